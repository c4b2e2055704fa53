"""What belongs to the subject: migration, refugees, displacement, trafficking. Pure.

A resolution belongs by its title, by the subjects its catalogue gives, or because it
is an edition of a series that the record follows. The reason is kept with the record.
False friends are taken out first: fish migrate, organs, drugs and ivory are trafficked
too, and the properties of Palestine refugees are a question of their own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

#: What is meant by a word of the subject, and its theme; the first that fits names it.
SUBJECTS: tuple[tuple[str, str, str], ...] = (
    (r"migrant workers?", "migrant workers", "labour-migration"),
    (r"global compact for safe", "migration", "global-compact-and-governance"),
    (
        r"international migration review forum",
        "migration",
        "global-compact-and-governance",
    ),
    (
        r"international migration and development",
        "migration",
        "migration-and-development",
    ),
    (r"migrants?", "migrants", "human-rights-of-migrants"),
    (r"(?:im|e)?migrations?|immigrants?|emigrants?", "migration", ""),
    (r"refugees?", "refugees", "refugees-and-displacement"),
    (
        r"displaced|displacement|mass exodus(?:es)?",
        "displacement",
        "refugees-and-displacement",
    ),
    (r"asylum|stateless(?:ness)?|returnees?", "refugees", "refugees-and-displacement"),
    (
        r"traffic(?:king)? in (?:persons|human beings|women|girls|children|people)"
        r"|human trafficking|traffic in persons|trafficking of enslaved",
        "trafficking",
        "trafficking-and-smuggling",
    ),
    (
        r"smuggling of (?:migrants|aliens|persons)|people smuggling",
        "smuggling",
        "trafficking-and-smuggling",
    ),
)
#: What only sounds like the subject, with the reason.
FALSE_FRIENDS: tuple[tuple[str, str], ...] = (
    (r"migratory fish|fish stocks|migratory (?:species|birds|locusts?)", "animals"),
    (r"organ (?:donation|transplantation)|human organs", "organs, not persons"),
    (r"refugees[’']? propert(?:y|ies)", "property, not persons"),
    (
        r"traffic(?:king)? in (?:narcotic|drugs|cultural|wildlife|arms|firearms)",
        "goods, not persons",
    ),
    (r"displacement of (?:ships|water|air)", "physics"),
)

_WORDS = [
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), words, theme)
    for pattern, words, theme in SUBJECTS
]
_FALSE = [re.compile(pattern, re.IGNORECASE) for pattern, _ in FALSE_FRIENDS]


@dataclass(frozen=True, slots=True)
class Finding:
    """Why something belongs to the subject, and the themes that follow from it."""

    reason: str
    themes: tuple[str, ...] = ()


def judge(title: str, labels: Iterable[str], series: str = "") -> Finding | None:
    """The finding on a resolution, or None where it does not belong.

    `labels` are the terms of its subjects, `series` the name of the series in which
    the record already has texts of this title.
    """
    if any(pattern.search(title) for pattern in _FALSE):
        return None
    by_label = [(label, found) for label in labels for found in _found(label)]
    themes = [theme for _, theme in _found(title)]
    themes += [theme for _, (_, theme) in by_label]
    kept = tuple(dict.fromkeys(theme for theme in themes if theme))
    for words, _ in _found(title):
        return Finding(f"Title: {words}", kept)
    for label, _ in by_label:
        return Finding(f"Subject: {label}"[:200], kept)
    return Finding(f"Series: {series}"[:200], kept) if series else None


def _found(text: str) -> list[tuple[str, str]]:
    """The words of the subject in a text, less what a false friend says."""
    for pattern in _FALSE:
        text = pattern.sub(" ", text)
    return [(words, theme) for pattern, words, theme in _WORDS if pattern.search(text)]
