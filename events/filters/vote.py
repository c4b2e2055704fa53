"""The rows of one roll call, by position, regional group and part of a name."""

from collections.abc import Iterable, Sequence
from typing import Any, Self

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import CharFilter

from events.addresses import Pairs
from events.filters.fields import AnyOf
from events.filters.record import Order, RecordFilter, Rows, data
from events.filters.words import any_of, together, within_a_sentence
from events.models import Vote
from events.roll_call.rows import GROUPS, NO_GROUP, Row, folded
from events.search import LONGEST_QUERY, words


class GroupFilter(AnyOf):
    """States of one of the regional groups, or of none."""

    def filter(
        self, queryset: QuerySet[Model], value: Sequence[str]
    ) -> QuerySet[Model]:
        return super().filter(queryset, [stored_group(word) for word in value])


def stored_group(word: str) -> str:
    """The word of an address as the column has it."""
    return "" if word == NO_GROUP else word


def group_word(stored: str) -> str:
    """The value of the column as addresses have it."""
    return stored or NO_GROUP


def unordered(rows: Rows) -> Rows:
    """The names put the rows in order, and they are known only once read."""
    return rows.order_by("pk")


class VoteFilter(RecordFilter):
    """One roll call; `roll_call` are its rows, already read."""

    noun = gettext_lazy("Roll call")
    orders = {
        "name": Order(gettext_lazy("State"), unordered),
        "position": Order(gettext_lazy("Position"), unordered),
        "group": Order(gettext_lazy("Regional group"), unordered),
    }

    q = CharFilter(
        label=gettext_lazy("Part of a name"),
        method="with_every_word",
        max_length=LONGEST_QUERY,
    )
    position = AnyOf(
        label=gettext_lazy("Position"),
        field_name="position",
        choices=Vote.Position.choices,
    )
    group = GroupFilter(
        label=gettext_lazy("Regional group"),
        field_name="state__regional_group",
        choices=list(GROUPS.items()),
    )

    def __init__(
        self, *args: Any, roll_call: Iterable[Row] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.roll_call = roll_call

    def under(self, pairs: Pairs) -> Self:
        return type(self)(data(pairs), self.queryset, roll_call=self.roll_call)

    def with_every_word(self, queryset: Rows, name: str, value: str) -> Rows:
        """Every word in one of the State's names, whatever its accents."""
        wanted = [folded(word) for word in words(value)]
        found = [
            row.pk
            for row in self.roll_call
            if all(word in row.spellings for word in wanted)
        ]
        return queryset.filter(pk__in=found)

    def rows(self) -> list[Row]:
        """What the filter leaves of the roll call, in the order it was given in."""
        if not self.active:
            return list(self.roll_call)
        left = set(self.qs.values_list("pk", flat=True))
        return [row for row in self.roll_call if row.pk in left]


def narrowing(filterset: VoteFilter) -> str:
    """The filter in words: "against or abstaining, African States"; empty for none."""
    active, said = filterset.active, []
    if "position" in active:
        said.append(any_of(map(within_a_sentence, _chosen(filterset, "position"))))
    if "group" in active:
        said.append(any_of(_chosen(filterset, "group")))
    if "q" in active:
        said.append(_("with “%s” in the name") % active["q"])
    return together(said)


def _chosen(filterset: VoteFilter, name: str) -> list[str]:
    """The words of what was chosen, in the order of the choices."""
    active = filterset.active[name]
    return [str(words) for value, words in filterset.names_of(name) if value in active]
