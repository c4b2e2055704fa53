"""One address for one view: the query string in its canonical order. Pure.

A page states which parameters it knows, in order. What a reader or a robot sends
is brought to that order: values sorted and trimmed, defaults and empty values left
out, unknown names dropped. Values are never judged here: a wrong one stays, so that
the form can say what is wrong with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

#: Name and value, in the order of the address.
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One name that an address may carry.

    `many`: several values, each of which counts; otherwise the last one sent does.
    `default`: the value that is said by saying nothing.
    """

    name: str
    many: bool = False
    default: str = ""


def canonical(
    parameters: Sequence[Parameter], given: Mapping[str, Iterable[str]]
) -> Pairs:
    """What was given, as the pairs of the one address that means it.

    >>> known = (Parameter("q"), Parameter("theme", many=True), Parameter("page"))
    >>> canonical(known, {"theme": ["b", "a", "a"], "q": [" two  words "], "x": ["1"]})
    (('q', 'two words'), ('theme', 'a'), ('theme', 'b'))
    """
    pairs: list[tuple[str, str]] = []
    for parameter in parameters:
        values = [_plain(value) for value in given.get(parameter.name, ())]
        kept = sorted(set(values)) if parameter.many else values[-1:]
        pairs += [
            (parameter.name, value)
            for value in kept
            if value and value != parameter.default
        ]
    return tuple(pairs)


def _plain(value: str) -> str:
    """Single blanks, and no half of a character."""
    return " ".join(value.encode("utf-8", "replace").decode().split())


def in_order(pairs: Pairs, first: str, second: str) -> Pairs:
    """The same with the two values changed over where the first is the larger year.

    >>> in_order((("from", "2005"), ("to", "1990")), "from", "to")
    (('from', '1990'), ('to', '2005'))
    """
    values = dict(pairs)
    one, two = values.get(first, ""), values.get(second, "")
    if not (_is_year(one) and _is_year(two) and int(one) > int(two)):
        return pairs
    changed = {first: two, second: one}
    return tuple((name, changed.get(name, value)) for name, value in pairs)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdigit()


def numbered(pairs: Pairs, name: str) -> Pairs:
    """The pairs with the number of a page in plain figures, less a first or wrong one.

    >>> numbered((("q", "a"), ("page", "007")), "page")
    (('q', 'a'), ('page', '7'))
    """
    number = dict(pairs).get(name, "")
    plain = number.lstrip("0")[:9] if number.isascii() and number.isdigit() else ""
    rest = without(pairs, name)
    return rest if plain in ("", "1") else (*rest, (name, plain))


def query(pairs: Iterable[tuple[str, str]]) -> str:
    """The pairs as a query string with its question mark; nothing for none."""
    written = urlencode(list(pairs))
    return f"?{written}" if written else ""


def is_written(pairs: Pairs, query_string: str) -> bool:
    """Whether a query string says exactly these pairs, in this order.

    Two ways to write one character (+ and %20) are the same, or a proxy that
    prefers the other one would send a reader in circles.
    """
    return tuple(parse_qsl(query_string, keep_blank_values=True)) == pairs


def without(pairs: Pairs, *names: str) -> Pairs:
    """The pairs less every value of these names."""
    return tuple(pair for pair in pairs if pair[0] not in names)


def less(pairs: Pairs, name: str, value: str) -> Pairs:
    """The pairs less this one value."""
    return tuple(pair for pair in pairs if pair != (name, value))


def only(pairs: Pairs, *names: str) -> Pairs:
    """The pairs of these names alone."""
    return tuple(pair for pair in pairs if pair[0] in names)


def values(pairs: Pairs, name: str) -> list[str]:
    """Every value of one name."""
    return [value for key, value in pairs if key == name]
