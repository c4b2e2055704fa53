"""The symbol as a value: compared by what it names, ordered by session and number."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property, total_ordering
from typing import TypeVar

from events.symbols.bodies import follows_assembly_sessions
from events.symbols.order import order_of
from events.symbols.sessions import PREFIXES, REGULAR
from events.symbols.text import quoted

Element = TypeVar("Element")


class Listed(tuple[Element, ...]):
    """A tuple that also equals the list of the same elements, as JSON has it."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, list):
            other = tuple(other)
        return tuple.__eq__(self, other) is True

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = tuple.__hash__


@dataclass(frozen=True, eq=False)
class Part:
    """An addendum, revision, corrigendum or amendment: `/Add.2` is Add and 2."""

    type: str
    number: int

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Mapping):
            return asdict(self) == other
        if isinstance(other, Part):
            return (self.type, self.number) == (other.type, other.number)
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self.type, self.number))

    def __str__(self) -> str:
        return f"/{self.type}.{self.number}"


@total_ordering
@dataclass(frozen=True, eq=False)
class Symbol:
    """A document symbol taken apart.

    `symbol` is the text as given and `style` says how it was written: "modern",
    "legacy", "text" for a printed reference such as 57/270 B, or "unparsed" for a
    catalogue value with a flaw. An unparsed one has no canonical form; `recover` then
    holds the symbol that was most likely meant, for an editor to confirm.
    """

    symbol: str
    canonical: str | None = None
    organ: str = "A"
    doc_type: str | None = None
    body: str = "General Assembly"
    committee: str | None = None
    session_type: str | None = None
    session: int | Listed[int] | None = None
    number: int | str | None = None
    suffix: str | None = None
    section: str | None = None
    year: int | None = None
    parts: Listed[Part] = field(default_factory=Listed)
    part: str | None = None
    resumption: int | None = None
    volume: str | None = None
    joint_symbol: str | None = None
    style: str = "unparsed"
    text_ref: str | None = None
    undocs_url: str | None = None
    docs_url: str | None = None
    recover: str | None = None

    def __str__(self) -> str:
        return self.canonical or self.symbol

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Symbol):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Symbol):
            return NotImplemented
        return (self.sort_key, self._identity) < (other.sort_key, other._identity)

    @property
    def _identity(self) -> tuple[bool, str]:
        return (self.canonical is None, self.key)

    @property
    def key(self) -> str:
        """What is unique to one text: the canonical symbol and the catalogue's section,
        which the canonical symbol of a resolution does not show."""
        if self.canonical is None or self.section is None or not self.is_act:
            return str(self)
        modifiers = "".join(map(str, self.parts))
        stem = self.canonical.removesuffix(modifiers)
        return f"{stem}[{self.section}]{modifiers}"

    @property
    def address(self) -> str:
        """The path segment of our own pages. An unparsed symbol has no address."""
        if self.canonical is None:
            raise ValueError(f"{quoted(self.symbol)} is flawed and has no address.")
        return self.canonical

    @property
    def session_code(self) -> str | None:
        """The session as the site names it: 73, S-21, ES-11, and 27 for XXVII.

        None where the symbol names no session of the Assembly, or two.
        """
        if not isinstance(self.session, int):
            return None
        if not follows_assembly_sessions(self.committee):
            return None
        return f"{PREFIXES[self.session_type or REGULAR]}{self.session}"

    @property
    def is_act(self) -> bool:
        return self.doc_type in ("resolution", "decision")

    @property
    def is_resolution(self) -> bool:
        """Whether the Assembly itself adopted it: not a resolution of the Council."""
        return self.doc_type == "resolution" and self.committee is None

    @property
    def is_parsed(self) -> bool:
        return self.canonical is not None

    @cached_property
    def sort_key(self) -> str:
        return order_of(self)

    def as_dict(self) -> dict[str, object]:
        """Plain JSON values, in the field order of the class."""
        plain = asdict(self)
        plain["parts"] = list(plain["parts"])
        if isinstance(self.session, tuple):
            plain["session"] = list(self.session)
        if self.recover is None:
            del plain["recover"]
        return plain


def sort_key(symbol: Symbol) -> str:
    """A text of digits alone whose plain order is the order of adoption or issue."""
    return symbol.sort_key
