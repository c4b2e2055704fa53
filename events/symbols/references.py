"""Printed references: resolution 57/270 B, decisions 31/406 A to E, 217 A (III).

https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident
The words are known in the six languages, because readers type what they read.
"""

import re

_RESOLUTION = (
    r"resolutions?|res\.?|r[ée]solutions?|resoluci[oó]n(?:es)?|резолюци[яиюей]+"
    r"|(?:ال)?قرار|决议|第"
)
_DECISION = (
    r"decisions?|dec\.?|d[ée]cisions?|decisi[oó]n(?:es)?|решени[еяюй]+"
    r"|(?:ال)?مقرر|决定"
)
_ARTICLE = r"(?:(?:the|la|les|el|las|los) )?(?:(?:united nations|un|u\.n\.) )?"
# General Assembly, UNGA, G.A.
_ASSEMBLY = r"general assembly|unga|ga|g\.a\."
_COUNCIL = r"human rights council|hrc"
_WORDS = re.compile(
    rf"{_ARTICLE}(?:(?:{_ASSEMBLY}|(?P<council>{_COUNCIL}))[ /]?)?"
    rf"(?:(?P<resolution>{_RESOLUTION})|(?P<decision>{_DECISION}))?[ /]?(?=[0-9SE])",
    re.IGNORECASE,
)
# 73/195, S-21/2, 57/270 B, 217 A (III), 3201 (S-VI)
_NUMBERED = re.compile(
    r"(?:E?S-)?[0-9]{1,3}/(?:(?P<number>[0-9]{1,4})|XX)(?:[ A-Z\[-].{0,20})?"
    r"|[0-9]{1,4} ?(?:[A-Z]{1,2}(?:-[A-Z]{1,2})?)? ?\(.{1,12}\).{0,20}",
    re.IGNORECASE,
)
# Within a session decisions are numbered from 401; no session has adopted as many
# resolutions, so 73/549 with no word before it is a decision.
_FIRST_DECISION = 401


def as_symbol(folded: str) -> str | None:
    """Rewrite a printed reference as a symbol; None where the text is not one."""
    words = _WORDS.match(folded)
    if words is None:
        return None
    bare = folded[words.end() :].removesuffix("号决议").removesuffix("号决定")
    numbered = _NUMBERED.fullmatch(bare)
    if numbered is None:
        return None
    if words["council"]:
        return f"A/HRC/{'DEC' if words['decision'] else 'RES'}/{bare}"
    if words["decision"] or (not words["resolution"] and _counts_as_decision(numbered)):
        return f"A/DEC/{bare}"
    return f"A/RES/{bare}"


def _counts_as_decision(numbered: re.Match[str]) -> bool:
    return int(numbered["number"] or 0) >= _FIRST_DECISION
