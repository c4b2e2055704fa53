"""The official text of a symbol, in one of the six languages."""

from events.symbols.urls import LANGUAGES, docs_address, in_language
from events.symbols.value import Symbol


def official_url(symbol: Symbol, language: str) -> str | None:
    """Where the text is; None where there is no document, as for decisions.

    An unparsed symbol has none either: it names no document for sure.
    """
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ValueError(f"“{language}” is no official language: choose from {known}.")
    return symbol.docs_url and in_language(symbol.docs_url, language)


def address_in(written: str, language: str) -> str:
    """Where docs.un.org has what is printed under a symbol of any organ."""
    return in_language(docs_address(written), language)
