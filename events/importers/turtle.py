"""Turtle, as far as a thesaurus needs it, into nodes as JSON-LD has them. Pure.

    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <http://metadata.un.org/thesaurus/1000434> a skos:Concept ;
        skos:prefLabel "ASYLUM SEEKERS"@en , "Лица, ищущие убежище"@ru .

Addresses, prefixes and texts in double quotes are read. What stands in brackets has no
address that a topic could bear, and is passed over. https://www.w3.org/TR/turtle/
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#: Terms of a file and statements kept; the thesaurus has some 1,500,000 and 70,000.
MOST_TERMS, MOST = 5_000_000, 500_000

# A possessive repeat (*+) keeps no way back: neither time nor memory for bad files.
# Only sets of characters are repeated so: with groups, Python errs before 3.11.5.
_TOKEN = re.compile(
    r"""
    (?: \s++ | \#[^\n]*+ )
    | <(?P<address> [^<>"\s]*+ )>
    | (?P<quotes> "{3} | " )
    | (?P<mark> [;,.()\[\]] )
    | (?P<word> [^\s;,()\[\]<>"'\#]* [^\s;,.()\[\]<>"'\#] )
    """,
    re.VERBOSE,
)
_TAIL = r"""
    (?: @(?P<language> [A-Za-z][A-Za-z0-9-]*+ (?<!-) )
        | \^\^ (?: <[^<>\s]*+> | [^\s;,.]++ ) )?
"""
#: What ends a text in these quotes, with its language or type; else an escape, or
#: the end of the line, at which a text in single ones is broken.
_CLOSE = {
    quotes: re.compile(rf"\\. | {other} (?P<closes> {quotes} ) {_TAIL}", re.X | re.S)
    for quotes, other in (('"', r"\n |"), ('"""', ""))
}
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_SHORT = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}


class Term(NamedTuple):
    """An address, a word, a text or a mark, and the line it stands on."""

    line: int
    kind: str
    text: str
    language: str = ""


class Node(NamedTuple):
    """What is said of one subject: predicate -> objects; and where that begins."""

    line: int
    address: str
    said: dict[str, list[dict[str, str]]]


def nodes(text: str, predicates: Collection[str]) -> list[Node]:
    """The subjects of a file, and what these predicates say of them, in order.

    Raises ValueError with a sentence where it is no Turtle.
    """
    found: dict[str, Node] = {}
    for kept, (subject, verb, thing) in enumerate(_statements(text, predicates), 1):
        if kept > MOST:
            raise ValueError("It says more than a thesaurus does.")
        node = found.setdefault(subject.text, Node(subject.line, subject.text, {}))
        is_text = thing.kind == "text"
        said = {"@value" if is_text else "@id": thing.text, "@language": thing.language}
        node.said.setdefault(verb, []).append(said)
    return list(found.values())


def _statements(
    text: str, predicates: Collection[str]
) -> Iterator[tuple[Term, str, Term]]:
    """Subject, predicate and object, with whole addresses."""
    prefixes: dict[str, str] = {}
    terms: list[Term] = []
    for term in _outside_brackets(_terms(text)):
        if term.kind == "mark":
            del terms[{";": 1, ",": 2}.get(term.text, 0) :]
            continue
        if len(terms) == 3:
            raise ValueError(f"Line {term.line} is no Turtle.")
        terms.append(term)
        if len(terms) == 3 and terms[0].text.upper() in ("@PREFIX", "PREFIX"):
            prefixes[terms[1].text] = term.text
            terms.clear()
        elif len(terms) == 3:
            verb = _whole(terms[1], prefixes).text
            if verb in predicates:
                yield _whole(terms[0], prefixes), verb, _whole(term, prefixes)


def _whole(term: Term, prefixes: dict[str, str]) -> Term:
    """A word as the address it stands for: skos:broader; "a" is the type."""
    if term.kind != "word":
        return term
    prefix, colon, name = term.text.partition(":")
    start = prefixes.get(prefix + colon) if colon else None
    whole = TYPE if term.text == "a" else term.text if start is None else start + name
    return term._replace(text=whole)


def _outside_brackets(terms: Iterator[Term]) -> Iterator[Term]:
    depth = 0
    for term in terms:
        is_mark = term.kind == "mark"
        if is_mark and term.text in ")]":
            depth -= 1
            if depth < 0:
                raise ValueError(f"Line {term.line} closes what was not opened.")
        elif is_mark and term.text in "([":
            if depth == 0:
                yield Term(term.line, "word", "[]")
            depth += 1
        elif depth == 0:
            yield term


def _terms(text: str) -> Iterator[Term]:
    line, end, count = 1, 0, 0
    while end < len(text):
        start, token = end, _TOKEN.match(text, end)
        kind = token and token.lastgroup
        close = _close(text, token) if token and kind == "quotes" else token
        if token is None or close is None or count > MOST_TERMS:
            raise ValueError(f"Line {line} is no Turtle, or too much of it.")
        if kind == "quotes":
            words = _plain(text[token.end() : close.start()])
            yield Term(line, "text", words, close["language"] or "")
        elif kind:
            yield Term(line, kind, token[kind])
        end, count = close.end(), count + 1
        line += text.count("\n", start, end)


def _close(text: str, token: re.Match[str]) -> re.Match[str] | None:
    """The quotes that close a text, and what stands after them; None without any."""
    for found in _CLOSE[token["quotes"]].finditer(text, token.end()):
        if found["closes"]:
            return found
        if found[0] == "\n":
            return None
    return None


def _plain(words: str) -> str:
    return _ESCAPE.sub(_character, words) if "\\" in words else words


def _character(escape: re.Match[str]) -> str:
    name = escape[1]
    return chr(int(name[1:], 16)) if name[1:] else _SHORT.get(name, name)
