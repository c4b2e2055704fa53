"""Catalogue values with a flaw, and the symbol that was most likely meant.

Every flaw here was met in the catalogue of the Dag Hammarskjöld Library. What is
recovered is a proposal for an editor; parsing never takes it for the symbol itself.
"""

import re
from collections.abc import Iterator

_REPAIRS = (
    # A64/PV.62: the slash after the organ is missing.
    (re.compile(r"^A(?=[0-9]{2}/)", re.IGNORECASE), "A/"),
    # A/C.6/79.SR.38: a full stop stands for the slash after the session.
    (re.compile(r"^(A/(?:C\.[1-6]/)?[0-9]{2})\.(?=[SP][RV]\.)", re.IGNORECASE), r"\1/"),
    # A/5681/dd.1: the capital of Add. is missing.
    (re.compile(r"/dd\.(?=[0-9])", re.IGNORECASE), "/Add."),
    # A/3449/Add.: the number of the addendum is missing, so only the parent is sure.
    (re.compile(r"/Add\.?$", re.IGNORECASE), ""),
    # Amended by A/8980: a remark before the symbol.
    (re.compile(r"^Amended by (?=A/)", re.IGNORECASE), ""),
)
# A/PV.1384 and Corr.1, A/3680 & Add.1-4, A/55/558 para.7, A/2116 (Pt.2): a remark after
# the symbol. A digit or a slash there would be part of a symbol we did not understand.
_REMARK = re.compile(r"(?= ?[&,;(]| [^0-9/.&,;( -])")


def attempts(folded: str) -> Iterator[str]:
    """Propose repaired texts, the longest first; the caller sees which one is good."""
    repaired = folded
    for flaw, repair in _REPAIRS:
        repaired = flaw.sub(repair, repaired)
    repaired = repaired.rstrip(" .,;:")
    if not repaired.upper().startswith("A/"):
        return
    if repaired != folded:
        yield repaired
    cuts = [match.start() for match in _REMARK.finditer(repaired)]
    for cut in reversed(cuts):
        yield repaired[:cut].rstrip()
