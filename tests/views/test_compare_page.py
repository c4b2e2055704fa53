"""The page that compares two editions of a series."""

import re
from collections import Counter

import pytest

from tests.editions import make_series, pair, write
from tests.factories import ResolutionFactory, SeriesFactory
from tests.views.reading import heading, links, rows, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

PATH = "/series/protection/compare/"
ADDRESS = f"{PATH}?from=A/RES/78/217&to=A/RES/80/218"


@pytest.fixture
def editions():
    return make_series("en")


def states(page):
    """The rows of the comparison by their state, with their fragments."""
    found = re.findall(
        r'<div class="compare-row compare-(\w+)[^"]*" id="([^"]+)">',
        page.content.decode(),
    )
    return [(state, ident) for state, ident in found]


def row(page, ident):
    """The markup of one row."""
    body = page.content.decode().split(f'id="{ident}">')[1]
    return re.split(r'<div class="compare-row|<p class="compare-gap', body)[0]


# What is shown ---------------------------------------------------------------------


def test_heading_names_the_two_editions(reader, editions):
    page = reader.get(ADDRESS)

    assert heading(page) == "From A/RES/78/217 to A/RES/80/218"
    assert title(page).startswith(
        "Protection of migrants, A/RES/78/217 and A/RES/80/218 compared"
    )


def test_each_paragraph_of_both_editions_stands_in_one_row(reader, editions):
    found = states(reader.get(ADDRESS))

    assert sorted(found) == [
        ("changed", "op3"),
        ("dropped", "was-op5"),
        ("new", "op5"),
        ("unchanged", "op1"),
        ("unchanged", "op2"),
        ("unchanged", "op4"),
    ]


def test_every_count_is_that_of_the_rows(reader, editions):
    page = reader.get(ADDRESS)

    counted = Counter(state for state, _ in states(page))
    assert rows(page)[1:] == [
        f"Unchanged {counted['unchanged']}",
        f"Changed {counted['changed']}",
        f"New {counted['new']}",
        f"Dropped {counted['dropped']}",
        "Of these, moved 1",
    ]
    assert (
        "3 unchanged, 1 changed, 1 new, 1 dropped. "
        "1 stands in another place among the others." in words(page)
    )


def test_changed_words_are_told_by_element_and_by_word(reader, editions):
    changed = row(reader.get(ADDRESS), "op3")

    inserted = re.search(r"<ins>(.*?)</ins>", changed).group(1)
    plain = " ".join(re.sub(r"<[^>]+>", "", inserted).split())
    assert plain == "[inserted: and open end]"
    assert "fair <ins>" in changed
    assert "<del>" in changed


def test_paragraph_that_moved_says_so_and_leads_to_both_places(reader, editions):
    changed = row(reader.get(ADDRESS), "op3")

    assert "Changed, moved" in changed
    assert "/resolutions/A/RES/78/217/text/#op1" in changed
    assert "/resolutions/A/RES/80/218/text/#op3" in changed


def test_words_of_the_record_are_escaped(reader, editions):
    page = reader.get(ADDRESS)

    assert "report on &lt;this&gt; at the next session" in row(page, "op4")


def test_headings_and_openings_are_counted_beside(reader):
    editions = make_series()
    for edition in editions.values():
        write(edition, ["Stresses, in this regard, that:"])
        edition.paragraphs.update(position=1)
        write_point(edition)

    page = reader.get(ADDRESS)

    assert rows(page)[0] == "Paragraphs Headings and openings"
    assert rows(page)[1] == "Unchanged 1 1"


def write_point(edition):
    from_ = edition.paragraphs.get()
    from_.pk, from_.number, from_.position = None, "1 (a)", 2
    from_.text = "All act;"
    from_.save()


def test_only_what_changed_is_shown_when_asked(reader, editions):
    page = reader.get(f"{ADDRESS}&show=changes")

    assert {state for state, _ in states(page)} == {"changed", "new", "dropped"}
    gaps = re.findall(r"(\d+) unchanged paragraphs? (?:is|are) left out", words(page))
    assert sum(map(int, gaps)) == 3
    assert rows(page)[1] == "Unchanged 3"


def test_no_link_leads_to_a_row_that_is_left_out(reader, editions):
    for address in (ADDRESS, f"{ADDRESS}&show=changes"):
        body = reader.get(address).content.decode()
        inner = set(re.findall(r'href="#([^"]+)"', body))
        assert inner <= set(re.findall(r'\bid="([^"]+)"', body))


def test_what_the_editors_paired_says_so(reader, editions):
    pair(editions, "op5", "op5")

    page = reader.get(ADDRESS)

    assert ("changed", "op5") in states(page)
    assert "Paired by the editors" in row(page, "op5")
    assert words(page).count("Paired by the editors") == 1


def test_what_the_editors_set_apart_says_so(reader, editions):
    pair(editions, "op2", "")
    pair(editions, "", "op1")

    page = reader.get(ADDRESS)

    assert ("dropped", "was-op2") in states(page)
    assert "Set apart by the editors" in row(page, "op1")


def test_steps_before_and_after_are_one_link_away(reader, editions):
    last = links(reader.get(ADDRESS))
    leap = links(reader.get(f"{PATH}?from=A/RES/76/172&to=A/RES/80/218"))

    before = [label for label in last if label.startswith("Step")]
    assert before == ["Step before From A/RES/76/172 to A/RES/78/217"]
    assert last[before[0]].endswith("?from=A%2FRES%2F76%2F172&to=A%2FRES%2F78%2F217")
    assert not [label for label in leap if label.startswith("Step")]


def test_changed_footnote_is_shown_under_unchanged_words(reader, editions):
    for symbol, note in (("A/RES/78/217", "A/78/203."), ("A/RES/80/218", "A/80/398.")):
        report = editions[symbol].paragraphs.get(number="4")
        report.footnotes = [[9, "1", note], ["mistyped"]]
        report.save()

    page = reader.get(ADDRESS)

    assert ("changed", "op4") in states(page)
    plain = " ".join(re.sub(r"<[^>]+>", "", row(page, "op4")).split())
    assert "Footnotes: [deleted: A/78/203 end] [inserted: A/80/398 end]." in plain


# Which editions and language ---------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        pytest.param("", "from=78/217&to=80/218", id="the last two"),
        pytest.param("?to=A/RES/78/217", "from=76/172&to=78/217", id="the one before"),
        pytest.param("?from=A/RES/76/172", "from=76/172&to=78/217", id="the next"),
        pytest.param(
            "?from=80/218&to=76/172", "from=76/172&to=80/218", id="changed over"
        ),
        pytest.param(
            "?from=78/217&to=78/217", "from=76/172&to=78/217", id="one edition twice"
        ),
        pytest.param(
            "?from=76/172&to=76/172", "from=76/172&to=78/217", id="the first twice"
        ),
        pytest.param(
            "?to=a/res/80/218&from=78/217&lang=en&show=all&x=1",
            "from=78/217&to=80/218",
            id="defaults and what is unknown",
        ),
        pytest.param(
            "?show=changes&lang=fr", "from=78/217&to=80/218&lang=fr&show=changes",
            id="in order",
        ),
    ],
)  # fmt: skip
def test_one_address_answers_for_each_comparison(reader, editions, query, canonical):
    answer = reader.get(PATH + query)

    full = re.sub(r"(\d\d)/(\d+)", r"A%2FRES%2F\1%2F\2", canonical)
    assert (answer.status_code, answer["Location"]) == (302, f"{PATH}?{full}")


def test_form_offers_every_edition_and_language(reader, editions):
    body = reader.get(ADDRESS).content.decode()

    assert re.findall(r'<option value="(A/RES/[\d/]+)"', body) == [*editions] * 2
    chosen = re.findall(r'<option value="([^"]+)"[^>]* selected>', body)
    assert chosen == ["A/RES/78/217", "A/RES/80/218", "en"]
    assert len(re.findall(r'<option value="\w\w" lang', body)) == 6


def test_text_in_the_language_of_the_page_comes_first(reader):
    make_series("en", "fr")

    page = reader.get(f"/fr{ADDRESS}")

    assert "/fr/resolutions/A/RES/80/218/text/#op3" in row(page, "op3")
    assert 'lang="fr" dir' not in row(page, "op3")


def test_english_is_shown_where_the_page_s_language_is_not_here(reader, editions):
    page = reader.get(f"/ar{ADDRESS}")

    assert '<div class="compare-text" lang="en" dir="ltr">' in row(page, "op3")
    assert "/ar/resolutions/A/RES/80/218/text/?lang=en#op3" in row(page, "op3")


def test_language_that_the_record_lacks_is_said_with_those_it_has(reader, editions):
    page = reader.get(f"{ADDRESS}&lang=ru")

    assert page.status_code == 200
    assert "does not have its text in Russian, but has it in: English" in words(page)
    assert links(page)["Official text of A/RES/80/218 in Russian"] == (
        "https://docs.un.org/ru/A/RES/80/218"
    )
    assert "noindex" in page.content.decode()


# Without a text ----------------------------------------------------------------


def test_texts_that_are_not_here_are_linked_at_their_publisher(reader):
    make_series()

    page = reader.get(ADDRESS)

    assert page.status_code == 200
    assert "These two texts cannot be compared here in English" in words(page)
    for symbol in ("A/RES/78/217", "A/RES/80/218"):
        assert links(page)[f"Official text of {symbol} in English"] == (
            f"https://docs.un.org/en/{symbol}"
        )
    assert '<meta name="robots" content="noindex, follow">' in page.content.decode()


def test_one_text_of_two_is_linked_to_its_page(reader):
    write(make_series()["A/RES/80/218"], ["All act;"])

    page = reader.get(ADDRESS)

    assert "The record does not have its text." in words(page)
    assert links(page)["Read the text"] == "/resolutions/A/RES/80/218/text/?lang=en"


def test_comparison_of_two_texts_may_be_indexed(reader, editions):
    assert "noindex" not in reader.get(ADDRESS).content.decode()


# Refusals ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    ["A/RES/73/195", "A/RES/99/1", "nonsense", "<b>", "%00", "%ff", "9" * 500],
)
def test_what_is_no_edition_of_the_series_is_not_found_and_said(
    reader, editions, asked
):
    ResolutionFactory(symbol="A/RES/73/195")

    page = reader.get(PATH, {"from": asked, "to": "A/RES/80/218"}, follow=True)

    assert page.status_code == 404
    assert heading(page) == "Not an edition of this series"
    assert "is not among the published editions" in words(page)


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_edition_that_is_not_public_is_neither_offered_nor_compared(
    reader, editions, unseen
):
    hidden = ResolutionFactory(
        symbol="A/RES/81/1", series=editions["A/RES/80/218"].series, **unseen
    )
    write(hidden, ["Secret words;"])

    page = reader.get(PATH, {"from": "A/RES/80/218", "to": "A/RES/81/1"}, follow=True)

    assert page.status_code == 404
    assert "Secret" not in page.content.decode()
    assert 'value="A/RES/81/1"' not in page.content.decode()


def test_series_of_one_edition_has_no_comparison(reader):
    ResolutionFactory(series=SeriesFactory(slug="single"))

    assert reader.get("/series/single/compare/").status_code == 404
    assert reader.get("/series/unknown/compare/").status_code == 404
