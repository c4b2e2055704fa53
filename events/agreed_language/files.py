"""The paragraphs that have a phrase as a file to take away."""

import csv
import io
from collections.abc import Callable, Iterable

from events.agreed_language.passages import text_url
from events.models import Paragraph
from events.roll_call.files import defused
from events.texts.holdings import BY_CODE

#: Paragraphs that a file holds at most.
MOST_ROWS = 2_000
HEADER = (
    *("symbol", "adopted_on", "title", "language"),
    *("kind", "number", "anchor", "address", "excerpt"),
)


def csv_text(
    rows: Iterable[tuple[Paragraph, str]], absolute: Callable[[str], str]
) -> str:
    """Paragraphs with their words in short, as CSV (RFC 4180) below its names.

    `absolute` makes a whole address of a path of the site.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for paragraph, excerpt in rows:
        text = paragraph.resolution
        place = text_url(text.symbol, paragraph.language, paragraph.anchor)
        cells = (
            text.symbol,
            text.adopted_on.isoformat() if text.adopted_on else "",
            text.title,
            BY_CODE[paragraph.language].tag,
            *(paragraph.kind, paragraph.number, paragraph.anchor),
            *(absolute(place), excerpt),
        )
        writer.writerow(defused(cell) for cell in cells)
    return out.getvalue()
