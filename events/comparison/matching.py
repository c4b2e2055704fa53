"""Which paragraph of the later edition stands for which of the earlier one."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from events.comparison.likeness import LEAST, bag, likeness, most
from events.comparison.paragraphs import Decision, Paragraph
from events.comparison.wording import wording

#: Of two candidates alike the nearer is taken: to stand at the other end of the text
#: weighs as much as a tenth of the words.
DISTANCE = 0.1

#: Kind, wording, footnotes: what makes two paragraphs the same.
Identity = tuple[str, str, tuple[str, ...]]


class Matching:
    """Places in the earlier text → places in the later one; each place once.

    `decided_earlier` and `decided_later` are the places that the editors spoke of.
    """

    def __init__(
        self, earlier: Sequence[Paragraph], later: Sequence[Paragraph]
    ) -> None:
        self.earlier, self.later = earlier, later
        self._identities = (
            [_identity(one) for one in earlier],
            [_identity(one) for one in later],
        )
        self.pairs: dict[int, int] = {}
        self.decided_earlier: set[int] = set()
        self.decided_later: set[int] = set()
        self._free_earlier = set(range(len(earlier)))
        self._free_later = set(range(len(later)))

    def by_editors(self, decisions: Iterable[Decision]) -> None:
        """What the editors decided, where this language has the paragraphs."""
        places = {one.anchor: place for place, one in enumerate(self.earlier)}
        later_places = {one.anchor: place for place, one in enumerate(self.later)}
        for decision in decisions:
            here, there = places.get(decision.earlier), later_places.get(decision.later)
            if here is not None and there is not None:
                self._join(here, there)
            if here is not None and (there is not None or not decision.later):
                self.decided_earlier.add(here)
            if there is not None and (here is not None or not decision.earlier):
                self.decided_later.add(there)
        self._free_earlier -= self.decided_earlier
        self._free_later -= self.decided_later

    def by_wording(self) -> None:
        """The same wording and footnotes; of several alike the first with the first."""
        identities, later_identities = self._identities
        places: dict[Identity, deque[int]] = defaultdict(deque)
        for there in sorted(self._free_later):
            places[later_identities[there]].append(there)
        for here in sorted(self._free_earlier):
            same = places[identities[here]]
            if same:
                self._join(here, same.popleft())

    def by_likeness(self) -> None:
        """The most alike first: no two would rather have each other than theirs."""
        for _, here, there in sorted(self._candidates()):
            if here in self._free_earlier and there in self._free_later:
                self._join(here, there)

    def is_unchanged(self, here: int, there: int) -> bool:
        """Whether nothing in a pair was changed that counts; its kind may have been."""
        identities, later_identities = self._identities
        return identities[here][1:] == later_identities[there][1:]

    def _candidates(self) -> Iterator[tuple[float, int, int]]:
        """Pairs of one kind that are like enough: the best has the lowest number."""
        bags = {place: bag(self.later[place].text) for place in self._free_later}
        for here in self._free_earlier:
            one = self.earlier[here]
            own = bag(one.text)
            for there, other in bags.items():
                if one.kind != self.later[there].kind or most(own, other) < LEAST:
                    continue
                alike = likeness(own, other)
                if alike >= LEAST:
                    yield DISTANCE * self._distance(here, there) - alike, here, there

    def _distance(self, here: int, there: int) -> float:
        """How far apart two places are, in lengths of the text."""
        return abs(here / len(self.earlier) - there / len(self.later))

    def _join(self, here: int, there: int) -> None:
        self.pairs[here] = there
        self._free_earlier.remove(here)
        self._free_later.remove(there)


def matching(
    earlier: Sequence[Paragraph],
    later: Sequence[Paragraph],
    decisions: Iterable[Decision],
) -> Matching:
    """The editors first, then the same wording, then the most alike."""
    made = Matching(earlier, later)
    made.by_editors(decisions)
    made.by_wording()
    made.by_likeness()
    return made


def _identity(paragraph: Paragraph) -> Identity:
    notes = tuple(wording(note) for note in paragraph.notes)
    return paragraph.kind, wording(paragraph.text), notes
