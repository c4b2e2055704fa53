"""A new record begins with what repeats of another."""

import pytest

from events.models import Resolution, Session, Statement
from tests.admin.forms import address
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    StatementFactory,
)


@pytest.fixture
def edition(db):
    """The last of two editions of a series."""
    series = SeriesFactory(name="Protection of migrants")
    ResolutionFactory(symbol="A/RES/78/217", title="Earlier", series=series)
    return ResolutionFactory(
        symbol="A/RES/80/218",
        title="Protection of migrants",
        series=series,
        committee="third",
        agenda_item="71 (b)",
        summary="Its own words.",
        themes=[FamilyFactory(slug="labour")],
    )


def begun(client, model, query):
    """What the empty form begins with, where it holds anything."""
    page = client.get(f"{address(model, 'add')}?{query}")
    form = page.context["adminform"].form
    return {
        field.name: field.value() for field in form if field.value() not in (None, "")
    }


def test_a_new_edition_begins_as_the_last_one(contributor, edition):
    form = begun(contributor, Resolution, f"edition_of={edition.series_id}")

    assert form["title"] == "Protection of migrants"
    assert form["series"] == edition.series_id
    assert (form["committee"], form["agenda_item"]) == ("third", "71 (b)")
    assert form["themes"] == [edition.themes.get().pk]
    assert not {"symbol", "adopted_on", "summary", "in_favour"} & set(form)


def test_the_first_edition_begins_with_the_name_of_its_series(contributor):
    series = SeriesFactory(name="Protection of migrants")

    form = begun(contributor, Resolution, f"edition_of={series.pk}")

    assert (form["title"], form["series"]) == ("Protection of migrants", series.pk)


def test_a_duplicate_never_has_the_symbol(contributor, edition):
    form = begun(contributor, Resolution, f"copy_of={edition.pk}")

    assert form["title"] == "Protection of migrants"
    assert not {"symbol", "adopted_on", "summary"} & set(form)


def test_a_duplicate_of_a_meeting_has_no_address_and_no_day(contributor):
    meeting = MeetingFactory()

    form = begun(contributor, Session, f"copy_of={meeting.pk}")

    assert (form["title"], form["part_of"]) == (meeting.title, meeting.part_of_id)
    assert not {"slug", "starts_on", "ends_on", "opening_year"} & set(form)


def test_a_duplicate_of_a_statement_has_no_address_and_no_day(contributor):
    statement = StatementFactory()

    form = begun(contributor, Statement, f"copy_of={statement.pk}")

    assert (form["speaker"], form["session"]) == (
        *(statement.speaker, statement.session_id),
    )
    assert not {"slug", "delivered_on", "quotation"} & set(form)


@pytest.mark.parametrize("value", ["", "x", "9" * 30, "404", "²"])
@pytest.mark.parametrize("name", ["copy_of", "edition_of"])
def test_what_leads_to_nothing_gives_an_empty_form(contributor, name, value):
    assert "title" not in begun(contributor, Resolution, f"{name}={value}")


def test_the_last_edition_and_the_series_offer_the_next_one(editor, edition):
    earlier = Resolution.objects.get(symbol="A/RES/78/217")
    offered = f"edition_of={edition.series_id}"

    assert offered in editor.get(address(edition)).content.decode()
    assert offered in editor.get(address(edition.series)).content.decode()
    assert offered not in editor.get(address(earlier)).content.decode()


def test_each_record_offers_a_duplicate(contributor, edition):
    page = contributor.get(address(edition)).content.decode()

    assert f"{address(Resolution, 'add')}?copy_of={edition.pk}" in page
