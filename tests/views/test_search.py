"""From what a reader typed to a record, to those near it, or to what matches."""

import re

import pytest
from django.template import Context, Template

from events.search import MOST_NEAR, MOST_WORDS, destination, near, words
from tests.factories import (
    AliasFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    StatementFactory,
    ThemeFactory,
)
from tests.views.test_lists import text

pytestmark = pytest.mark.django_db


def symbols_near(typed):
    return [resolution.symbol for resolution in near(typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("migrant workers", ["migrant", "workers"], id="two"),
        pytest.param("migrants, (2018)", ["migrants", "2018"], id="punctuation"),
        pytest.param('"global compact" 2018', ["global compact", "2018"], id="phrase"),
        pytest.param("“global compact”", ["global compact"], id="printed-quotes"),
        pytest.param("a a a", ["a"], id="once-each"),
        pytest.param('" , "', [], id="none"),
    ],
)
def test_words_of_a_query(typed, expected):
    assert words(typed) == expected


def test_words_of_a_query_are_bounded():
    assert len(words(" ".join(map(str, range(50))))) == MOST_WORDS


@pytest.mark.parametrize(
    "typed",
    [
        "73/195",
        "A/RES/73/195",
        "a/res/73/195",
        "res 73/195",
        "Resolution 73/195 of 19 December 2018",
        "https://undocs.org/A/RES/73/195",
        "https://docs.un.org/en/A/RES/73/195",
    ],
)
def test_symbol_in_any_common_form_names_its_record(typed):
    resolution = ResolutionFactory(symbol="A/RES/73/195")

    assert destination(typed) == resolution


@pytest.mark.parametrize("typed", ["2920 (XXVII)", "a/res/2920(xxvii)", "2920(XXVII)"])
def test_symbol_of_the_first_thirty_sessions_names_its_record(typed):
    resolution = ResolutionFactory(symbol="A/RES/2920(XXVII)")

    assert destination(typed) == resolution


def test_letter_belongs_to_the_name():
    ResolutionFactory(symbol="A/RES/57/270A")
    second = ResolutionFactory(symbol="A/RES/57/270B")

    assert destination("57/270 B") == second
    assert destination("57/270") is None


@pytest.mark.parametrize("typed", ["GCM", "gcm", "  Gcm "])
def test_other_name_counts_in_any_case(typed):
    alias = AliasFactory(word="GCM")

    assert destination(typed) == alias.resolution


def test_other_name_may_lead_to_a_meeting_or_a_theme():
    meeting, theme = MeetingFactory(), ThemeFactory()
    AliasFactory(word="first dialogue", resolution=None, session=meeting)
    AliasFactory(word="money home", resolution=None, theme=theme)

    assert destination("First  dialogue") == meeting
    assert destination("money home") == theme


def test_other_name_within_more_words_is_no_name():
    AliasFactory(word="gcm")

    assert destination("gcm 2018") is None


@pytest.mark.parametrize("typed", ["S-29", "s-29", "session 73", "73rd session"])
def test_session_is_named_by_its_code(typed):
    special = SessionFactory(code="S-29", kind="special", opening_year=2014)
    regular = SessionFactory(code="73")

    assert destination(typed) == (special if "29" in typed else regular)


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_draft_is_no_destination(status):
    draft = ResolutionFactory(symbol="A/RES/73/195", status=status)
    AliasFactory(word="gcm", resolution=draft)
    SessionFactory(code="74", status=status)

    assert destination("73/195") is None
    assert destination("GCM") is None
    assert destination("session 74") is None


def test_withdrawn_record_is_a_destination_since_its_page_says_why():
    record = ResolutionFactory(
        symbol="A/RES/73/195", status="withdrawn", withdrawal_reason="Entered twice."
    )
    AliasFactory(word="gcm", resolution=record)

    assert destination("73/195") == destination("GCM") == record


@pytest.mark.parametrize("typed", ["", "\x00", "73/195\x00", "x" * 5000, "%", "\ud800"])
def test_what_names_nothing_has_no_destination(typed):
    assert destination(typed) is None


def test_near_a_symbol_are_its_neighbours_and_its_number_elsewhere():
    for symbol in ("73/1", "73/150", "73/190", "73/200", "73/241", "59/194", "60/1"):
        ResolutionFactory(symbol=f"A/RES/{symbol}")

    assert symbols_near("73/194") == [
        "A/RES/73/150",
        "A/RES/73/190",
        "A/RES/73/200",
        "A/RES/73/241",
        "A/RES/59/194",
    ]


def test_near_a_number_is_the_same_number_with_a_letter():
    ResolutionFactory(symbol="A/RES/57/270B")

    assert symbols_near("57/270") == ["A/RES/57/270B"]


def test_near_a_new_symbol_is_the_same_number_in_the_old_way():
    ResolutionFactory(symbol="A/RES/2920(XXVII)")

    assert symbols_near("A/RES/2920(XXVI)") == ["A/RES/2920(XXVII)"]


def test_near_a_draft_is_the_resolution_that_came_of_it():
    resolution = ResolutionFactory(draft_symbol="A/73/L.66")

    assert near("A/73/L.66") == [resolution]


def test_near_leaves_out_what_is_not_published_and_is_bounded():
    for number in range(1, 9):
        ResolutionFactory(symbol=f"A/RES/{60 + number}/194")
    ResolutionFactory(symbol="A/RES/73/193", status="draft")

    assert len(near("73/194")) == MOST_NEAR
    assert "A/RES/73/193" not in symbols_near("73/194")


@pytest.mark.parametrize("typed", ["", "migration", "\x00", "x" * 5000])
def test_nothing_is_near_what_is_no_symbol(typed):
    assert near(typed) == []


def test_near_asks_at_most_twice(django_assert_max_num_queries):
    for number in range(1, 9):
        ResolutionFactory(symbol=f"A/RES/73/{number}")

    with django_assert_max_num_queries(2):
        assert near("73/5")


def test_symbol_typed_in_the_search_goes_to_its_record(reader):
    resolution = ResolutionFactory(symbol="A/RES/73/195")

    response = reader.get("/search/?q=73%2F195")

    assert response.url == resolution.get_absolute_url()


def test_symbol_that_the_record_lacks_is_named_with_its_text_and_what_is_near(reader):
    ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")

    response = reader.get("/search/?q=73%2F194")

    assert "The record does not have A/ RES/ 73/ 194" in text(response)
    assert "https://docs.un.org/en/A/RES/73/194" in response.content.decode()
    assert "Global Compact" in text(response)


def test_draft_is_not_found_by_its_symbol(reader):
    ResolutionFactory(symbol="A/RES/73/195", title="Unseen", status="draft")

    response = reader.get("/search/?q=73%2F195")

    assert response.status_code == 200
    assert "Unseen" not in text(response)


def test_search_shows_each_kind_with_its_number_and_a_link_to_its_list(reader):
    for _ in range(6):
        ResolutionFactory(title="Remittances")
    MeetingFactory(title="Round table on remittances")
    StatementFactory(quotation="Remittances reduce poverty.")
    ResolutionFactory(series=SeriesFactory(name="Remittances"), title="Other")
    ThemeFactory(name="Remittances and diaspora")

    response = reader.get("/search/?q=remittances")

    page = response.content.decode()
    assert "10 records contain “remittances”" in text(response)
    assert (
        'href="/resolutions/?q=remittances">Resolutions <span class="number">6' in page
    )
    assert page.count('<li class="hit">') == 4 + 4
    assert "Resolutions: all 6" in text(response)


def test_link_to_a_list_needs_no_redirect(reader):
    for _ in range(6):
        ResolutionFactory(title="Migrant workers")

    page = reader.get("/search/?q=workers+migrant").content.decode()

    (address,) = set(re.findall(r'href="(/resolutions/\?[^"]*)"', page))
    assert reader.get(address).status_code == 200


def test_words_found_are_marked_and_markup_in_them_is_not(reader):
    ResolutionFactory(title="Costs <b>of Remittances</b>")

    page = reader.get("/search/?q=remittances").content.decode()

    assert "Costs &lt;b&gt;of <mark>Remittances</mark>&lt;/b&gt;" in page


def test_markup_in_a_query_is_only_text(reader):
    ResolutionFactory(title="Migration")

    page = reader.get("/search/", {"q": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_mark_stands_around_letters_as_they_are_written():
    page = Template("{% load listing %}{{ text|marked:words }}")

    shown = page.render(Context({"text": "a & A < b", "words": ["A", "&"]}))

    assert shown == "<mark>a</mark> <mark>&amp;</mark> <mark>A</mark> &lt; b"


def test_text_shown_is_the_one_with_the_words(reader):
    StatementFactory(summary="On asylum.", quotation="Remittances reduce poverty.")

    shown = text(reader.get("/search/?q=remittances"))

    assert "Remittances reduce poverty." in shown
    assert "On asylum." not in shown


def test_nothing_found_says_what_can_be_done(reader):
    ResolutionFactory()

    shown = text(reader.get("/search/?q=zzzz"))

    assert "Nothing in the record has all of these words" in shown
    assert "What the record covers" in shown


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_what_is_not_published_is_not_found(reader, status):
    hidden = {"status": status, "withdrawal_reason": "An error."}
    ResolutionFactory(title="Remittances hidden", series=SeriesFactory(), **hidden)
    MeetingFactory(title="Remittances hidden", **hidden)
    StatementFactory(summary="Remittances hidden", **hidden)

    assert "hidden" not in text(reader.get("/search/?q=remittances"))


def test_search_of_nothing_is_a_page_with_its_box(reader):
    response = reader.get("/search/")

    assert response.status_code == 200
    assert 'name="q"' in response.content.decode()


def test_too_long_a_query_stays_in_the_box_with_the_reason(reader):
    response = reader.get("/search/", {"q": "a" * 201})

    assert "at most 200 characters" in text(response)
    assert f'value="{"a" * 201}"' in response.content.decode()
