"""Topics of the thesaurus: the subjects under which documents are catalogued.

They are the library's own and nobody edits them, so what comes in is what stands.
"""

from collections.abc import Iterable

from events.importers.records import Rejected, TopicRecord
from events.importers.relevance import judge
from events.importers.writer.context import Context
from events.importers.writer.deciding import digest
from events.models import Alias, ImportedRow, Theme, Topic

BATCH = 500
FIELDS = ("code", "label", "labels", "broader")
Values = dict[str, object]
Kind = ImportedRow.Kind
#: A topic, its new values, and those before: None where it is new.
Row = tuple[Topic, Values, Values | None]


class TopicWriter:
    """Takes topics one by one and writes them batch by batch."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._batch: dict[str, TopicRecord] = {}
        self._terms = _terms_of_themes()

    def add(self, record: TopicRecord) -> None:
        label = record.labels["en"]
        if not self._belongs(label):
            self.context.report.skipped += 1
            return
        if label in self._batch:
            self.flush()
        self._batch[label] = record
        if len(self._batch) >= BATCH:
            self.flush()

    def _belongs(self, label: str) -> bool:
        return (
            self.context.everything
            or label in self.context.lookups.topic_ids
            or label in self._terms
            or judge("", [label]) is not None
        )

    def finish(self) -> None:
        """Let a reader find a theme by its term in another language."""
        self.flush()
        made = Alias.objects.bulk_create(_new_names(self._terms))
        self.context.report.count("alias").created += len(made)
        done = [(name.pk, name.word, None, name.theme_id) for name in made]
        self._remember(Kind.ALIAS, done)

    def flush(self) -> None:
        """Write what has been taken so far."""
        batch, self._batch = list(self._batch.values()), {}
        new: list[Row] = []
        old: list[Row] = []
        rows = self._rows(batch)
        for row, values in rows:
            if row.pk is None:
                new.append((row, values, None))
            elif values_of(row) != values:
                old.append((row, values, values_of(row)))
        for row, values, _ in [*new, *old]:
            for name, value in values.items():
                setattr(row, name, value)
        Topic.objects.bulk_create(row for row, *_ in new)
        Topic.objects.bulk_update([row for row, *_ in old], FIELDS, 200)
        done = [
            (row.pk, row.label, before, values) for row, values, before in [*new, *old]
        ]
        self._remember(Kind.TOPIC, done)
        count = self.context.report.count("topic")
        count.created += len(new)
        count.updated += len(old)
        count.unchanged += len(rows) - len(new) - len(old)

    def _rows(self, batch: list[TopicRecord]) -> list[tuple[Topic, Values]]:
        """The row of each topic, found by its code or else by its English term."""
        codes = [record.code for record in batch]
        labels = [record.labels["en"] for record in batch]
        by_code = {row.code: row for row in Topic.objects.filter(code__in=codes)}
        by_label = {row.label: row for row in Topic.objects.filter(label__in=labels)}
        found = []
        for record in batch:
            named = by_label.get(record.labels["en"])
            row = by_code.get(record.code) or named or Topic()
            taken = row.code not in (None, record.code) and not (
                _is_term(record.code) and not _is_term(row.code)
            )
            if named not in (None, row) or taken:
                reason = f"“{record.labels['en']}” is the term of another topic."
                rejected = Rejected(record.place, reason, record.code)
                self.context.report.reject(rejected)
                continue
            found.append((row, _values(record)))
        return found

    def _remember(
        self, kind: str, done: Iterable[tuple[int, str, Values | None, object]]
    ) -> None:
        self.context.remember(
            [
                ImportedRow(
                    of=self.context.run,
                    kind=kind,
                    record=pk,
                    key=key,
                    created=before is None,
                    before=before or {},
                    after={"digest": digest(after)},
                )
                for pk, key, before, after in done
            ]
        )


def _is_term(code: str | None) -> bool:
    """A term is numbered from 1000000 on; a chapter of the thesaurus, 14 or 140402,
    may bear the same words, and is not what documents are catalogued under."""
    return code is not None and (len(code) == 7 or code.startswith("c_"))


def _values(record: TopicRecord) -> Values:
    others = {code: label for code, label in record.labels.items() if code != "en"}
    return {
        "code": record.code,
        "label": record.labels["en"],
        "labels": others,
        "broader": list(record.broader),
    }


def values_of(row: Topic) -> Values:
    return {name: getattr(row, name) for name in FIELDS}


def _terms_of_themes() -> dict[str, list[int]]:
    """English term -> the themes that name it as theirs."""
    found: dict[str, list[int]] = {}
    for theme in Theme.objects.all():
        for term in theme.unbis_terms:
            found.setdefault(term["term"], []).append(theme.pk)
    return found


def _new_names(terms: dict[str, list[int]]) -> list[Alias]:
    """The terms of one theme in other languages, where they are nobody's name yet.

    A word that is English too, such as migrants, is searched for and leads nowhere.
    """
    own = {term: themes[0] for term, themes in terms.items() if len(themes) == 1}
    words: dict[str, int] = {}
    for topic in Topic.objects.filter(label__in=own):
        if judge("", [topic.label]) is not None:
            theme = own[topic.label]
            words |= {label.casefold(): theme for label in topic.labels.values()}
    taken = set(Alias.objects.filter(word__in=words).values_list("word", flat=True))
    english = Topic.objects.filter(label__in=[word.upper() for word in words])
    taken |= {label.casefold() for label in english.values_list("label", flat=True)}
    return [
        Alias(word=word, theme_id=theme)
        for word, theme in words.items()
        if word not in taken
    ]
