"""Facts of a record in a sentence, in the page's language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Paragraph, Resolution


def adoption(resolution: Resolution) -> str:
    """How a resolution was adopted: figures first, no share and no judgement."""
    if resolution.tally is not None:
        return _recorded(resolution)
    return {
        Resolution.Method.WITHOUT_VOTE.value: _("Adopted without a vote."),
        Resolution.Method.NON_RECORDED.value: _(
            "Adopted by a vote that was not recorded by State."
        ),
    }.get(resolution.method, _("How it was adopted is not yet established."))


def _recorded(resolution: Resolution) -> str:
    """152 in favour, 5 against, 12 abstentions. 24 Member States did not vote."""
    in_favour, against, abstaining = resolution.tally or (0, 0, 0)
    voted = _("%(in_favour)s, %(against)s, %(abstaining)s.") % {
        "in_favour": ngettext("%(n)d in favour", "%(n)d in favour", in_favour)
        % {"n": in_favour},
        "against": ngettext("%(n)d against", "%(n)d against", against) % {"n": against},
        "abstaining": ngettext("%(n)d abstention", "%(n)d abstentions", abstaining)
        % {"n": abstaining},
    }
    absent = resolution.not_voting
    if not absent:
        return voted
    silent = ngettext(
        "%(n)d Member State did not vote.", "%(n)d Member States did not vote.", absent
    )
    return f"{voted} {silent % {'n': absent}}"


def paragraphs(preambular: int, operative: int) -> str:
    """46 preambular, 33 operative; nothing of what there is none of."""
    counted = (
        (ngettext("%d preambular", "%d preambular", preambular), preambular),
        (ngettext("%d operative", "%d operative", operative), operative),
    )
    return _(", ").join(words % number for words, number in counted if number)


def paragraph(anchor: str) -> str:
    """The place that an anchor names: op14-a is operative paragraph 14 (a).

    An anchor of no known kind is given back as it is.
    """
    for kind in Paragraph.Kind:
        number, *points = anchor.removeprefix(kind.value).split("-")
        if number and not anchor.startswith(number):
            return " ".join([f"{kind.label} {number}", *(f"({p})" for p in points)])
    return anchor


def paragraph_in_short(kind: str, number: str) -> str:
    """As delegates call it: PP3, OP14 (a), Annex 7; §2 for a heading.

    ¶2 is the second of those that print no number.
    """
    if kind == Paragraph.Kind.HEADING:
        return f"§{number}"
    if number[:1] == "r" and number[1:].isdigit():
        return _("Row %s") % number[1:]
    if number[:1] == "p":
        number = f"¶{number[1:]}"
    if kind == Paragraph.Kind.ANNEX:
        return _("Annex %s") % number
    joined = number if number[:1].isdigit() else f" {number}"
    pattern = _("PP%s") if kind == Paragraph.Kind.PREAMBULAR else _("OP%s")
    return pattern % joined
