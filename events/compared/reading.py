"""The texts of editions and the editors' decisions, read for a comparison."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q

from events import comparison
from events.models import Pairing, Paragraph
from events.models.text import anchor

#: The key of an edition and the code of a language.
Place = tuple[int, str]


def languages(editions: Iterable[int]) -> dict[int, frozenset[str]]:
    """Edition → the codes of the languages in which the record has its text."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = Paragraph.objects.filter(resolution__in=list(editions)).order_by()
    for edition, code in rows.values_list("resolution_id", "language").distinct():
        found[edition].add(code)
    return {edition: frozenset(codes) for edition, codes in found.items()}


def texts(
    places: Collection[Place],
) -> dict[Place, tuple[comparison.Paragraph, ...]]:
    """Each edition in its language, in the order of its paragraphs; one query."""
    if not places:
        return {}
    found: dict[Place, list[comparison.Paragraph]] = {place: [] for place in places}
    of_language: dict[str, list[int]] = defaultdict(list)
    for edition, code in places:
        of_language[code].append(edition)
    condition = Q()
    for code, editions in of_language.items():
        condition |= Q(language=code, resolution__in=editions)
    rows = Paragraph.objects.filter(condition).order_by("position")
    for edition, code, kind, number, label, text, notes in rows.values_list(
        *("resolution_id", "language", "kind", "number", "label", "text", "footnotes")
    ):
        found[edition, code].append(
            comparison.Paragraph(
                kind, number, anchor(kind, number), text, label, _words(notes)
            )
        )
    return {place: tuple(paragraphs) for place, paragraphs in found.items()}


def _words(notes: list[Any]) -> tuple[str, ...]:
    """The words of the footnotes; what an editor mistyped is left out."""
    return tuple(
        str(note[2]) for note in notes if isinstance(note, list) and len(note) == 3
    )


def decisions(
    steps: Iterable[tuple[int, int]],
) -> Mapping[tuple[int, int], tuple[comparison.Decision, ...]]:
    """(Earlier, later) → what the editors decided between them; one query."""
    wanted = set(steps)
    found: dict[tuple[int, int], list[comparison.Decision]] = defaultdict(list)
    rows = Pairing.objects.filter(earlier__in=[earlier for earlier, _ in wanted])
    for earlier, later, *anchors in rows.values_list(
        "earlier_id", "later_id", "earlier_anchor", "later_anchor"
    ):
        if (earlier, later) in wanted:
            found[earlier, later].append(comparison.Decision(*anchors))
    return {step: tuple(made) for step, made in found.items()}
