"""What the page of a comparison shows, in the order in which it shows it."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.compared import reading
from events.compared.asking import Question
from events.compared.lines import STATES, Line, lines, with_kinds
from events.comparison import Comparison, Counts, State, compare
from events.models import Paragraph, Resolution
from events.texts.holdings import Language

PARTS = {
    Paragraph.Kind.PREAMBULAR.value: _("Preambular paragraphs"),
    Paragraph.Kind.OPERATIVE.value: _("Operative paragraphs"),
}


@dataclass
class Part:
    """The lines of one part of the resolution; a number stands for so many left out."""

    kind: str
    lines: list[Line | int] = field(default_factory=list)

    @property
    def words(self) -> str | Promise:
        return PARTS.get(self.kind, _("Annex"))

    def leave_out(self) -> None:
        """Count one more line that is not shown."""
        last = self.lines[-1] if self.lines else None
        if isinstance(last, int):
            self.lines[-1] = last + 1
        else:
            self.lines.append(1)


@dataclass(frozen=True)
class Tally:
    """How many rows there are of one kind, and which.

    `introductions`: headings and openings of lists, which are counted apart and are
    not among the `lines`. `first_shown`: the fragment of the first that is shown.
    """

    words: str | Promise
    lines: tuple[Line, ...]
    introductions: int
    first_shown: str

    @property
    def number(self) -> int:
        return len(self.lines)

    @property
    def is_listed(self) -> bool:
        """What is unchanged is in its place; all the rest can be gone to one by one."""
        return bool(self.lines) and self.words != STATES[State.UNCHANGED]


@dataclass(frozen=True)
class ComparedTexts:
    """Two editions whose texts the record has in one language, compared.

    `only_changes`: an unchanged paragraph that did not move is counted, not shown.
    """

    earlier: Resolution
    later: Resolution
    language: Language
    comparison: Comparison
    only_changes: bool = False

    @property
    def counts(self) -> Counts:
        return self.comparison.counts

    @property
    def has_introductions(self) -> bool:
        return any(row.introduces for row in self.comparison)

    @cached_property
    def lines(self) -> list[Line]:
        return lines(self.comparison, self.earlier, self.later, self.language)

    def parts(self) -> list[Part]:
        """Preamble, operative part, annex, each with its lines."""
        parts: list[Part] = []
        for kind, line in with_kinds(self.lines):
            if not parts or parts[-1].kind != kind:
                parts.append(Part(kind))
            if self._is_left_out(line):
                parts[-1].leave_out()
            else:
                parts[-1].lines.append(line)
        return parts

    def _is_left_out(self, line: Line) -> bool:
        is_same = line.row.state == State.UNCHANGED and not line.row.moved
        return self.only_changes and is_same

    def tallies(self) -> list[Tally]:
        """Each state, then what moved; a row that moved is in its state as well."""
        of_states = [
            self._tally(words, [one for one in self.lines if one.row.state == state])
            for state, words in STATES.items()
        ]
        moved = [one for one in self.lines if one.row.moved]
        return [*of_states, self._tally(_("Of these, moved"), moved)]

    def _tally(self, words: str | Promise, found: list[Line]) -> Tally:
        counted = tuple(line for line in found if not line.row.introduces)
        shown = (line.ident for line in counted if not self._is_left_out(line))
        return Tally(words, counted, len(found) - len(counted), next(shown, ""))


def compared_texts(question: Question) -> ComparedTexts | None:
    """None where an edition is none of the series, or has no text in the language."""
    code = question.language.code
    if question.strangers or question.language not in question.common():
        return None
    earlier, later = question.two
    found = reading.texts([(earlier.pk, code), (later.pk, code)])
    decided = reading.decisions([(earlier.pk, later.pk)])
    return ComparedTexts(
        earlier,
        later,
        question.language,
        compare(
            found[earlier.pk, code],
            found[later.pk, code],
            decided.get((earlier.pk, later.pk), ()),
        ),
        question.only_changes,
    )
