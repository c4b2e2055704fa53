"""The roll call as a page lists it: under one filter, in one order, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events import addresses
from events.addresses import Pairs
from events.chips import Address, Chip, Removal, chips, removals
from events.facets import Column, Facet, choice_facet, counts
from events.filters.vote import VoteFilter, group_word, narrowing
from events.roll_call.rows import ORDERS, Row

SORT = "sort"


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column: a link that puts the rows in its order."""

    words: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Listing:
    """The rows that a filter leaves. `address` gives the page under a query."""

    filterset: VoteFilter
    pairs: Pairs
    address: Address

    @cached_property
    def rows(self) -> list[Row]:
        return sorted(self.filterset.rows(), key=ORDERS[self.order])

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @property
    def order(self) -> str:
        return str(self.filterset.chosen.get(SORT, next(iter(ORDERS))))

    @property
    def is_narrowed(self) -> bool:
        return bool(self.filterset.active)

    @property
    def filter(self) -> Pairs:
        """The pairs of the address less the order."""
        return addresses.without(self.pairs, SORT)

    @property
    def query(self) -> str:
        """The filter for the address of a file, with its question mark."""
        return addresses.query(self.filter) if self.is_narrowed else ""

    @property
    def narrowing(self) -> str:
        return narrowing(self.filterset)

    def said(self) -> str:
        """5 of 193 States: against, with “ia” in the name."""
        total = len(list(self.filterset.roll_call))
        words = ngettext("%d State", "%d States", total) % total
        if not self.is_narrowed:
            return words
        return _("%(found)d of %(all)s: %(filter)s") % {
            "found": len(self.rows),
            "all": words,
            "filter": self.narrowing,
        }

    def headings(self) -> list[Heading]:
        orders = self.filterset.orders.items()
        return [
            Heading(str(order.words), self._sorted_by(name), name == self.order)
            for name, order in orders
        ]

    def _sorted_by(self, name: str) -> str:
        default = name == next(iter(ORDERS))
        return self.address(self.filter if default else (*self.filter, (SORT, name)))

    def facets(self) -> list[Facet]:
        """Positions and groups with their rows, less those that nobody took."""
        found = counts(
            self.filterset,
            {
                "position": Column("position"),
                "group": Column("state__regional_group", group_word),
            },
        )
        return [self._facet(name, dict(found[name])) for name in found]

    def _facet(self, name: str, found: dict[str, int]) -> Facet:
        facet = choice_facet(self.filterset, name, found)
        taken = {getattr(row, name) for row in self.filterset.roll_call}
        options = [
            option for option in facet.options if option.value in taken or option.chosen
        ]
        return Facet(facet.name, facet.label, options, facet.error)

    def chips(self) -> list[Chip]:
        return chips(self.filterset, self.filter, self.address)

    def removals(self) -> list[Removal]:
        return removals(self.filterset, self.filter, self.address)

    @property
    def whole(self) -> str:
        """The page with neither filter nor order."""
        return self.address(())

    @property
    def cleared(self) -> str:
        """The same order without any filter."""
        return self.address(addresses.only(self.pairs, SORT))
