"""What forbids that two rows become one, as far as it can be told for sure."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import Resolution, Source, State, Theme
from events.state_succession import are_apart

#: Resolutions that a sentence names before it only counts them.
NAMED = 5


def refusals(stays: Any, goes: Any) -> list[str]:
    """Every reason against it, in sentences; none where it may be."""
    if stays == goes:
        return [_("Nothing is merged with itself.")]
    return list(RULES[type(goes)](stays, goes))


def _states(stays: State, goes: State) -> Iterator[str]:
    """Two that voted in one roll call are two, and a successor is never a duplicate."""
    if are_apart(stays.code, goes.code):
        yield _(
            "One came after the other, or both from the same State: a State is never "
            "merged into a successor."
        )
    if stays.loaded and goes.loaded:
        yield _("Both are in the shipped record, which lists each State once.")
    days = [(each.admitted_on, each.ended_on) for each in (stays, goes)]
    if all(admitted for admitted, _ended in days) and days[0] != days[1]:
        yield _(
            "Their days of membership differ, so they were two Members. If they are "
            "the same State, correct the days of one first."
        )
    texts = Resolution.objects.filter(votes__state=goes)
    yield from _both(texts.filter(pk__in=_texts("votes", stays)), _voted)
    texts = Resolution.objects.filter(sponsors__state=goes)
    yield from _both(texts.filter(pk__in=_texts("sponsors", stays)), _sponsored)


def _texts(relation: str, state: State) -> QuerySet[Any]:
    return Resolution.objects.filter(**{f"{relation}__state": state}).values("pk")


def _voted(number: int) -> str:
    return ngettext(
        "Both voted on %(symbols)s, so they are two States.",
        "Both voted on %(number)d resolutions, so they are two States: %(symbols)s.",
        number,
    )


def _sponsored(number: int) -> str:
    return ngettext(
        "Both are sponsors of %(symbols)s, so they are two States.",
        "Both are sponsors of %(number)d resolutions, so they are two States: "
        "%(symbols)s.",
        number,
    )


def _both(texts: QuerySet[Any], sentence: Callable[[int], str]) -> Iterator[str]:
    """Of the texts in which both are named, how many, and the first few; one query."""
    symbols = list(texts.order_by("sort_key").values_list("symbol", flat=True))
    found = list(dict.fromkeys(symbols))
    if found:
        shown = ", ".join(found[:NAMED]) + (", …" if len(found) > NAMED else "")
        yield sentence(len(found)) % {"number": len(found), "symbols": shown}


def _themes(stays: Theme, goes: Theme) -> Iterator[str]:
    """A family is no theme under one."""
    if stays.pk == goes.parent_id or goes.pk == stays.parent_id:
        yield _("One is the family of the other.")
    elif (stays.parent_id is None) != (goes.parent_id is None):
        yield _("One is a family and the other a theme under a family.")


def _sources(stays: Source, goes: Source) -> Iterator[str]:
    """Whatever rests on one source may rest on another."""
    return iter(())


RULES: dict[type, Callable[[Any, Any], Iterator[str]]] = {
    State: _states,
    Theme: _themes,
    Source: _sources,
}
