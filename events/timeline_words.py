"""What the timeline shows, said in words for its heading, title and state line."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events import timeline
from events.chronology import ALL, LANDMARKS, Selection
from events.models import Resolution


def conditions(selection: Selection, first: int, last: int) -> dict[str, str]:
    """Each condition of a selection that narrows it: its name and its words."""
    words = {}
    if selection.kind:
        words["kind"] = capfirst(_noun(selection.kind))
    if selection.theme:
        words["theme"] = selection.theme.name
    if selection.session:
        words["session"] = _("Session %(code)s") % {"code": selection.session}
    if selection.method:
        words["method"] = str(Resolution.Method(selection.method).label)
    if (selection.first, selection.last) != (first, last):
        words["period"] = _("%(first)s to %(last)s") % {
            "first": selection.first,
            "last": selection.last,
        }
    return words


def heading(selection: Selection, first: int, last: int) -> str:
    """The selection as a phrase: "Landmark resolutions, Labour migration, 1990 to
    2005"; empty where nothing narrows it."""
    words = conditions(selection, first, last)
    if not words and selection.detail != LANDMARKS:
        return ""
    noun = _noun(selection.kind)
    if selection.detail == LANDMARKS:
        noun = _("landmarks: %(things)s") % {"things": noun}
    rest = [text for name, text in words.items() if name != "kind"]
    return ", ".join([capfirst(noun), *rest])


def state(selection: Selection, shown: int, total: timeline.Count) -> str:
    """How many are shown, of how many."""
    everything = total.statements if selection.kind == "statement" else total.events
    if selection.detail == ALL:
        words = ngettext("%(shown)s record.", "%(shown)s records.", shown)
    elif selection.detail == LANDMARKS:
        words = ngettext(
            "%(shown)s landmark of %(all)s records.",
            "%(shown)s landmarks of %(all)s records.",
            shown,
        )
    else:
        words = ngettext(
            "%(shown)s main record of %(all)s.",
            "%(shown)s main records of %(all)s.",
            shown,
        )
    return words % {"shown": shown, "all": everything}


def _noun(kind: str) -> str:
    return {
        "": _("resolutions and meetings"),
        "resolution": _("resolutions"),
        "meeting": _("meetings"),
        "observance": _("observances"),
        "statement": _("statements"),
    }[kind]
