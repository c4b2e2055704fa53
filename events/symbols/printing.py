"""How a resolution or a decision is printed in a text, and its parts in a symbol."""

from events.symbols.sessions import PREFIXES, is_legacy, legacy_label


def printed_reference(
    noun: str, session_type: str, session: int, number: int | str, suffix: str | None
) -> str:
    """Print `resolution 57/270 B`, `decision 31/406 A to E`, `resolution 217 A (III)`.

    The letter stands before the session's numeral in print and after it in symbols.
    """
    letters = f" {_in_words(suffix)}" if suffix else ""
    if is_legacy(session_type, session):
        return f"{noun} {number}{letters} ({legacy_label(session_type, session)})"
    return f"{noun} {PREFIXES[session_type]}{session}/{number}{letters}"


def letter_position(letters: str) -> int:
    """A is 1 and Z is 26; AA, BB follow, as in 53/77 AA."""
    return ord(letters[0]) - ord("A") + 1 + 26 * (len(letters) - 1)


def _in_words(suffix: str) -> str:
    """Print two letters that touch as `A and B`, more as `A to C`."""
    first, dash, last = suffix.partition("-")
    if not dash:
        return first
    touching = letter_position(last) == letter_position(first) + 1
    return f"{first} {'and' if touching else 'to'} {last}"
