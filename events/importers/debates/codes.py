"""Whose speech it is: codes and names of the corpus beside those of the library. Pure.

The corpus has ISO 3166 codes of today; the library's voting data have codes of the
day (https://digitallibrary.un.org/record/4082085). What is in no table is the same in
both, among them YEM and YMD for the two Yemens before 1990, EGY for the United Arab
Republic, BLR and UKR for the Soviet republics, COD for Zaire, CSK, DDR and YUG.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """What is true from one year to another, both included, and why."""

    first: int
    last: int
    value: str
    reason: str


#: Code of the corpus -> code of the library, in the years of a predecessor.
STATE_CODES = {
    "RUS": Span(1946, 1991, "SUN", "The USSR was a Member until 24 December 1991."),
    "DEU": Span(1973, 1990, "GER", "The Federal Republic until 3 October 1990."),
    "TZA": Span(1961, 1963, "EAT", "Tanganyika; the union is of 26 April 1964."),
    "YUG": Span(2003, 2005, "SCG", "Serbia and Montenegro from 4 February 2003."),
}


def state_code(code: str, year: int) -> str:
    """The library's code of who spoke; observers (EU, PSE, VAT) keep the corpus's.

    >>> state_code("RUS", 1991), state_code("RUS", 1992), state_code("YEM", 1985)
    ('SUN', 'RUS', 'YEM')
    """
    span = STATE_CODES.get(code)
    return span.value if span and span.first <= year <= span.last else code


#: Observers, each by its name at the time; the workbook has ten spellings.
OBSERVERS = {
    "EU": (Span(1974, 9999, "European Union", "Resolution 65/276 lets it speak."),),
    "VAT": (Span(1964, 9999, "Holy See", "Not the Vatican: the Holy See takes part."),),
    "PSE": (
        Span(1974, 1988, "Palestine Liberation Organization", "Resolution 3237."),
        Span(1989, 2012, "Palestine", "Resolution 43/177, of 15 December 1988."),
        Span(2013, 9999, "State of Palestine", "Resolution 67/19, 29 November 2012."),
    ),
}


def observer(code: str, year: int) -> str:
    """An observer's name in that year; "" for a State."""
    spans = OBSERVERS.get(code, ())
    return next((each.value for each in spans if each.first <= year <= each.last), "")


#: Codes that only the workbook has, each beside the right name of the State.
WORKBOOK_CODES = {
    "CZK": "CSK",  # Czechoslovakia, session 2
    "DKN": "DNK",  # Denmark, session 24
    "EC": "EU",  # "European Council", sessions 66 and 68; the files are EU_
    "PAR": "PRY",  # Paraguay, session 16
    "PKR": "PRK",  # Democratic People's Republic of Korea, session 72
    "POR": "PRT",  # Portugal, four sessions
    "YDYE": "YMD",  # Democratic Yemen, sessions 23 to 44; the files are YMD_
    "ZFA": "ZAF",  # South Africa, session 71
}

#: Rows of the workbook whose code and name are of two States, so that nobody can tell
#: whose speech the file holds: speaker, office and name are left out.
DOUBTFUL_ROWS = {
    ("DDR", 41): "The name is the Federal Republic's, the speaker its minister.",
    ("DEU", 41): "The name is the Democratic Republic's, the speaker its minister.",
    ("DDR", 45): "The name is the Federal Republic's, the speaker its minister.",
    ("DEU", 45): "The Federal Republic's minister stands under the code DDR.",
    ("CHE", 56): "The name is Sweden's, and Switzerland was no Member yet.",
    ("SWE", 56): "The name is Swaziland's.",
}
