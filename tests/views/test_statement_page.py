"""The page of a statement."""

from datetime import date

import pytest

from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
    StatementFactory,
    ThemeFactory,
)
from tests.views.reading import heading, links, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

every_way = pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)


def page_of(reader, statement):
    return reader.get(f"/statements/{statement.slug}/")


def test_speaker_is_the_heading_and_the_occasion_tells_titles_apart(reader):
    statement = StatementFactory(speaker="Kofi Annan", occasion="Opening")

    page = page_of(reader, statement)

    assert heading(page) == "Kofi Annan"
    assert title(page).startswith("Kofi Annan, Opening, 14 September 2006")


def test_capacity_entity_and_group_are_shown(reader):
    statement = StatementFactory(
        role="Minister", delegation="Finland", on_behalf_of="the European Union"
    )

    text = words(page_of(reader, statement))

    assert "Minister" in text
    assert "State or entityFinland" in text
    assert "On behalf ofthe European Union" in text


def test_occasion_links_to_the_meeting(reader):
    meeting = MeetingFactory(title="First High-level Dialogue")
    statement = StatementFactory(session=meeting)

    found = links(page_of(reader, statement))

    assert found["First High-level Dialogue"] == meeting.get_absolute_url()


@every_way
def test_meeting_that_is_not_public_is_not_named(reader, unseen):
    meeting = MeetingFactory(title="Hidden meeting", **unseen)
    statement = StatementFactory(session=meeting, occasion="A dialogue")

    page = page_of(reader, statement)

    assert "Hidden meeting" not in page.content.decode()
    assert "A dialogue" in words(page)


def test_general_debate_links_to_the_session_by_its_name(reader):
    statement = StatementFactory(session=SessionFactory(code="73"))

    assert links(page_of(reader, statement))["Seventy-third session"] == "/sessions/73/"


def test_day_that_no_source_gives_is_said_to_be_unknown(reader):
    statement = StatementFactory(delivered_on=None, year=2006)

    assert "2006; day not established" in words(page_of(reader, statement))


def test_official_record_is_linked(reader):
    statement = StatementFactory(record_symbol="A/61/PV.3")

    found = links(page_of(reader, statement))

    assert found["A/61/PV.3"] == "https://docs.un.org/en/A/61/PV.3"
    assert found["Read the official document"] == "https://docs.un.org/en/A/61/PV.3"


@pytest.mark.parametrize(
    ("text_is", "said"),
    [
        ("original", "French, as delivered"),
        ("interpretation", "French, interpretation"),
        ("translation", "French, translation"),
        ("unknown", "French; language of delivery not established"),
    ],
)
def test_language_says_whether_the_speaker_used_it(reader, text_is, said):
    statement = StatementFactory(language="fr", text_is=text_is)

    assert said in words(page_of(reader, statement))


def test_quotation_stands_in_its_own_language_with_its_source(reader):
    statement = StatementFactory(
        quotation="La migration est un fait.",
        language="fr",
        record_symbol="A/61/PV.3",
    )

    page = page_of(reader, statement).content.decode()

    opening = page.partition("<blockquote")[2].partition(">")[0]
    assert 'lang="fr"' in opening
    assert 'cite="https://docs.un.org/en/A/61/PV.3"' in opening


def test_no_quotation_no_empty_block(reader):
    page = page_of(reader, StatementFactory(quotation=""))

    assert "<blockquote" not in page.content.decode()


def test_summary_says_that_it_is_the_editors(reader):
    statement = StatementFactory(summary="Called for ratification.")

    text = words(page_of(reader, statement))

    assert "Summary by the editors, not an official text Called for" in text


def test_resolutions_it_is_about_are_linked(reader):
    statement = StatementFactory()
    statement.about.add(ResolutionFactory(symbol="A/RES/60/227", title="Development"))

    found = links(page_of(reader, statement))

    assert found["Development"] == "/resolutions/A/RES/60/227/"


@every_way
def test_resolution_that_is_not_public_is_not_on_the_page(reader, unseen):
    statement = StatementFactory()
    statement.about.add(ResolutionFactory(title="Hidden text", **unseen))

    page = page_of(reader, statement)

    assert "Hidden text" not in page.content.decode()
    assert "Resolutions it is about" not in words(page)


def test_neighbours_are_those_of_the_same_meeting_in_order(reader):
    meeting = MeetingFactory()
    for day, speaker in [(14, "Morning"), (15, "Noon"), (16, "Evening")]:
        StatementFactory(
            session=meeting,
            speaker=speaker,
            slug=speaker.lower(),
            delivered_on=date(2006, 9, day),
        )
    StatementFactory(speaker="Elsewhere", delivered_on=date(2006, 9, 15))

    page = reader.get("/statements/noon/")

    assert links(page)["Previous Morning"] == "/statements/morning/"
    assert links(page)["Next Evening"] == "/statements/evening/"
    assert "Elsewhere" not in words(page)


@every_way
def test_neighbour_that_is_not_public_is_neither_named_nor_counted(reader, unseen):
    meeting = MeetingFactory()
    statement = StatementFactory(session=meeting, slug="a")
    StatementFactory(session=meeting, slug="b", speaker="Hidden speaker", **unseen)
    StatementFactory(session=meeting, slug="c", speaker="Seen")

    page = page_of(reader, statement)

    assert "Hidden speaker" not in page.content.decode()
    assert "All 2 statements at this meeting" in links(page)
    assert "Next Seen" in links(page)


def test_themes_are_linked(reader):
    statement = StatementFactory(themes=[ThemeFactory(name="Remittances")])

    assert "Remittances" in links(page_of(reader, statement))


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_draft_statement_is_not_found(reader, status):
    assert page_of(reader, StatementFactory(status=status)).status_code == 404


def test_withdrawn_statement_is_gone_and_says_why(reader):
    statement = StatementFactory(status="withdrawn", withdrawal_reason="Misattributed.")

    answer = page_of(reader, statement)

    assert answer.status_code == 410
    assert "Misattributed." in words(answer)
