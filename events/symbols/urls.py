"""Where the official text is: the United Nations' own addresses by symbol.

Both sites answer by symbol, without blanks or square brackets; undocs.org in the
reader's language, docs.un.org in the language named. Where a document is one of several
lettered parts, the letter is left out for resolutions before 1976 and for ranges: such
parts often have no file of their own.
"""

UNDOCS = "https://undocs.org"
DOCS = "https://docs.un.org"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


def undocs_address(written: str) -> str:
    return f"{UNDOCS}/{written.replace(' ', '')}"


def docs_address(written: str) -> str:
    return f"{DOCS}/en/{written.replace(' ', '')}"


def in_language(address: str, language: str) -> str:
    """The same document of docs.un.org in another language."""
    return address.replace(f"{DOCS}/en/", f"{DOCS}/{language}/", 1)
