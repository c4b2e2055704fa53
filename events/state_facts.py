"""The facts in the head of a State's page, and the States it may be read beside."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from events.facts import Fact
from events.models import State, StateName
from events.state_succession import passages_of
from events.templatetags.days import day
from events.templatetags.record import original

_BREAK = mark_safe("<br>")  # a constant of ours, no one's text


def of_state(state: State) -> list[Fact]:
    """Codes, membership, regional group and names over time, as far as they are."""
    m49 = _("M49 %s") % state.m49 if state.m49 else ""
    facts = (
        (_("Codes"), ", ".join(filter(None, (state.code, m49)))),
        (_("Regional group"), state.get_regional_group_display()),
        (_("Member since"), day(state.admitted_on) if state.admitted_on else ""),
        (_("Member until"), day(state.ended_on) if state.ended_on else ""),
        (_("Membership"), "" if state.admitted_on else _("Observer, not a Member")),
        (_("Names"), names(state.names.all())),
    )
    return [(label, value) for label, value in facts if value]


def names(borne: Iterable[StateName]) -> SafeString:
    """Each name on a line, with its days; nothing of a State that had only one."""
    borne = [name for name in borne if name.has_days]
    if len(borne) < 2:
        return SafeString()
    lines = ((original(name.name), _period(name)) for name in borne)
    return format_html_join(_BREAK, "{} {}", lines)


def _period(name: StateName) -> str:
    """(until 18 April 2018), (19 April 2018 on); nothing where it was always so."""
    start, end = name.starts_on, name.ends_on
    if start and end:
        return _("(%(start)s to %(end)s)") % {"start": day(start), "end": day(end)}
    if start:
        return _("(since %s)") % day(start)
    return _("(until %s)") % day(end) if end else ""


def beside(state: State, known: Mapping[str, State]) -> list[dict[str, Any]]:
    """Sentences on what came before and after it, with the other States of each."""
    found = []
    for passage in passages_of(state.code):
        others = [
            known[code]
            for code in passage.codes
            if code != state.code and code in known
        ]
        if others:
            found.append({"words": passage.words, "states": others})
    return found
