"""What a load did, row by row in figures and value by value where it kept one."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Count:
    """What became of the rows of one file.

    A row with an editor's value counts under `kept`, and also under `updated` where
    other values of it were taken.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0

    def __str__(self) -> str:
        return ", ".join(f"{number} {word}" for word, number in asdict(self).items())


@dataclass
class Report:
    """The figures of every file, the values kept, and whether the public sees it."""

    counts: dict[str, Count] = field(default_factory=dict)
    kept: list[dict[str, str]] = field(default_factory=list)
    public: bool = False
    dry_run: bool = False

    @property
    def changed(self) -> bool:
        return any(count.created or count.updated for count in self.counts.values())

    def as_json(self) -> dict[str, Any]:
        return {
            "dry_run": self.dry_run,
            "public_changed": self.public,
            "counts": {name: asdict(count) for name, count in self.counts.items()},
            "kept_values": self.kept,
        }
