"""A page answers at one address only; any other that means it is sent there."""

from collections.abc import Sequence
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.views.generic import View

from events import addresses
from events.addresses import Pairs, Parameter
from events.views.moved import moved_pairs


class CanonicalAddress(View):
    """Answer 302 where the query string is not in its canonical form.

    `pairs` is the canonical query for the rest of the view, and `data` the same as
    the form wants it; no view needs request.GET.
    """

    parameters: Sequence[Parameter] = ()
    pairs: Pairs

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        self.pairs = self.canonical_pairs(
            addresses.canonical(self.get_parameters(), dict(request.GET.lists()))
        )
        if not addresses.is_written(self.pairs, request.META.get("QUERY_STRING", "")):
            return HttpResponseRedirect(self.address(self.pairs))
        return super().dispatch(request, *args, **kwargs)

    def get_parameters(self) -> Sequence[Parameter]:
        return self.parameters

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        """What else this page does to its address, such as years in order."""
        return pairs

    def moved(self) -> HttpResponseBase | None:
        """Answer 301 where a value names what was merged with another; else None.

        To be asked only where a value is not known, or nothing is found.
        """
        given: dict[str, list[str]] = {}
        for name, value in moved_pairs(self.pairs):
            given.setdefault(name, []).append(value)
        known = addresses.canonical(self.get_parameters(), given)
        pairs = self.canonical_pairs(known)
        if pairs == self.pairs:
            return None
        return HttpResponsePermanentRedirect(self.address(pairs))

    def address(self, pairs: Pairs) -> str:
        """This page under another query."""
        return self.request.path + addresses.query(pairs)
