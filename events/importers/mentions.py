"""How often a text speaks of migration and what belongs to it. Pure.

Whole words are counted, in English, in four families. Words with another sense are
left out: migratory birds and fish stocks, trafficking in drugs and arms. "Displaced"
and "displacement" are of persons in all but a handful of speeches, and always counted.

The same words may count in two families ("smuggling of migrants"). Not counted, as
they are signs of the subject but not its name: diaspora, remittances, statelessness.
"""

import re

_PEOPLE = (
    r"(?:persons?|people|human\s+beings?|humans?|women|children|girls|migrants?|minors)"
)
#: Up to five words of a list may come first: "trafficking in drugs, arms and persons".
_IN_PEOPLE = rf"\s+(?:in|of)\s+(?:[\w-]+,?\s+){{0,5}}?{_PEOPLE}"
_OF_PEOPLE = r"(?:human|persons?|people|migrants?|child|sex)"

#: Family -> what belongs to it. "Out-migration" and "outmigration" are one word each.
FAMILIES = {
    # Words with another first letter, which are most, are done with at once.
    "migration": r"""
        (?=[oirmeé])(?:
        (?:out-?|in-|re-?)?migra(?:nts?|tions?|te[ds]?|ting)
        | (?:im|e)migra(?:nts?|tion|te[ds]?|ting) | [ée]migr[ée]s?
        | (?<!highly\s)migratory(?!\s+(?:species|birds?|fish|stocks?|animals?|locusts?))
        )
    """,
    "refugees": r"refugees? | asylums? | (?:non-)?refoulement",
    "displacement": r"displaced | displacements? | (?-i:IDPs?)",
    "trafficking": rf"""
        (?:traffick(?:ing|ers?)|traffic|smuggling|smugglers?){_IN_PEOPLE}
        | {_OF_PEOPLE}(?:(?:,|\s+and|\s+or)\s+[\w-]+)?[\s-]+
          (?:traffick(?:ing|ers?)|smuggl(?:ing|ers?))
        | trafficked\s+{_PEOPLE}
    """,
}
#: What every word of a family has in it: most texts have none, and are done with.
_STEMS = {
    "migration": ("migr",),
    "refugees": ("refug", "asyl", "refoul"),
    "displacement": ("displace", "idp"),
    "trafficking": ("traffic", "smuggl"),
}
_PATTERNS = {
    family: re.compile(rf"\b(?:{words})\b", re.IGNORECASE | re.VERBOSE)
    for family, words in FAMILIES.items()
}


def mentions(text: str) -> dict[str, int]:
    """Family -> how many of its words the text holds; every family is there.

    >>> mentions("Migrants and refugees, but no drug trafficking.")
    {'migration': 1, 'refugees': 1, 'displacement': 0, 'trafficking': 0}
    """
    small = text.lower()
    return {
        family: sum(1 for _ in pattern.finditer(text))
        if any(stem in small for stem in _STEMS[family])
        else 0
        for family, pattern in _PATTERNS.items()
    }
