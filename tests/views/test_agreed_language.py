"""Where a phrase stands: the first adopted text, the last, and all between."""

import re
from datetime import UTC, date, datetime

import pytest

from tests.factories import TextFactory
from tests.views.adopted_phrases import (
    FILE,
    PAGE,
    PHRASE,
    TEXT,
    add,
    ask,
    sentence,
    shown,
    table,
    text,
    three_texts,
)
from tests.views.reading import heading, items, links, rows, title, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    """Three texts with the phrase, made in another order than they were adopted."""
    return three_texts()


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


@pytest.mark.parametrize(
    ("anchor", "name"),
    [
        pytest.param("opr5", "Row 5 of a table", id="row"),
        pytest.param("annexp2", "Annex paragraph ¶2", id="without a number"),
        pytest.param("opXII.3", "Operative paragraph XII.3", id="of a section"),
        pytest.param("h4", "Heading", id="heading"),
    ],
)
def test_a_paragraph_is_named_as_it_is_known(reader, anchor, name):
    text("A/RES/71/8", date(2016, 12, 19), (anchor, TEXT))

    assert links(ask(reader))[name].endswith(f"#{anchor}")


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
