"""What an import did, in figures, and each thing that a reader should see."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from events.importers.records import Place, Rejected

#: Lines of one kind that a report holds; the figures count them all.
LINES = 2_000
Values = Mapping[str, Any]


@dataclass
class Count:
    """What became of the records of one kind."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def __str__(self) -> str:
        return ", ".join(f"{number:,} {word}" for word, number in asdict(self).items())


@dataclass
class Report:
    """One import: records by kind, what was left, and why."""

    format: str
    file: str
    dry_run: bool = False
    counts: dict[str, Count] = field(default_factory=dict)
    #: Records that do not belong to the subject.
    skipped: int = 0
    rejected: int = 0
    #: Values that an editor set otherwise, and that stay.
    kept: int = 0
    remarked: int = 0
    rejections: list[dict[str, Any]] = field(default_factory=list)
    kept_values: list[dict[str, Any]] = field(default_factory=list)
    remarks: list[dict[str, Any]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    #: Whether the public sees something else than before.
    public: bool = False
    seconds: float = 0.0
    records: int = 0
    #: Key of the import, where it was kept.
    run: int | None = None
    #: Records that are as the file has them.
    same: list[str] = field(default_factory=list)

    def count(self, kind: str) -> Count:
        return self.counts.setdefault(kind, Count())

    def reject(self, rejected: Rejected) -> None:
        self.rejected += 1
        line = _place(rejected.place) | {"reason": rejected.reason}
        _add(self.rejections, line | {"value": rejected.value[:200]})

    def keep(self, key: str, values: Values) -> None:
        self.kept += len(values)
        for name, offered in values.items():
            line = {"record": key, "part": name, "offered": shown(offered)}
            _add(self.kept_values, line)

    def remark(self, place: Place, key: str, sentence: str) -> None:
        self.remarked += 1
        _add(self.remarks, _place(place) | {"record": key, "remark": sentence})

    def change(self, key: str, *, created: bool, take: Values, before: Values) -> None:
        values = [
            {"part": name, "before": shown(before.get(name)), "after": shown(value)}
            for name, value in take.items()
        ]
        _add(self.changes, {"record": key, "created": created, "values": values})

    def stay(self, key: str) -> None:
        _add(self.same, key)

    @property
    def changed(self) -> bool:
        return any(count.created or count.updated for count in self.counts.values())

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def lines(self) -> list[str]:
        """The report as an operator reads it."""
        done = "would be" if self.dry_run else "were"
        lines = [f"{kind:<12}{count}" for kind, count in self.counts.items()]
        lines.append(
            f"{self.rejected:,} {done} rejected, {self.skipped:,} left as not about "
            f"the subject, {self.kept:,} values kept as editors set them, "
            f"{self.remarked:,} remarks."
        )
        return lines


def shown(value: Any) -> str:
    """A value in a line of a report: a long one by its size."""
    if isinstance(value, list) and len(value) > 8:
        return f"{len(value)} entries"
    if isinstance(value, list):
        value = "; ".join("–" if each is None else str(each) for each in value)
    text = "" if value is None else str(value)
    return text if len(text) <= 120 else f"{text[:117]}…"


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line}


def _add(lines: list[Any], line: Any) -> None:
    if len(lines) < LINES:
        lines.append(line)
