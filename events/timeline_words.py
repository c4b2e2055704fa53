"""What the timeline shows, said in words for its heading, title and state line."""

from django.utils.dates import MONTHS
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.filters.words import period, together, within_a_sentence
from events.models import Resolution
from events.timeline_selection import ALL, LANDMARKS, Scope, Selection


def conditions(selection: Selection, scope: Scope) -> dict[str, str]:
    """Each part of a selection that narrows it: its name and its words by itself."""
    words = {}
    if selection.kind:
        words["kind"] = capfirst(_noun(selection.kind))
    if selection.theme:
        words["theme"] = selection.theme.name
    if selection.session:
        words["session"] = _("Session %s") % selection.session
    if selection.method:
        words["method"] = str(Resolution.Method(selection.method).label)
    if (selection.first, selection.last) != (scope.first, scope.last):
        words["period"] = period(selection.first, selection.last)
    if selection.month is not None:
        words["month"] = month_name(selection.month)
    return words


def phrase(selection: Selection, scope: Scope) -> str:
    """The selection within a sentence: "resolutions on labour migration, 1990–2005".

    Empty where nothing narrows it.
    """
    words = conditions(selection, scope)
    if not words:
        return ""
    noun = _noun(words.pop("kind", "") and selection.kind)
    if theme := words.pop("theme", ""):
        noun += " " + _("on %s") % within_a_sentence(theme)
    if selection.session:
        words["session"] = _("at session %s") % selection.session
    if method := words.get("method"):
        words["method"] = within_a_sentence(method)
    return together([noun, *words.values()])


def heading(selection: Selection, scope: Scope) -> str:
    """The same with its level, to stand in the heading and the title of the page."""
    words = phrase(selection, scope)
    if selection.detail == scope.detail:
        return capfirst(words)
    level = {LANDMARKS: _("landmarks"), ALL: _("everything")}.get(
        selection.detail, _("main records")
    )
    return capfirst(f"{level}: {words}" if words else level)


def state(selection: Selection, scope: Scope, shown: int, everything: int) -> str:
    """How many are shown, of how many, and what they are."""
    if selection.detail == ALL:
        words = ngettext("%(shown)s record", "%(shown)s records", shown)
    elif selection.detail == LANDMARKS:
        words = ngettext(
            "%(shown)s landmark of %(all)s records",
            "%(shown)s landmarks of %(all)s records",
            shown,
        )
    else:
        words = ngettext(
            "%(shown)s main record of %(all)s",
            "%(shown)s main records of %(all)s",
            shown,
        )
    words %= {"shown": figure(shown), "all": figure(everything)}
    narrowed = phrase(selection, scope)
    return f"{words}: {narrowed}." if narrowed else f"{words}."


def too_many(is_split: bool, shown: Selection, asked: Selection, number: int) -> str:
    """Why less is shown than was asked for; empty where it is not."""
    if is_split:
        return _("They are too many for one page; choose a part of them.")
    if shown == asked:
        return ""
    words = _(
        "All %(number)s would be too many for one page; each decade and each year "
        "leads to its own."
    )
    return words % {"number": figure(number)}


def month_name(number: int) -> str:
    """The name of a month; in words where only the year is known."""
    return capfirst(str(MONTHS[number])) if number else _("Day not known")


def figure(number: int) -> str:
    """A number with its thousands set apart as the language does."""
    return str(number_format(number, force_grouping=True))


def _noun(kind: str) -> str:
    return {
        "": _("resolutions and meetings"),
        "resolution": _("resolutions"),
        "meeting": _("meetings"),
        "observance": _("observances"),
        "statement": _("statements"),
    }[kind]
