"""Where a phrase stands: the first adopted text, the last, and all between."""

import csv
import gzip
import io
import re
from datetime import UTC, date, datetime
from urllib.parse import quote, quote_from_bytes

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.agreed_language import passages
from events.agreed_language.passages import PER_PAGE
from events.filters.paragraph import ParagraphFilter
from events.filters.record import data
from tests.factories import (
    ParagraphFactory,
    ResolutionFactory,
    SeriesFactory,
    StateFactory,
    TextFactory,
)
from tests.views.reading import heading, items, links, rows, title, words
from tests.views.test_any_bytes import AWKWARD, assert_answered

pytestmark = pytest.mark.django_db

PAGE, FILE = "/tools/language/", "/tools/language.csv"
PHRASE = "well-managed paths for herders"
TEXT = "Encourages well-managed paths for herders, and rest;"
MARKED = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)


def text(symbol, day, *paragraphs, language="en", **facts):
    """A resolution with its text; each paragraph is an anchor and its words."""
    resolution = ResolutionFactory(symbol=symbol, adopted_on=day, **facts)
    TextFactory(resolution=resolution, language=language, title=f"On paths, {symbol}")
    add(resolution, *paragraphs, language=language)
    return resolution


def add(resolution, *paragraphs, language="en"):
    for place, (anchor, said) in enumerate(paragraphs, 1):
        kind, number = re.fullmatch(r"(pp|op|annex|h)(.*)", anchor).groups()
        ParagraphFactory(
            resolution=resolution,
            language=language,
            kind=kind,
            number=number,
            position=place,
            text=said,
        )


def ask(reader, phrase=PHRASE, prefix="", page=PAGE, **others):
    query = "".join(f"&{name}={quote(str(value))}" for name, value in others.items())
    return reader.get(f"{prefix}{page}?q={quote(phrase)}{query}", follow=True)


def shown(response):
    """The paragraphs of the page, as marked."""
    return MARKED.findall(response.content.decode())


def sentence(response):
    found = re.search(r'phrase-sentence"[^>]*>(.*?)</p>', response.content.decode(), 16)
    return " ".join(re.sub(r"<[^>]+>", "", found[1]).split())


def table(response):
    return list(csv.DictReader(io.StringIO(response.content.decode())))


@pytest.fixture
def three():
    """Three texts with the phrase, made in another order than they were adopted."""
    series = SeriesFactory(slug="paths", name="Paths: the resolutions")
    last = text("A/RES/78/9", date(2023, 12, 19), ("op3", TEXT), series=series)
    first = text("A/RES/71/8", date(2016, 12, 19), ("pp2", TEXT), ("op4 (a)", TEXT))
    between = text("A/RES/73/7", date(2018, 12, 17), ("annex5", TEXT), series=series)
    text("A/RES/74/1", date(2019, 12, 18), ("op1", "Welcomes paths."))
    return first, between, last


def test_before_a_phrase_is_asked_there_are_examples_and_what_the_record_holds(
    reader, three
):
    response = reader.get(PAGE)

    assert heading(response) == "Agreed language"
    assert "safe, orderly and regular migration" in links(response)
    assert "the 4 texts that this record holds" in words(response)
    assert "of sessions 71 to 78" in words(response)
    assert "noindex" not in response.content.decode()


def test_the_first_and_the_last_adopted_text_are_named_in_a_sentence(reader, three):
    response = ask(reader)

    assert sentence(response) == (
        f"“{PHRASE}” stands in 4 paragraphs of 3 resolutions, first in A/RES/71/8 of "
        "19 December 2016, last in A/RES/78/9 of 19 December 2023."
    )
    assert title(response).startswith(f"{PHRASE}, Agreed language")


def test_each_text_stands_in_order_of_adoption_with_its_paragraphs(reader, three):
    response = ask(reader)

    texts = re.findall(r'row-margin">.*?>(A/.*?)</bdi>', response.content.decode())
    assert [re.sub(r"<wbr>", "", symbol) for symbol in texts] == [
        "A/RES/71/8",
        "A/RES/73/7",
        "A/RES/78/9",
    ]
    assert len(shown(response)) == 4
    assert "Paths: the resolutions" in links(response)


def test_the_latest_text_may_stand_first(reader, three):
    response = ask(reader, sort="newest")

    first_of_all = words(response).index("A/RES/78/9 19 December 2023")
    assert first_of_all < words(response).index("A/RES/71/8 19 December 2016")
    assert "first in A/RES/71/8" in sentence(response)


def test_a_paragraph_links_to_its_place_in_the_text(reader, three):
    found = links(ask(reader))

    assert found["Operative paragraph 4 (a)"] == ("/resolutions/A/RES/71/8/text/#op4-a")
    assert found["Annex paragraph 5"] == "/resolutions/A/RES/73/7/text/#annex5"


def test_the_words_are_marked_and_everything_else_is_escaped(reader):
    text("A/RES/71/8", date(2016, 12, 19), ("op1", "For <b>safe</b> “paths” & rest"))

    response = ask(reader, "SAFE B paths")

    assert shown(response) == [
        "For &lt;b&gt;<mark>safe&lt;/b&gt; “paths</mark>” &amp; rest"
    ]


def test_each_year_has_the_texts_with_the_phrase_and_those_held(reader, three):
    found = rows(ask(reader))

    assert found == [
        "YearTexts with itTexts heldShare",
        "2016 1 1",
        "2018 1 1",
        "2019 0 1",
        "2023 1 1",
    ]


def test_phrases_in_quotes_must_stand_in_one_paragraph(reader):
    text("A/RES/71/8", date(2016, 12, 19), ("op1", TEXT), ("op2", "All rest well."))

    assert len(shown(ask(reader, '"for herders" "rest"'))) == 1
    assert "stand together in 1 paragraph of 1 resolution" in sentence(
        ask(reader, "“for herders” “rest”")
    )
    assert shown(ask(reader, '"for herders" "rest well"')) == []


@pytest.mark.parametrize("phrase", ["100%", "h%rders", "herd_rs", "herd", "%%%herder"])
def test_no_letter_is_a_wildcard_and_words_are_whole(reader, three, phrase):
    assert shown(ask(reader, phrase)) == []


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"status": "draft"}, id="draft"),
        pytest.param({"status": "in_review"}, id="in review"),
        pytest.param(
            {"status": "withdrawn", "withdrawal_reason": "Twice."}, id="withdrawn"
        ),
        pytest.param({"publish_at": datetime(2999, 1, 1, tzinfo=UTC)}, id="later"),
    ],
)
def test_what_is_not_public_is_never_found(reader, facts):
    text("A/RES/70/5", date(2015, 12, 17), ("op1", TEXT), **facts)
    text("A/RES/71/8", date(2016, 12, 19), ("op1", TEXT))

    response = ask(reader)

    assert "1 paragraph of 1 resolution: A/RES/71/8" in sentence(response)
    assert "A/RES/70/5" not in words(response)
    assert "2015" not in " ".join(rows(response))
    assert [row["symbol"] for row in table(ask(reader, page=FILE))] == ["A/RES/71/8"]


@pytest.mark.parametrize(
    ("chosen", "symbols"),
    [
        pytest.param({"kind": "op"}, ["A/RES/71/8", "A/RES/78/9"], id="kind"),
        pytest.param({"kind": "pp"}, ["A/RES/71/8"], id="another kind"),
        pytest.param({"series": "paths"}, ["A/RES/73/7", "A/RES/78/9"], id="series"),
        pytest.param({"from": 2018}, ["A/RES/73/7", "A/RES/78/9"], id="from"),
        pytest.param({"to": 2018}, ["A/RES/71/8", "A/RES/73/7"], id="to"),
        pytest.param(
            {"from": 2023, "to": 2018}, ["A/RES/73/7", "A/RES/78/9"], id="period turned"
        ),
        pytest.param({"series": "paths", "kind": "op"}, ["A/RES/78/9"], id="two"),
    ],
)
def test_a_filter_leaves_what_it_says_in_page_and_file_alike(
    reader, three, chosen, symbols
):
    response = ask(reader, **chosen)
    file = table(ask(reader, page=FILE, **chosen))

    assert list(dict.fromkeys(row["symbol"] for row in file)) == symbols
    assert len(shown(response)) == len(file)
    assert f"in {len(file)} paragraph" in sentence(response)


def test_the_choices_say_how_many_paragraphs_each_gives(reader, three):
    found = items(ask(reader, kind="op"))

    assert "Operative paragraph 2" in found
    assert "Preambular paragraph 1" in found
    assert "Annex paragraph 1" in found
    assert "Paths: the resolutions 1" in found


@pytest.mark.parametrize(
    ("prefix", "others", "language", "direction"),
    [
        pytest.param("/ar", {}, "ar", "rtl", id="the page's language"),
        pytest.param("/fr", {}, "en", "ltr", id="English where there is none"),
        pytest.param("/fr", {"lang": "ar"}, "ar", "rtl", id="the language asked for"),
        pytest.param("/ar", {"lang": "en"}, "en", "ltr", id="English on purpose"),
    ],
)
def test_texts_are_searched_in_one_language(
    reader, prefix, others, language, direction
):
    day = date(2016, 12, 19)
    resolution = text("A/RES/71/8", day, ("op1", "All paths 2030"))
    TextFactory(resolution=resolution, language="ar", title="الدروب")
    add(resolution, ("op1", "كل الدُّروب ٢٠٣٠"), language="ar")

    response = ask(reader, "2030", prefix, **others)

    assert f'<blockquote class="passage" lang="{language}" dir="{direction}">' in (
        response.content.decode()
    )
    assert len(shown(response)) == 1


def test_a_link_names_the_language_that_the_page_does_not(reader):
    text("A/RES/71/8", date(2016, 12, 19), ("op1", "安全的牧道"), language="zh-hans")

    own, other = ask(reader, "牧道", "/zh"), ask(reader, "牧道", lang="zh")

    assert links(own)["Operative paragraph 1"] == (
        "/zh/resolutions/A/RES/71/8/text/#op1"
    )
    assert links(other)["Operative paragraph 1"] == (
        "/resolutions/A/RES/71/8/text/?lang=zh#op1"
    )
    assert shown(own) == ["安全的<mark>牧道</mark>"]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        pytest.param("ab", "at least 3 letters or figures", id="short"),
        pytest.param("% _ %", "at least 3 letters or figures", id="no letter"),
        pytest.param('"paths" "of"', "at least 3 letters", id="one of two short"),
        pytest.param("a" * 201, "at most 200 characters", id="long"),
        pytest.param('"one""two""red""six""ten""elf"', "at most 5 phrases", id="many"),
    ],
)
def test_a_phrase_that_cannot_be_looked_for_is_told_so(reader, three, phrase, said):
    response, file = ask(reader, phrase), ask(reader, phrase, page=FILE)

    assert said in words(response)
    assert shown(response) == []
    assert file.status_code == 400
    assert said in file.content.decode()


def test_two_characters_are_enough_in_chinese(reader):
    text("A/RES/71/8", date(2016, 12, 19), ("op1", "安全的牧道"), language="zh-hans")

    assert "at least 2 letters" in words(ask(reader, "牧", lang="zh"))
    assert len(shown(ask(reader, "牧道", lang="zh"))) == 1


def test_where_nothing_is_found_parts_of_it_and_other_ways_are_offered(reader, three):
    response = ask(reader, "paths for herders of yaks")

    assert "has “paths for herders of yaks”" in words(response)
    assert links(response)["paths for herders"] == f"{PAGE}?q=paths+for+herders"
    assert "paths for herders: 4" in items(response)
    assert "/search/?q=paths+for+herders+of+yaks" in links(response).values()
    assert "Looked for in the 4 texts" in words(response)


def test_where_a_filter_leaves_nothing_it_can_be_taken_away(reader, three):
    response = ask(reader, kind="h")

    assert links(response)["Without the filters there are 4 paragraphs"] == (
        f"{PAGE}?q=well-managed+paths+for+herders"
    )


def test_the_texts_of_one_day_stand_in_the_order_of_their_symbols(reader):
    day = date(2016, 12, 19)
    for number in (12, 9, 101):
        text(f"A/RES/71/{number}", day, ("op1", TEXT))

    assert [row["symbol"] for row in table(ask(reader, page=FILE))] == [
        "A/RES/71/9",
        "A/RES/71/12",
        "A/RES/71/101",
    ]


def test_a_text_of_unknown_day_comes_last_and_is_neither_first_nor_last(reader, three):
    text("A/RES/48/1", None, ("op1", TEXT))

    response = ask(reader)

    assert "first in A/RES/71/8" in sentence(response)
    assert "last in A/RES/78/9" in sentence(response)
    assert table(ask(reader, page=FILE))[-1]["symbol"] == "A/RES/48/1"


@pytest.fixture
def many():
    """More paragraphs than a page holds: 30 of one text, 20 of the next, 5 more."""
    for number, paragraphs in ((1, 30), (2, 20), (3, 5)):
        text(
            f"A/RES/73/{number}",
            date(2018, 12, number),
            *((f"op{place}", TEXT) for place in range(1, paragraphs + 1)),
        )


def test_every_paragraph_stands_on_exactly_one_page(reader, many):
    second = reader.get(f"{PAGE}?q={quote(PHRASE)}&page=2", follow=True)
    pages = [ask(reader), second]

    found = [re.findall(r"/text/#op\d+", page.content.decode()) for page in pages]

    assert [len(anchors) for anchors in found] == [PER_PAGE, 55 - PER_PAGE]
    assert found[0][-1] == "/text/#op10"
    assert found[1][0] == "/text/#op11"
    assert "Paragraphs 1 to 40 of 55" in words(pages[0])
    assert "20 paragraphs, some of them on another page" in words(pages[1])
    assert "A/RES/73/1 1 December" not in words(pages[1])


def test_a_page_beyond_the_last_leads_to_the_last(reader, many):
    response = reader.get(f"{PAGE}?q=well-managed+paths&page=9")

    assert response.status_code == 302
    assert response["Location"] == f"{PAGE}?q=well-managed+paths&page=2"


def test_the_file_has_each_paragraph_with_its_address(reader, three):
    response = ask(reader, page=FILE)

    found = table(response)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert found[1] == {
        "symbol": "A/RES/71/8",
        "adopted_on": "2016-12-19",
        "title": three[0].title,
        "language": "en",
        "kind": "op",
        "number": "4 (a)",
        "anchor": "op4-a",
        "address": "http://testserver/resolutions/A/RES/71/8/text/#op4-a",
        "excerpt": TEXT,
    }


def test_no_cell_of_the_file_is_a_formula(reader):
    text("A/RES/71/8", date(2016, 12, 19), ("op1", "=paths+herders"))

    assert table(ask(reader, "paths", page=FILE))[0]["excerpt"] == "'=paths+herders"


def test_the_file_is_bounded_and_the_page_says_so(reader, many):
    filterset = ParagraphFilter(
        data((("q", PHRASE), ("lang", "en"))), ParagraphFilter.rows()
    )

    assert len(list(passages.rows(filterset, 3))) == 3
    assert "the first 2000 of them" in words(ask(reader))
    assert len(table(ask(reader, page=FILE))) == 55


def test_one_view_has_one_address_and_is_not_for_search_engines(reader, three):
    moved = reader.get(f"{PAGE}?lang=en&sort=oldest&q=+two++paths&x=1")
    response = ask(reader, kind="op")

    assert moved["Location"] == f"{PAGE}?q=two+paths"
    assert '<meta name="robots" content="noindex, follow">' in (
        response.content.decode()
    )
    assert f'<link rel="canonical" href="http://testserver{PAGE}">' in (
        response.content.decode()
    )


@pytest.mark.parametrize("path", [PAGE, FILE, f"/ar{PAGE}"])
@pytest.mark.parametrize("value", AWKWARD, ids=repr)
def test_an_awkward_value_is_answered(three, path, value):
    written = quote_from_bytes(value)
    names = ("lang", "kind", "series", "from", "to", "sort", "page")
    others = "".join(f"&{name}={written}" for name in names)

    assert_answered(f"{path}?q={written}{others}")
    assert_answered(f"{path}?q=paths{others}")


def queries(path):
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "path",
    [
        PAGE,
        f"{PAGE}?q=paths",
        f"{PAGE}?q=paths&kind=op&series=paths&from=2010",
        f"{PAGE}?q=absent+paths",
        f"/ar{PAGE}?q=paths",
        f"{FILE}?q=paths",
    ],
)
def test_more_texts_take_no_more_queries(three, path):
    few = queries(path)
    for number in range(100, 150):
        text(
            f"A/RES/73/{number}",
            date(2018, 12, 1),
            ("op1", TEXT),
            ("op2", TEXT),
            series=three[1].series,
        )

    assert queries(path) == few
    assert few <= 12


def test_a_page_of_long_paragraphs_is_light(reader):
    long = " ".join(f"{TEXT} {StateFactory.build().code * 60}" for _ in range(12))
    for number in range(1, 42):
        text(f"A/RES/73/{number}", date(2018, 12, 1), ("op1", long))

    response = ask(reader)

    assert len(shown(response)) == PER_PAGE
    assert len(gzip.compress(response.content)) < 40 * 1024
