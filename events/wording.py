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


def paragraph(anchor: str) -> str:
    """The place that an anchor names: op14 is operative paragraph 14.

    An anchor of no known kind is given back as it is.
    """
    for kind in Paragraph.Kind:
        number = anchor.removeprefix(kind.value)
        if number and number != anchor:
            return f"{kind.label} {number}"
    return anchor
