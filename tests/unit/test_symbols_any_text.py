"""No text makes the parser fail but by refusing it, and none makes it slow."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.symbols import find, official_url, parse, roman, sort_key

letters = st.sampled_from(
    ["", "A", "B", "I", "Z", "AA", "A-B", "A-C", "[A]", "[B-VII]", "[IX]", "XIII"]
)
modern_sessions = st.one_of(
    st.integers(31, 199).map(str),
    st.integers(8, 60).map(lambda session: f"S-{session}"),
    st.integers(6, 60).map(lambda session: f"ES-{session}"),
)
legacy_sessions = st.one_of(
    st.integers(1, 30).map(roman),
    st.integers(1, 7).map(lambda session: f"S-{roman(session)}"),
    st.integers(1, 5).map(lambda session: f"ES-{roman(session)}"),
)
modifiers = st.lists(
    st.builds(
        "/{}.{}".format,
        st.sampled_from(["Add", "Rev", "Corr", "Amend"]),
        st.integers(1, 99),
    ),
    max_size=3,
).map("".join)
bodies = st.sampled_from(
    ["", "C.1/", "C.6/", "SPC/", "BUR/", "HRC/", "AC.109/", "CONF.62/", "CN.9/"]
)
brackets = st.sampled_from(["", " (Part II)", " (Vol. I)", " (Resumption 2)"])
series = st.sampled_from(["", "PV.", "SR.", "L.", "INF/", "CRP.", "WP."])
numbers = st.integers(1, 9999)
canonical_forms = st.one_of(
    st.builds(
        "A/RES/{}/{}{}{}".format,
        modern_sessions,
        numbers,
        letters,
        st.sampled_from(["", "", "/Corr.1"]),
    ),
    st.builds("A/DEC/{}/{}{}".format, modern_sessions, numbers, letters),
    st.builds("A/RES/{}({}){}".format, numbers, legacy_sessions, letters),
    st.builds(
        "A/{}{}/{}{}{}{}".format,
        bodies,
        modern_sessions,
        series,
        numbers,
        brackets,
        modifiers,
    ),
    st.builds("A/{}{}{}{}".format, bodies, series, numbers, modifiers),
)
hostile = st.text(
    st.one_of(
        st.sampled_from("A/RESDCPV.LHX0123456789()[]-&,; \x00\u200f\u202e３９٣ﷺ\ud800"),
        st.characters(),
    ),
    max_size=220,
)


@given(canonical_forms)
def test_canonical_form_reads_as_itself(text):
    symbol = parse(text)

    again = parse(symbol.address)

    assert again.canonical == symbol.canonical
    assert parse(symbol.key) == symbol


@given(canonical_forms)
def test_printed_reference_names_the_same_text(text):
    symbol = parse(text)

    if symbol.text_ref:
        assert parse(symbol.text_ref).canonical == symbol.canonical


@given(canonical_forms)
def test_official_address_leads_back_to_the_symbol_or_its_parent(text):
    symbol = parse(text)
    address = official_url(symbol, "ru")

    if address:
        found = find(address)
        assert (found.session, found.number) == (symbol.session, symbol.number)
        assert not set(address) & set(" []")


@given(canonical_forms, canonical_forms)
def test_order_is_the_order_of_keys(one, other):
    first, second = parse(one), parse(other)

    if sort_key(first) != sort_key(second):
        assert (first < second) is (sort_key(first) < sort_key(second))
    assert (first == second) is (not first < second and not second < first)


@settings(max_examples=300)
@given(hostile)
def test_any_text_is_read_or_refused(text):
    try:
        symbol = parse(text)
    except ValueError:
        return
    assert sort_key(symbol).isdigit()
    assert symbol.canonical or symbol.recover


@settings(max_examples=300)
@given(st.one_of(hostile, hostile.map("A/RES/73/195".__add__), canonical_forms))
def test_any_query_finds_a_clean_symbol_or_nothing(query):
    found = find(query)

    assert found is None or parse(found.key) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A/RES/73/195" * 100_000, id="a-megabyte"),
        pytest.param("A/1 " + "a " * 98, id="many-remarks"),
        pytest.param("A/" + "AC.1/" * 39, id="many-bodies"),
        pytest.param("A/1" + "/Add.1" * 32, id="many-addenda"),
        pytest.param("A/1" + "(" * 190, id="many-brackets"),
        pytest.param("A/" + "1" * 190, id="many-figures"),
        pytest.param("A/RES/1(I)" + "A-" * 95, id="many-letters"),
        pytest.param("ﷺ" * 200, id="characters-that-grow"),
        pytest.param("A_" * 300, id="many-file-names"),
        pytest.param("http://a/?" + "s=A&" * 140, id="many-parameters"),
    ],
)
def test_no_text_takes_long(text):
    start = time.process_time()
    for reader in (parse, find):
        try:
            reader(text)
        except ValueError:
            continue
    elapsed = time.process_time() - start

    assert elapsed < 0.2


def test_page_of_two_thousand_symbols_takes_under_a_second():
    texts = [f"A/RES/{31 + n % 50}/{1 + n // 50}" for n in range(2000)]
    start = time.process_time()
    keys = [sort_key(parse(text)) for text in texts]
    elapsed = time.process_time() - start

    assert len(set(keys)) == 2000
    assert elapsed < 1
