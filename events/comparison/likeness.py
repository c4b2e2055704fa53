"""How like two paragraphs are: the part of their words that they share."""

from collections import Counter

from events.comparison.wording import words

#: Two paragraphs of which 55 words in 100 are shared are one paragraph, changed.
#: Below it stand paragraphs on one subject that say different things; above it, but
#: for a few, texts that an editor would set side by side (read in the editions of
#: twelve series of the seventy-sixth to eightieth sessions).
LEAST = 0.55

#: The words of a paragraph, each as often as it stands there: (word, which time).
Bag = frozenset[tuple[str, int]]


def bag(text: str) -> Bag:
    """Its words, whatever their order: a clause put first is the same clause.

    >>> sorted(bag("to act and to report"))
    [('act', 1), ('and', 1), ('report', 1), ('to', 1), ('to', 2)]
    """
    times = Counter(words(text))
    return frozenset(
        (word, time) for word, last in times.items() for time in range(1, last + 1)
    )


def likeness(one: Bag, other: Bag) -> float:
    """From 0 to 1: twice the words shared, of all the words of both (Dice).

    A short paragraph is never like a long one, even where the long one has each of
    its words: the long one has all the others besides.
    """
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def most(one: Bag, other: Bag) -> float:
    """What their likeness cannot exceed, from their lengths alone."""
    both = len(one) + len(other)
    return 2 * min(len(one), len(other)) / both if both else 0.0
