"""What a resolution cites, and what cites it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse

from events import symbols, wording
from events.excerpt import LINE
from events.models import Paragraph, Reference, Resolution
from events.prepared import NOW, Prepared, key

#: A text that hundreds recall is followed by the first so many of them.
LATER_LIMIT = 40
#: One resolution may cite another in several paragraphs, so more rows are read.
ROWS_READ = 3 * LATER_LIMIT


@dataclass(frozen=True)
class Place:
    """Where and with which word one resolution cites another; either may be unknown.

    `address`: of the paragraph in the text of the citing resolution, where it is here.
    """

    verb: str
    paragraph: str
    address: str = ""


@dataclass(frozen=True)
class Citation:
    """One text on the line: a public record of ours, or only its symbol."""

    symbol: str
    record: Resolution | None
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Lineage:
    """The texts before and after one resolution; `later_total` counts all of them."""

    earlier: list[Citation]
    later: list[Citation]
    later_total: int

    def __bool__(self) -> bool:
        return bool(self.earlier or self.later)

    @property
    def is_partial(self) -> bool:
        return self.later_total > len(self.later)


def lineage(resolution: Resolution) -> Lineage:
    """The texts it cites and those that cite it, each oldest first; two queries."""
    cited = _CITED.rows(resolution=resolution.pk)
    earlier = _citations(cited, lambda each: each.cited, lambda each: resolution)
    earlier.sort(key=lambda citation: _order(citation.symbol))
    rows = _CITING.rows(resolution=resolution.pk)
    later = _citations(rows, lambda each: each.citing, lambda each: each.citing)
    total = rows[0].in_all if rows else 0
    return Lineage(earlier, later[:LATER_LIMIT], total)


def _cited() -> QuerySet[Reference]:
    """The references that a resolution makes."""
    return _with(Reference.objects.filter(citing=key("resolution")), "cited")


def _citing() -> QuerySet[Reference]:
    """The references made to it by public resolutions, each with their number."""
    references = Reference.objects.filter(
        cited=key("resolution"), citing__in=Resolution.objects.published(NOW)
    )
    counted = (
        references.order_by()
        .values("cited")
        .annotate(n=Count("citing", distinct=True))
        .values("n")
    )
    return (
        _with(references, "citing")
        .annotate(in_all=Subquery(counted))
        .order_by("citing__sort_key", "citing", "pk")
    )


def _with(references: QuerySet[Reference], end: str) -> QuerySet[Reference]:
    """References with the line of the resolution at one of their ends, and whether
    the text that cites is here."""
    of_it = (f"{end}__{field}" for field in LINE[Resolution])
    text = Paragraph.objects.filter(resolution=OuterRef("citing"))
    named = references.select_related(end).only("symbol", "verb", "paragraph", *of_it)
    return named.annotate(has_text=Exists(text))


_CITED = Prepared(_cited)
_CITING = Prepared(lambda: _citing()[:ROWS_READ])


def _citations(
    references: Iterable[Reference],
    other: Callable[[Reference], Resolution | None],
    citing: Callable[[Reference], Resolution],
) -> list[Citation]:
    """One citation a text, however often it is cited, in the order given."""
    found: dict[str, list[Reference]] = {}
    for reference in references:
        record = other(reference)
        found.setdefault(record.symbol if record else reference.symbol, []).append(
            reference
        )
    return [
        Citation(symbol, _public(other(of_it[0])), _places(of_it, citing))
        for symbol, of_it in found.items()
    ]


def _public(record: Resolution | None) -> Resolution | None:
    return record if record is not None and record.is_public else None


def _places(
    references: Iterable[Reference], citing: Callable[[Reference], Resolution]
) -> tuple[Place, ...]:
    return tuple(
        _place(reference, citing(reference))
        for reference in references
        if reference.verb or reference.paragraph
    )


def _place(reference: Reference, citing: Resolution) -> Place:
    anchor = reference.paragraph
    address = ""
    if anchor and reference.has_text:
        address = f"{reverse('events:text', args=[citing.symbol])}#{anchor}"
    return Place(reference.verb, wording.paragraph(anchor), address)


def _order(text: str) -> tuple[bool, str]:
    """Symbols in their order, then what is no symbol by its letters."""
    try:
        return False, symbols.sort_key(symbols.parse(text))
    except ValueError:
        return True, text
