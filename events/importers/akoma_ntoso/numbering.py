"""The numbers of paragraphs: the same in every language, made of order and structure.

    op     1, 4, 4 (a), 4 (a) (i)   the printed number, and the points under it
    pp     1, 2, 2 (a)              counted; the formula is none
    h      1, 2, 3                  headings, counted through the document
    annex  14, 14 (b)               the printed number; p1, p2 where none is printed

Printed numbers are taken from where they stand, in <num> or in the text; points are
counted, so that (ب), b) and (b) are all (b). Beyond that:

- A paragraph without a number between 3 and 5 is 4: a file has lost its number. A
  number that does not rise is taken for the next one: 7, 8, 8 is 7, 8, 9.
- A number in a paragraph without words is the machine's, of a list that it has begun
  anew again and again; the paragraphs after such numbers are counted.
- Where the printed numbers begin anew, every run of them is counted, and its number
  goes before theirs: II.14. A part under a heading that prints no number at all, among
  others that do, is a run too; in the body its paragraphs are III.1, III.2.
- Other paragraphs without a number are counted through the body, or through all the
  annexes: p1, p2. Where the body prints no number at all they are 1, 2: a resolution
  with a single paragraph has a 1.
- Rows of tables are counted in the same way: r1, r2.
- What would repeat a number, or be longer than the columns for numbers and anchors
  (20 characters), is counted with the paragraphs without a number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from events.importers.akoma_ntoso import labels
from events.importers.akoma_ntoso.blocks import HEADING, PREAMBULAR, ROW, TEXT, Block
from events.importers.akoma_ntoso.points import Points
from events.importers.akoma_ntoso.runs import Run, runs

OPERATIVE, ANNEX = "op", "annex"
LONGEST = 20
_COMMA = re.compile(r"[,،，、]$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block with its kind and number, and the anchor of what it is a point of."""

    kind: str
    number: str
    block: Block
    parent: str = ""

    @property
    def anchor(self) -> str:
        return anchor(self.kind, self.number)


def anchor(kind: str, number: str) -> str:
    """op4-a-i for 4 (a) (i): as the model makes it."""
    compact = number.replace(" ", "").replace("(", "-").replace(")", "")
    return f"{kind}{compact}"


def numbered(body: Sequence[Block], annexes: Sequence[Block]) -> list[Numbered]:
    """The whole document, in order."""
    counter = _Counter()
    return [
        *counter.all(_with_preamble(body), OPERATIVE),
        *counter.all(annexes, ANNEX),
    ]


def _with_preamble(blocks: Sequence[Block]) -> Iterator[Block]:
    """Preambular paragraphs that a file has left in the main body: before any other,
    they have a verb and no number, and end with a comma."""
    before_all = True
    for block in blocks:
        if block.role == TEXT and before_all:
            if block.words.lead and not block.label and _COMMA.search(block.words.text):
                block = replace(block, role=PREAMBULAR)
            else:
                before_all = False
        yield block


@dataclass(slots=True)
class _Counter:
    """What has been counted so far, and which numbers are taken."""

    counts: dict[str, int] = field(default_factory=dict)
    taken: set[tuple[str, str]] = field(default_factory=set)

    def all(
        self, blocks: Iterator[Block] | Sequence[Block], kind: str
    ) -> list[Numbered]:
        """One part of the document: its body, or its annexes."""
        blocks = list(blocks)
        part = runs(blocks)
        points = Points()
        return [
            self._numbered(block, part[at], kind, points)
            for at, block in enumerate(blocks)
        ]

    def _numbered(self, block: Block, run: Run, kind: str, points: Points) -> Numbered:
        if block.role == HEADING:
            return self._taken("h", self._count("h"), block)
        if block.role == ROW:
            return self._taken(kind, f"r{self._count(f'{kind} r')}", block)
        if block.is_point or labels.marks(block.label):
            parent, number = points.under(block)
            return self._taken(points.kind or kind, number, block, parent)
        if block.role == PREAMBULAR:
            numbered = self._taken("pp", self._count("pp"), block)
        else:
            numbered = self._taken(kind, self._own(run, kind), block)
        points.begin(numbered.kind, numbered.number, block.words.text)
        return numbered

    def _own(self, run: Run, kind: str) -> str:
        """The number of a paragraph that is no point."""
        if run.number:
            return f"{run.prefix}{run.number}"
        if kind == OPERATIVE and not run.is_printed:
            return f"{run.prefix}{self._count(f'{kind} {run.prefix}')}"
        return f"p{self._count(f'{kind} p')}"

    def _taken(
        self, kind: str, number: str, block: Block, parent: str = ""
    ) -> Numbered:
        """This number, where it is free and short enough; else one that is."""
        while (kind, number) in self.taken or max(
            len(number), len(anchor(kind, number))
        ) > LONGEST:
            number = f"p{self._count(f'{kind} p')}"
        self.taken.add((kind, number))
        return Numbered(kind, number, block, parent)

    def _count(self, what: str) -> str:
        self.counts[what] = self.counts.get(what, 0) + 1
        return str(self.counts[what])
