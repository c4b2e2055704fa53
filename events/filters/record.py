"""What every list of the record can be filtered by, and in which orders it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Self

from django.db.models import Count, Expression, Q, QuerySet
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, Filter, FilterSet, MultipleChoiceFilter

from events.addresses import Pairs, Parameter
from events.filters.fields import AnyOf, ListForm, OneOf, YearFilter
from events.filters.vocabulary import Vocabulary
from events.models import Theme
from events.search import LONGEST_QUERY, matching

Rows = QuerySet[Any]


def data(pairs: Pairs) -> MultiValueDict[str, str]:
    """The pairs of an address as a form wants them."""
    values: MultiValueDict[str, str] = MultiValueDict()
    for name, value in pairs:
        values.appendlist(name, value)
    return values


@dataclass(frozen=True, slots=True)
class Order:
    """One total order of a list, under the words by which a reader chooses it."""

    words: str | Promise
    apply: Callable[[Rows], Rows]


@dataclass(frozen=True, slots=True)
class Named:
    """Where the values of a filter stand, and their words, in rows of another table."""

    value: str
    words: str
    order: tuple[str, ...]
    #: Which rows of the other table may be named.
    among: Callable[[], Q] = Q
    #: How many are offered at most; a select of more is of no use.
    limit: int = 250


class Sorting(OneOf):
    """The order of the list; where none is chosen, its first."""

    def filter(self, queryset: Rows, value: str) -> Rows:
        return self.parent.orders[value].apply(queryset) if value else queryset


class RecordFilter(FilterSet):
    """Words and order; each list adds what it has."""

    #: Columns in any of which each word must occur.
    words_in: ClassVar[tuple[str, ...]] = ()
    #: Value of `sort` -> order. The first is the default.
    orders: ClassVar[Mapping[str, Order]] = {}
    #: The column that holds the year, with its lookup; empty where there is none.
    year: ClassVar[str] = ""
    #: What a list of these is called, all of them together.
    noun: ClassVar[str | Promise] = ""
    #: Value of `kind` -> what several of that kind are called.
    kinds: ClassVar[Mapping[str, str | Promise]] = {}
    #: Filters whose values are rows of another table.
    named: ClassVar[Mapping[str, Named]] = {}

    q = CharFilter(label=_("Words"), method="with_every_word", max_length=LONGEST_QUERY)

    class Meta:
        form = ListForm

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._tallies: dict[str, list[tuple[str, str, int]]] = {}

    @classmethod
    def get_filters(cls) -> dict[str, Filter]:
        """The declared filters, then the years and the order: `from` is a keyword."""
        filters = dict(super().get_filters())
        if cls.year:
            years = {"from": ("gte", _("From year")), "to": ("lte", _("to year"))}
            for name, (lookup, label) in years.items():
                filters[name] = YearFilter(
                    field_name=cls.year, lookup_expr=lookup, label=label
                )
        choices = [(name, order.words) for name, order in cls.orders.items()]
        filters["sort"] = Sorting(label=_("Sort by"), choices=choices, empty_label=None)
        return filters

    @classmethod
    def parameters(cls) -> tuple[Parameter, ...]:
        """The names that an address of this list may carry, in their order."""
        default = next(iter(cls.orders), "")
        return tuple(
            Parameter(
                name,
                many=isinstance(filter_, MultipleChoiceFilter),
                default=default if name == "sort" else "",
            )
            for name, filter_ in cls.base_filters.items()
        )

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The themes; one query, and only where somebody asks."""
        return Vocabulary(Theme.objects.all())

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The values that hold: name -> value, for each filter that is in use."""
        if not self.is_bound or self.errors is None:
            return {}
        return {
            name: value
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", [])
        }

    @property
    def active(self) -> dict[str, Any]:
        """What narrows the list: the chosen values less the order."""
        return {name: value for name, value in self.chosen.items() if name != "sort"}

    def under(self, pairs: Pairs) -> Self:
        """The same list under another query."""
        other = type(self)(data(pairs), self.queryset)
        if "vocabulary" in vars(self):
            other.vocabulary = self.vocabulary
        return other

    def filter_queryset(self, queryset: Rows) -> Rows:
        first = next(iter(self.orders.values()))
        return super().filter_queryset(first.apply(queryset))

    def whole(self) -> Rows:
        """The list with nothing taken away, of which the filter leaves a part."""
        return self.queryset.all()

    def without(self, *names: str) -> Rows:
        """What the other filters leave, in no order."""
        rows = self.queryset.all()
        if self.is_bound and self.errors is not None:
            for name, value in self.form.cleaned_data.items():
                if name not in (*names, "sort"):
                    rows = self.filters[name].filter(rows, value)
        return rows.order_by()

    def counted_by(self, name: str, *columns: str | Expression) -> Rows:
        """Records by these columns of one filter: (value of each…, records).

        Each value that the public record has is there, with 0 where the other
        filters leave nothing of it.
        """
        if not self.active:
            rows, counted = self.without(name), Count("pk")
        else:
            left = Q(pk__in=self.without(name).values("pk"))
            rows, counted = self.queryset.all(), Count("pk", filter=left)
        return rows.order_by().values_list(*columns).annotate(records=counted)

    def tally(self, name: str) -> list[tuple[str, str, int]]:
        """Value, words and records of each row that a named filter offers."""
        if name not in self._tallies:
            own = self.named[name]
            known = Q(**{f"{own.value}__isnull": False}) & own.among()
            rows = self.counted_by(name, own.value, own.words).filter(known)
            found = list(rows.order_by(*own.order)[: own.limit])
            given = self.chosen.get(name, "")
            if given and given not in (value for value, *_ in found):
                found.append((given, given, 0))
            self._tallies[name] = found
        return self._tallies[name]

    def names_of(self, name: str) -> list[tuple[str, str | Promise]]:
        """The values of a filter that has a list of them, with their words."""
        if name in self.named:
            return [(value, words) for value, words, _ in self.tally(name)]
        choices = self.filters[name].extra.get("choices", ())
        return list(choices() if callable(choices) else choices)

    def with_every_word(self, queryset: Rows, name: str, value: str) -> Rows:
        return matching(queryset, self.words_in, value)


class ThemedFilter(RecordFilter):
    """A list of records that have themes."""

    theme = AnyOf(label=_("Theme"), field_name="themes", method="on_themes")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A function, since a form copies its fields: a method would take us along.
        self.filters["theme"].extra["choices"] = lambda: self.vocabulary.choices

    def on_themes(self, queryset: Rows, name: str, slugs: list[str]) -> Rows:
        """On the themes, and on those under a family."""
        return queryset.on_themes(self.vocabulary.ids(slugs))
