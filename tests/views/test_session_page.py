"""The page of a session or a meeting."""

from datetime import date

import pytest

from events.models import MeetingRecord
from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
)
from tests.views.reading import heading, links, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

every_way = pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)


def page_of(reader, session):
    return reader.get(f"/sessions/{session.slug}/")


def test_regular_session_is_named_in_words(reader):
    page = page_of(reader, SessionFactory(code="73"))

    assert heading(page) == "Seventy-third session"
    assert title(page).startswith("Seventy-third session, 2018")


def test_regular_session_in_another_language_bears_its_figure(reader):
    SessionFactory(code="73")

    assert heading(reader.get("/fr/sessions/73/")) == "Session 73"


def test_meeting_bears_its_title_and_its_days(reader):
    page = page_of(reader, MeetingFactory(title="First High-level Dialogue"))

    assert heading(page) == "First High-level Dialogue"
    assert "14–15 September 2006" in words(page)


def test_meeting_whose_day_is_unknown_says_so(reader):
    meeting = MeetingFactory(starts_on=None, ends_on=None, opening_year=2006)

    assert "2006; day not established" in words(page_of(reader, meeting))


def test_session_lists_what_it_adopted_by_number(reader):
    for symbol, name in [("A/RES/73/326", "Forums"), ("A/RES/73/195", "Compact")]:
        ResolutionFactory(symbol=symbol, title=name, recorded=True)
    ResolutionFactory(symbol="A/RES/72/1", title="Elsewhere")

    text = words(reader.get("/sessions/73/"))

    assert text.index("Compact") < text.index("Forums")
    assert "Recorded vote 152–5–12" in text
    assert "Elsewhere" not in text


def test_more_than_twenty_resolutions_lead_to_the_filtered_list(reader):
    ResolutionFactory.create_batch(22)

    page = reader.get("/sessions/73/")

    assert "The first 20 of 22." in words(page)
    assert links(page)["All 22"] == "/resolutions/?session=73"


@every_way
def test_resolution_that_is_not_public_is_neither_listed_nor_counted(reader, unseen):
    ResolutionFactory(symbol="A/RES/73/1", title="Seen")
    ResolutionFactory(symbol="A/RES/73/2", title="Hidden text", **unseen)

    page = reader.get("/sessions/73/")

    assert "Hidden text" not in page.content.decode()
    assert "Resolutions adopted 1" in words(page)


def test_session_lists_the_meetings_held_during_it(reader):
    meeting = MeetingFactory(title="First High-level Dialogue")

    page = reader.get("/sessions/61/")

    assert links(page)["First High-level Dialogue"] == meeting.get_absolute_url()


@every_way
def test_meeting_that_is_not_public_is_not_listed_nor_is_what_was_said_there(
    reader, unseen
):
    meeting = MeetingFactory(title="Hidden meeting", **unseen)
    StatementFactory(session=meeting, speaker="Hidden speaker")

    page = reader.get("/sessions/61/").content.decode()

    assert "Hidden meeting" not in page
    assert "Hidden speaker" not in page


def test_statements_stand_in_the_order_of_their_days_with_their_capacity(reader):
    meeting = MeetingFactory()
    StatementFactory(session=meeting, speaker="Second", delivered_on=date(2006, 9, 15))
    StatementFactory(
        session=meeting,
        speaker="First",
        role="Minister",
        delegation="Finland",
        on_behalf_of="the European Union",
    )
    StatementFactory(session=meeting, speaker="Undated", delivered_on=None)

    text = words(page_of(reader, meeting))

    assert text.index("First") < text.index("Second") < text.index("Undated")
    assert "Minister, Finland on behalf of the European Union" in text


@every_way
def test_statement_that_is_not_public_is_neither_listed_nor_counted(reader, unseen):
    meeting = MeetingFactory()
    StatementFactory(session=meeting, speaker="Seen")
    StatementFactory(session=meeting, speaker="Hidden speaker", **unseen)

    page = page_of(reader, meeting)

    assert "Hidden speaker" not in page.content.decode()
    assert "Statements 1" in words(page)


def test_many_statements_at_a_meeting_are_folded(reader):
    meeting = MeetingFactory()
    StatementFactory.create_batch(24, session=meeting)

    text = words(page_of(reader, meeting))

    assert "Statements 24" in text
    assert "4 more" in text


def test_more_statements_than_a_page_bears_are_in_their_list(reader):
    meeting = MeetingFactory(slug="hld-2006")
    StatementFactory.create_batch(201, session=meeting)

    found = links(page_of(reader, meeting))

    assert found["All 201"] == "/statements/?meeting=hld-2006"
    assert "201 of 201 statements" in words(reader.get(found["All 201"]))


def test_convening_resolutions_and_outcomes_are_linked(reader):
    meeting = MeetingFactory()
    meeting.convened_by.add(ResolutionFactory(symbol="A/RES/58/208"))
    meeting.outcomes.add(ResolutionFactory(symbol="A/RES/61/208", title="Outcome text"))

    found = links(page_of(reader, meeting))

    assert found["A/RES/58/208"] == "/resolutions/A/RES/58/208/"
    assert found["Outcome text"] == "/resolutions/A/RES/61/208/"


@every_way
def test_resolution_that_is_not_public_neither_convened_it_nor_came_of_it(
    reader, unseen
):
    meeting = MeetingFactory()
    hidden = ResolutionFactory(symbol="A/RES/58/208", title="Hidden text", **unseen)
    meeting.convened_by.add(hidden)
    meeting.outcomes.add(hidden)

    page = page_of(reader, meeting)

    assert "A/RES/58/208" not in page.content.decode()
    assert "Outcomes" not in words(page)


def test_meeting_records_link_to_the_official_documents(reader):
    meeting = MeetingFactory()
    MeetingRecord.objects.create(session=meeting, symbol="A/61/PV.3")

    found = links(page_of(reader, meeting))

    assert found["A/61/PV.3"] == "https://docs.un.org/en/A/61/PV.3"


def test_facts_president_and_place_are_shown(reader):
    meeting = MeetingFactory(
        president="Haya Rashed Al Khalifa (Bahrain)",
        facts="Four round tables were held.\nIt ended with a summary.",
    )

    text = words(page_of(reader, meeting))

    assert "Haya Rashed Al Khalifa (Bahrain)" in text
    assert "United Nations Headquarters, New York" in text
    assert "Four round tables were held." in text


def test_meetings_of_the_same_kind_stand_before_and_after(reader):
    for year in (2006, 2013, 2019):
        MeetingFactory(
            title=f"Dialogue of {year}", starts_on=date(year, 10, 3), ends_on=None
        )
    MeetingFactory(
        kind="hearing", title="Hearing", starts_on=date(2012, 1, 1), ends_on=None
    )
    middle = MeetingFactory._meta.model.objects.get(title="Dialogue of 2013")

    found = links(page_of(reader, middle))

    assert "Previous Dialogue of 2006" in found
    assert "Next Dialogue of 2019" in found


def test_meeting_without_a_day_comes_after_the_dated_ones_of_its_year(reader):
    undated = MeetingFactory(starts_on=None, ends_on=None, opening_year=2006)
    MeetingFactory(title="Dated", starts_on=date(2006, 12, 1), ends_on=None)

    found = links(page_of(reader, undated))

    assert "Previous Dated" in found
    assert not [label for label in found if label.startswith("Next")]


@every_way
def test_neighbour_that_is_not_public_is_passed_over(reader, unseen):
    SessionFactory(code="71")
    SessionFactory(code="72", **unseen)
    session = SessionFactory(code="73")

    found = links(page_of(reader, session))

    assert found["Previous Seventy-first session"] == "/sessions/71/"


@every_way
def test_session_that_is_not_public_is_named_without_a_link(reader, unseen):
    meeting = MeetingFactory(part_of=SessionFactory(code="61", **unseen))

    page = page_of(reader, meeting)

    assert "Sixty-first session" in words(page)
    assert "Sixty-first session" not in links(page)


def test_sources_are_listed(reader):
    meeting = MeetingFactory(sources=[SourceFactory(title="Opening statement")])

    assert "Opening statement" in links(page_of(reader, meeting))


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_draft_meeting_is_not_found(reader, status):
    assert page_of(reader, MeetingFactory(status=status)).status_code == 404


def test_withdrawn_meeting_is_gone_and_says_why(reader):
    meeting = MeetingFactory(status="withdrawn", withdrawal_reason="Never took place.")

    answer = page_of(reader, meeting)

    assert answer.status_code == 410
    assert "Never took place." in words(answer)
