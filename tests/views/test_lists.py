"""The list pages: addresses, words, chips, pages, and what they never show."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    StateFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

LISTS = ["resolutions", "sessions", "statements", "series_list", "themes"]


def text(response):
    """The words of a page, without its markup."""
    body = re.sub(r"<(head|svg)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def title(response):
    found = re.search(r"<title>(.*?)</title>", response.content.decode(), re.S)
    return unescape(found[1]).strip()


def heading(response):
    found = re.search(r"<h1>(.*?)</h1>", response.content.decode(), re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", found[1])).split())


def chips(response):
    """Accessible name -> address, of the links that take one value away."""
    links = re.findall(
        r'<a class="chip" href="([^"]*)">(.*?)</a>', response.content.decode(), re.S
    )
    return {
        unescape(re.sub(r"<[^>]+>", "", name)).strip(): unescape(href)
        for href, name in links
    }


@pytest.mark.parametrize("name", LISTS)
def test_list_without_a_record_is_a_page(reader, name):
    response = reader.get(reverse(f"events:{name}"))

    assert response.status_code == 200
    assert "Nothing in the record matches" in text(response)


@pytest.mark.parametrize(
    ("sent", "canonical"),
    [
        pytest.param("from=1990&theme=b", "theme=b&from=1990", id="order"),
        pytest.param("theme=b&theme=a", "theme=a&theme=b", id="sorted"),
        pytest.param("q=&sort=newest&page=1", "", id="defaults"),
        pytest.param("utm_source=mail&theme=a", "theme=a", id="unknown"),
        pytest.param("from=2005&to=1990", "from=1990&to=2005", id="years"),
        pytest.param("q=+two++words+", "q=two+words", id="blanks"),
        pytest.param("page=x", "", id="wrong-page"),
    ],
)
def test_any_other_address_is_sent_to_the_canonical_one(reader, sent, canonical):
    ThemeFactory(slug="a")
    ThemeFactory(slug="b")

    response = reader.get(f"/resolutions/?{sent}")

    assert response.status_code == 302
    assert response.url == f"/resolutions/{'?' if canonical else ''}{canonical}"
    assert reader.get(response.url).status_code == 200


def test_canonical_address_keeps_the_language(reader):
    response = reader.get("/ar/resolutions/?sort=newest")

    assert response.url == "/ar/resolutions/"


def test_filter_is_in_heading_and_title_with_the_number(reader):
    labour = ThemeFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[labour], adopted_on=date(1990, 12, 18))
    ResolutionFactory(themes=[labour], adopted_on=date(1999, 12, 17))
    ResolutionFactory(adopted_on=date(1999, 12, 17))

    response = reader.get(
        "/resolutions/?theme=labour&method=without_vote&from=1990&to=2005"
    )

    said = "Resolutions on labour migration, 1990–2005, adopted without a vote"
    assert heading(response) == said
    assert title(response).startswith(f"{said} (2) – ")
    assert "2 of 3 resolutions" in text(response)


def test_number_of_results_is_announced(reader):
    ResolutionFactory()

    response = reader.get("/resolutions/")

    assert '<p class="list-count" role="status">1 resolution</p>' in (
        response.content.decode()
    )


def test_only_the_whole_list_is_for_search_engines(reader):
    ResolutionFactory()

    assert b'name="robots"' not in reader.get("/resolutions/").content
    filtered = reader.get("/resolutions/?method=without_vote").content
    assert b'content="noindex, follow"' in filtered


def test_chips_take_one_value_each_away(reader):
    labour = ThemeFactory(slug="labour", name="Labour migration")
    ThemeFactory(slug="asylum", name="Asylum")
    ResolutionFactory(themes=[labour])

    response = reader.get(
        "/resolutions/?q=migrants&theme=asylum&theme=labour&from=1990&sort=oldest"
    )

    assert chips(response) == {
        "Remove filter: Words: “migrants”": (
            "/resolutions/?theme=asylum&theme=labour&from=1990&sort=oldest"
        ),
        "Remove filter: Theme: Asylum": (
            "/resolutions/?q=migrants&theme=labour&from=1990&sort=oldest"
        ),
        "Remove filter: Theme: Labour migration": (
            "/resolutions/?q=migrants&theme=asylum&from=1990&sort=oldest"
        ),
        "Remove filter: From 1990": (
            "/resolutions/?q=migrants&theme=asylum&theme=labour&sort=oldest"
        ),
    }
    assert 'href="/resolutions/?sort=oldest">Remove all<' in response.content.decode()


def test_chip_leads_to_a_page_and_not_to_a_redirect(reader):
    ThemeFactory(slug="labour", name="Labour migration")

    response = reader.get("/resolutions/?q=a%26b&theme=labour&page=1", follow=True)

    addresses = chips(response).values()
    assert len(addresses) == 2
    assert [reader.get(url).status_code for url in addresses] == [200, 200]


def test_zero_results_name_what_each_filter_hides(reader):
    labour = ThemeFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[labour], committee="third", adopted_on=date(1990, 1, 1))
    ResolutionFactory(committee="second", adopted_on=date(2001, 1, 1))
    ResolutionFactory(committee="second", adopted_on=date(2002, 1, 1))

    response = reader.get(
        "/resolutions/?theme=labour&committee=second&from=1985&to=1995"
    )

    shown = text(response)
    assert "Nothing in the record matches" in shown
    assert "Leave out Labour migration : 0" in shown
    assert "Leave out Second Committee : 1" in shown
    assert "Leave out 1985–1995 : 0" in shown


def test_zero_results_quote_the_words_of_the_search_once(reader):
    labour = ThemeFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[labour])

    shown = text(reader.get("/resolutions/?q=remittances&theme=labour"))

    assert "Leave out “remittances” : 1" in shown
    assert "““" not in shown


def test_zero_results_count_the_list_as_it_would_then_be(reader):
    """Without its kind, the list of meetings leaves the regular sessions out."""
    SessionFactory(code="73")
    MeetingFactory(part_of=SessionFactory(code="61"), kind="hearing")

    response = reader.get("/sessions/?kind=observance&from=1990")

    assert "Leave out Observance : 1" in text(response)


def test_pages_keep_the_filter(reader):
    for _ in range(50):
        ResolutionFactory(committee="third")

    response = reader.get("/resolutions/?committee=third")

    page = response.content.decode()
    assert 'href="/resolutions/?committee=third&amp;page=2"' in page
    assert page.count('<li class="row">') == 48
    second = reader.get("/resolutions/?committee=third&page=2")
    assert second.content.decode().count('<li class="row">') == 2
    assert "page 2" in title(second)


@pytest.mark.parametrize("number", ["9", "9" * 4000], ids=["next", "huge"])
def test_page_beyond_the_last_goes_to_the_last(reader, number):
    for _ in range(50):
        ResolutionFactory()

    response = reader.get(f"/resolutions/?page={number}", follow=True)

    assert response.redirect_chain[-1] == ("/resolutions/?page=2", 302)


@pytest.mark.parametrize(
    "typed",
    ["73/195", "res 73/195", "a/res/73/195", "A/RES/73/195", " resolution 73/195 "],
)
@pytest.mark.parametrize("name", LISTS)
def test_symbol_typed_in_any_list_goes_to_its_record(reader, name, typed):
    resolution = ResolutionFactory(symbol="A/RES/73/195")

    response = reader.get(reverse(f"events:{name}"), {"q": typed}, follow=False)
    while response.url.startswith(reverse(f"events:{name}") + "?"):
        response = reader.get(response.url)

    assert response.status_code == 302
    assert response.url == resolution.get_absolute_url()


def test_other_name_goes_to_its_record(reader):
    alias = AliasFactory(word="GCM")

    response = reader.get("/statements/?q=gcm")

    assert response.url == alias.resolution.get_absolute_url()


def test_symbol_that_the_record_lacks_goes_to_the_search(reader):
    response = reader.get("/resolutions/?q=73%2F194")

    assert response.url == "/search/?q=73%2F194"


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_what_is_not_published_appears_in_no_list(reader, status):
    theme = ThemeFactory()
    hidden = {"status": status, "themes": [theme]}
    hidden["withdrawal_reason"] = "An error."
    ResolutionFactory(title="Hidden words", series=SeriesFactory(), **hidden)
    MeetingFactory(title="Hidden words", **hidden)
    StatementFactory(
        speaker="Hidden words", state=StateFactory(name="Hidden words"), **hidden
    )

    pages = [text(reader.get(reverse(f"events:{name}"))) for name in LISTS]

    assert not [page for page in pages if "Hidden words" in page]


def test_row_of_a_resolution_says_how_it_was_adopted(reader):
    ResolutionFactory(title="Protection of migrants", recorded=True)
    ResolutionFactory(title="International migration")

    page = reader.get("/resolutions/").content.decode()

    assert "Recorded vote" in page
    assert "152–5–12" in page
    assert "Adopted without a vote" in text(reader.get("/resolutions/"))
    assert page.count('class="vote-bar"') == 1


def test_wrong_value_is_kept_and_explained_at_its_field(reader):
    ResolutionFactory()

    page = reader.get("/resolutions/?session=x&from=ninety").content.decode()

    assert 'value="ninety" aria-invalid="true" aria-describedby="from-error"' in page
    assert "Give a year in figures." in page
    assert '<option value="x" selected>x</option>' in page
    assert 'aria-invalid="true" aria-describedby="session-error"' in page
    assert '<details class="facets-toggle" open>' in page


BAD = [
    "q=%00",
    "q=" + "a" * 10_000,
    "q=%FF%FE",
    "q=%ED%A0%80",
    "q=%22",
    "q=%25_%5C'%22%3Cscript%3E",
    "theme=%00&theme=" + "b" * 5_000,
    "from=" + "9" * 5_000,
    "from=-1&to=1e9",
    "from=%D9%A1%D9%A9%D9%A9%D9%A0",
    "session=%00",
    "series=%00",
    "state=%00&kind=%FF",
    "sort=%00",
    "page=-1",
    "page=%00",
    "page=%D9%A2",
    "page=99999999999999999999",
    "&&&=&=a&q",
    "q=a&q=b&q=c",
    "theme=" + "&theme=".join(map(str, range(500))),
    "%00=%00",
]


@pytest.mark.parametrize("query", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("name", [*LISTS, "search"])
def test_any_bytes_give_a_page(reader, name, query):
    ResolutionFactory(themes=[ThemeFactory(slug="a")])

    response = reader.get(f"{reverse(f'events:{name}')}?{query}", follow=True)

    assert response.status_code == 200
    assert b"<script>" not in response.content


def test_too_many_parameters_are_refused(reader):
    query = "&".join(f"theme={n}" for n in range(2000))

    assert reader.get(f"/resolutions/?{query}").status_code == 400


def test_bytes_that_are_no_text_in_the_raw_query_give_a_page(reader):
    response = reader.get("/resolutions/", QUERY_STRING="q=\xff\xfe", follow=True)

    assert response.status_code == 200


def test_themes_stand_in_their_families_with_numbers(reader):
    family = FamilyFactory(name="Human rights", slot=1)
    child = ThemeFactory(name="Freedom of movement", parent=family)
    ResolutionFactory(themes=[child, family])
    MeetingFactory(themes=[child])
    StatementFactory(themes=[family])

    page = text(reader.get("/themes/"))

    assert "Human rights What belongs to it. 3 records" in page
    assert "Freedom of movement 2" in page


def test_regular_sessions_are_counted_only_where_they_stand_in_the_list(reader):
    MeetingFactory(part_of=SessionFactory(code="61"), opening_year=2006)
    MeetingFactory(part_of=SessionFactory(code="68"), opening_year=2013)

    some = reader.get("/sessions/?from=2010").content.decode()
    assert ">1 of 2 meetings<" in some
    regular = reader.get("/sessions/?kind=regular").content.decode()
    assert ">2 of 4 meetings and sessions<" in regular


def test_session_of_the_assembly_says_how_many_resolutions_it_adopted(reader):
    SessionFactory(code="61", title="Sixty-first session")
    ResolutionFactory(symbol="A/RES/61/208")
    ResolutionFactory(symbol="A/RES/61/165")
    ResolutionFactory(symbol="A/RES/61/1", status="draft")

    page = text(reader.get("/sessions/?kind=regular"))

    assert "Sixty-first session Regular session 2 resolutions in the record" in page


def test_series_says_how_often_and_since_when(reader):
    series = SeriesFactory(name="Protection of migrants")
    ResolutionFactory(
        symbol="A/RES/54/166", series=series, adopted_on=date(1999, 12, 17)
    )
    ResolutionFactory(
        symbol="A/RES/80/218",
        series=series,
        adopted_on=date(2025, 12, 18),
        recorded=True,
    )

    page = text(reader.get("/series/"))

    assert "1999 –2025 Protection of migrants 2 texts" in page.replace(
        "1999–", "1999 –"
    )
    assert "The latest: Adopted by recorded vote" in page
