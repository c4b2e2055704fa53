"""The figures as a table for a reader."""

from collections.abc import Sequence

from tests.bench.measuring import Figures

HEADINGS = (
    "database",
    "records",
    "page",
    "req/s",
    "p50 ms",
    "p95 ms",
    "CPU ms",
    "db CPU ms",
    "CPU × bare",
    "speed × bare",
    "failed",
)
WORDS = 3  # columns that are words, or read as such


def table(found: list[Figures]) -> str:
    """One line a page, numbers to the right."""
    return aligned([HEADINGS, *(_row(each) for each in found)], WORDS)


def aligned(rows: Sequence[tuple[str, ...]], words: int) -> str:
    """Rows in columns; the first so many hold words, the others numbers."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if n < words else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _row(each: Figures) -> tuple[str, ...]:
    return (
        each.database,
        f"{each.records:,}",
        each.page,
        f"{each.per_second:,.0f}",
        f"{each.p50_ms:.1f}",
        f"{each.p95_ms:.1f}",
        f"{each.cpu_ms:.2f}",
        f"{each.database_cpu_ms:.2f}",
        f"{each.times_bare:.1f}",
        f"{each.speed_of_bare:.2f}",
        str(each.failed),
    )
