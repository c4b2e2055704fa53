"""A plain record of a resolution: what it is, and whether it belongs here."""

from dataclasses import dataclass
from datetime import date

from events import symbols
from events.importers.records import (
    Rejected,
    ResolutionRecord,
)
from events.importers.relevance import judge
from events.importers.writer.context import Context
from events.importers.writer.deciding import Parts
from events.models import Merged


@dataclass(slots=True)
class Incoming:
    """A resolution that an import offers: what it is, and its parts once they are read.

    Reading the parts means to find every State and citation, so it waits until it is
    known that the resolution belongs to the record.
    """

    symbol: symbols.Symbol
    record: ResolutionRecord
    parts: Parts

    @property
    def key(self) -> str:
        return self.symbol.key

    @property
    def day(self) -> date | None:
        adopted = self.record.facts.get("adopted_on")
        return adopted if isinstance(adopted, date) else None

    @property
    def title(self) -> str:
        """The title in English; another language's while there is none."""
        text = self.record.text
        stated = self.record.facts.get("title")
        return str(stated or (text.title if text else "") or self.key)

    @property
    def is_translation(self) -> bool:
        """Whether it is the copy in another language, which says the same as the
        English one; where the two differ, the English one is the better kept."""
        return self.record.text is not None and self.record.text.language != "en"

    @property
    def labels(self) -> list[str]:
        return sorted({topic.label for topic in self.record.topics or ()})


def read(record: ResolutionRecord, context: Context) -> Incoming | None:
    """What is offered; None, and a line in the report, where it is refused."""
    try:
        symbol = _symbol(record.symbol)
    except ValueError as error:
        context.report.reject(Rejected(record.place, str(error), record.symbol))
        return None
    for remark in record.remarks:
        context.report.remark(record.place, symbol.key, remark)
    return Incoming(symbol, record, {})


def _symbol(text: str) -> symbols.Symbol:
    """The symbol of a resolution of the Assembly; ValueError says what it is not."""
    symbol = symbols.parse(text)
    if not symbol.is_resolution or symbol.canonical is None or not symbol.session_code:
        raise ValueError(f"“{text[:60]}” is no resolution of the General Assembly.")
    if not isinstance(symbol.number, int):
        raise ValueError(f"“{text[:60]}” has no number yet.")  # A/RES/79/XX
    return symbol


def subject(incoming: Incoming, context: Context) -> Parts | None:
    """The parts that say why it is here; None where it does not belong."""
    series = context.lookups.series(incoming.title)
    name = context.lookups.series_names.get(series, "")
    finding = judge(incoming.title, incoming.labels, name)
    if finding is None:
        return {"reason": "Taken with everything else"} if context.everything else None
    themes = dict.fromkeys(finding.themes) | dict.fromkeys(
        context.lookups.themes(incoming.labels)
    )
    lookups = context.lookups
    known = {
        lookups.current(Merged.Kind.THEME, slug)
        for slug in themes
        if slug in lookups.theme_ids
    }
    parts: Parts = {"reason": finding.reason, "themes": sorted(known)}
    return parts | ({"series": series} if series else {})
