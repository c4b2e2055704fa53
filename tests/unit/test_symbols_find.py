"""What readers type and paste leads to a symbol; ordinary words lead to none."""

import pytest

from events.symbols import find

RESOLUTION = "A/RES/73/195"
FOUND = {
    "bare": ("73/195", RESOLUTION),
    "abbreviation": ("res 73/195", RESOLUTION),
    "organ-left-out": ("RES/73/195", RESOLUTION),
    "lower-case": ("a/res/73/195", RESOLUTION),
    "full-stop": ("A/RES/73/195.", RESOLUTION),
    "slash-at-end": ("A/RES/73/195/", RESOLUTION),
    "blanks": (" A / RES / 73 / 195 ", RESOLUTION),
    "quotation-marks": ("«73/195»", RESOLUTION),
    "word": ("resolution 73/195", RESOLUTION),
    "organ-in-words": ("the General Assembly resolution 73/195", RESOLUTION),
    "organ-abbreviated": ("UNGA Res. 73/195", RESOLUTION),
    "bluebook": ("G.A. Res. 73/195, ¶ 2", RESOLUTION),
    "oscola": ("UN Doc A/RES/73/195", RESOLUTION),
    "word-and-symbol": ("resolution A/RES/73/195", RESOLUTION),
    "date": ("resolution 73/195 of 19 December 2018", RESOLUTION),
    "annex": ("resolution 73/195, annex, para. 16", RESOLUTION),
    "title": ("A/RES/73/195 - Global Compact for Migration", RESOLUTION),
    "french": ("la résolution 73/195", RESOLUTION),
    "french-date": ("résolution 73/195 de l’Assemblée générale", RESOLUTION),
    "spanish": ("resolución 73/195", RESOLUTION),
    "russian": ("резолюция 73/195", RESOLUTION),
    "arabic": ("القرار 73/195", RESOLUTION),
    "chinese": ("第73/195号决议", RESOLUTION),
    "arabic-figures": ("٧٣/١٩٥", RESOLUTION),
    "full-width-figures": ("７３／１９５", RESOLUTION),
    "direction-marks": ("\u200f73/195\u200f", RESOLUTION),
    "no-break-blank": ("resolution\u00a073/195", RESOLUTION),
    "legacy": ("General Assembly resolution 2920 (XXVII)", "A/RES/2920(XXVII)"),
    "legacy-lower-case": ("2920(xxvii)", "A/RES/2920(XXVII)"),
    "legacy-letter": ("217 A (III)", "A/RES/217(III)A"),
    "legacy-letter-after": ("217 (III) A", "A/RES/217(III)A"),
    "letter": ("57/270 B", "A/RES/57/270B"),
    "letter-lower-case": ("57/270b", "A/RES/57/270B"),
    "special-session": ("s-21/2", "A/RES/S-21/2"),
    "no-break-hyphen": ("ES\u201111/1", "A/RES/ES-11/1"),
    "decision": ("decision 60/501", "A/DEC/60/501"),
    "council": ("Human Rights Council resolution 16/18", "A/HRC/RES/16/18"),
    "record": ("A/73/PV.60", "A/73/PV.60"),
    "record-organ-left-out": ("73/PV.60", "A/73/PV.60"),
    "draft-organ-left-out": ("C.3/73/L.59", "A/C.3/73/L.59"),
    "flawed": ("A64/PV.62", "A/64/PV.62"),
    "undocs": ("https://undocs.org/A/RES/73/195", RESOLUTION),
    "undocs-language": ("http://undocs.org/en/a/res/73/195", RESOLUTION),
    "undocs-bare": ("undocs.org/A/RES/73/195", RESOLUTION),
    "undocs-escaped": ("https://undocs.org/A/RES/217%28III%29", "A/RES/217(III)"),
    "docs": ("https://docs.un.org/en/A/RES/73/195?direct=true", RESOLUTION),
    "documents": (
        "https://documents.un.org/api/symbol/access?s=A/RES/73/195&l=en&t=pdf",
        RESOLUTION,
    ),
    "old-viewer": (
        "http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/2920(XXVII)&Lang=E",
        "A/RES/2920(XXVII)",
    ),
    "library-file": (
        "https://digitallibrary.un.org/record/1/files/A_RES_78_165-EN.pdf",
        "A/RES/78/165",
    ),
    "file-name": ("A_RES_78_165-EN.pdf", "A/RES/78/165"),
    "our-own-address": ("https://example.org/resolutions/A/RES/73/195/", RESOLUTION),
}


@pytest.mark.parametrize(("query", "canonical"), FOUND.values(), ids=FOUND)
def test_symbol_is_found_in_every_common_form(query, canonical):
    found = find(query)

    assert found is not None
    assert found.canonical == canonical


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="empty"),
        pytest.param("...", id="punctuation"),
        pytest.param("migration", id="word"),
        pytest.param("GCM", id="famous-name"),
        pytest.param("2018", id="year"),
        pytest.param("2018/19", id="double-year"),
        pytest.param("migration 2018/19", id="word-and-double-year"),
        pytest.param("31/12/2018", id="date"),
        pytest.param("9/11", id="fraction-before-31st-session"),
        pytest.param("24/7", id="round-the-clock"),
        pytest.param("resolution", id="resolution-alone"),
        pytest.param("resolution 217", id="number-alone"),
        pytest.param("A/RES/73", id="session-alone"),
        pytest.param("article 5 (I)", id="article"),
        pytest.param("1325 (2000)", id="security-council-year"),
        pytest.param("Security Council resolution 73/195", id="security-council"),
        pytest.param("S/RES/1325(2000)", id="security-council-symbol"),
        pytest.param("73/195 74/148", id="two-references"),
        pytest.param("A/73/583 and A/74/10", id="two-symbols"),
        pytest.param("http://[", id="broken-address"),
        pytest.param("https://www.un.org/en/ga/", id="address-without-symbol"),
        pytest.param("A/RES/73/195 " * 100, id="long"),
        pytest.param("\x00", id="nul"),
        pytest.param("\ud800", id="lone-surrogate"),
    ],
)
def test_nothing_is_found_in_ordinary_words(query):
    assert find(query) is None
