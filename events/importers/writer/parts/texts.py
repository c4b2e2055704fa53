"""The text in one language: [title, [[kind, number, label, text, lead, notes], …]]."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from events import phrases
from events.importers.writer.parts import bulk
from events.models import Paragraph, Text

PREFIX = "text:"
COLUMNS = (
    *("resolution_id", "language", "position", "kind", "number"),
    *("label", "text", "lead", "footnotes", "folded"),
)


def read(ids: Collection[int], language: str) -> dict[int, Any]:
    paragraphs: dict[int, list[Any]] = defaultdict(list)
    rows = Paragraph.objects.filter(resolution__in=ids, language=language)
    for pk, *paragraph in rows.order_by("position").values_list(
        "resolution_id", "kind", "number", "label", "text", "lead", "footnotes"
    ):
        paragraphs[pk].append(paragraph)
    titles = Text.objects.filter(resolution__in=ids, language=language)
    found = dict(titles.values_list("resolution_id", "title"))
    return {
        pk: [found.get(pk, ""), paragraphs.get(pk, [])] for pk in {*found, *paragraphs}
    }


def write(values: Mapping[int, Any], language: str) -> None:
    of = {"resolution__in": list(values), "language": language}
    Paragraph.objects.filter(**of).delete()
    Text.objects.filter(**of).delete()
    there = {pk: value for pk, value in values.items() if value}
    Text.objects.bulk_create(
        Text(resolution_id=pk, language=language, title=title[:1000])
        for pk, (title, _) in there.items()
    )
    bulk.insert(
        Paragraph,
        COLUMNS,
        (
            (
                *(pk, language, place, kind, number, label, text, lead),
                *(_json(notes), phrases.fold(text, language)),
            )
            for pk, (_, paragraphs) in there.items()
            for place, (kind, number, label, text, lead, notes) in enumerate(
                paragraphs, 1
            )
        ),
    )


def _json(notes: list[Any]) -> str:
    return json.dumps(notes, ensure_ascii=False)


def compare(ids: Collection[int]) -> None:
    """Say of each text how its paragraphs differ from those in English."""
    anchors: dict[tuple[int, str], list[str]] = defaultdict(list)
    rows = Paragraph.objects.filter(resolution__in=ids).order_by("position")
    for pk, language, kind, number in rows.values_list(
        "resolution_id", "language", "kind", "number"
    ):
        anchors[pk, language].append(f"{kind} {number}")
    texts = list(Text.objects.filter(resolution__in=ids))
    for text in texts:
        own = anchors[text.resolution_id, text.language]
        english = anchors.get((text.resolution_id, "en"), own)
        text.differs = difference(own, english)
    Text.objects.bulk_update(texts, ["differs"], 200)


def difference(own: list[str], english: list[str]) -> str:
    """One sentence, or nothing where the two have the same paragraphs."""
    if own == english:
        return ""
    if len(own) != len(english):
        return f"{len(own)} paragraphs where the English text has {len(english)}."
    first = next(
        mine for mine, theirs in zip(own, english, strict=True) if mine != theirs
    )
    return f"As many paragraphs as in English, but otherwise numbered from {first} on."
