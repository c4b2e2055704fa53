"""Document symbols of the United Nations General Assembly.

A symbol names a document: A/RES/73/195, A/RES/2920(XXVII), A/73/PV.60. Printed
references name the same things otherwise: 57/270 B is A/RES/57/270B. Here texts become
values (`parse`, `find`, and `find_all` for a running text), and values are printed,
sorted, addressed and linked. Nothing here knows of Django.

The grammar follows the United Nations Editorial Manual, "Resolutions and other formal
decisions, I. System of identification",
https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident
"Footnotes, III. United Nations sources",
https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-03
and the Dag Hammarskjöld Library's guide, https://www.un.org/depts/dhl/resguide/gares.htm
"""

from events.symbols.finding import Found, find_all
from events.symbols.flaws import Flaw
from events.symbols.numerals import from_roman, roman
from events.symbols.official import address_in, official_url
from events.symbols.parsing import parse
from events.symbols.search import find
from events.symbols.sessions import legacy_label
from events.symbols.text import MAX_LENGTH
from events.symbols.urls import LANGUAGES
from events.symbols.value import Part, Symbol, sort_key

__all__ = [
    "address_in",
    "LANGUAGES",
    "MAX_LENGTH",
    "Flaw",
    "Found",
    "Part",
    "Symbol",
    "find",
    "find_all",
    "from_roman",
    "legacy_label",
    "official_url",
    "parse",
    "roman",
    "sort_key",
]
