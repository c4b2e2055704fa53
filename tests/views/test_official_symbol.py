"""An official symbol typed as a path leads to its record."""

import pytest

from events.models import MeetingRecord, Resolution
from tests.factories import MeetingFactory, ResolutionFactory
from tests.views.reading import words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

every_way = pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/A/RES/73/195", id="as printed"),
        pytest.param("/A/RES/73/195/", id="slash at the end"),
        pytest.param("/a/res/73/195", id="small letters"),
    ],
)
def test_symbol_of_a_resolution_leads_to_it_for_good(reader, path):
    ResolutionFactory(symbol="A/RES/73/195")

    answer = reader.get(path)

    assert answer.status_code == 301
    assert answer.headers["Location"] == "/resolutions/A/RES/73/195/"


@pytest.mark.parametrize("language", ["ar", "zh", "fr", "ru", "es"])
def test_language_of_the_address_is_kept(reader, language):
    ResolutionFactory(symbol="A/RES/73/195")

    answer = reader.get(f"/{language}/A/RES/73/195")

    assert answer.headers["Location"] == f"/{language}/resolutions/A/RES/73/195/"


def test_letter_apart_is_understood(reader):
    ResolutionFactory(symbol="A/RES/57/270B")

    answer = reader.get("/A/RES/57/270%20B")

    assert answer.headers["Location"] == "/resolutions/A/RES/57/270B/"


def test_meeting_record_leads_to_the_session_that_lists_it(reader):
    meeting = MeetingFactory()
    MeetingRecord.objects.create(session=meeting, symbol="A/73/PV.60")
    ResolutionFactory(meeting_symbol="A/73/PV.60")

    answer = reader.get("/A/73/PV.60")

    assert answer.status_code == 301
    assert answer.headers["Location"] == meeting.get_absolute_url()


@pytest.mark.parametrize(
    ("field", "symbol"),
    [
        ("draft_symbol", "A/73/L.66"),
        ("report_symbol", "A/73/583"),
        ("meeting_symbol", "A/73/PV.60"),
    ],
)
def test_paper_of_a_resolution_leads_to_the_resolution(reader, field, symbol):
    resolution = ResolutionFactory(**{field: symbol})

    answer = reader.get(f"/{symbol}")

    assert answer.headers["Location"] == resolution.get_absolute_url()


@every_way
def test_record_that_is_not_public_leads_nowhere(reader, unseen):
    meeting = MeetingFactory(**unseen)
    MeetingRecord.objects.create(session=meeting, symbol="A/73/PV.60")
    ResolutionFactory(draft_symbol="A/73/L.66", **unseen)

    assert reader.get("/A/73/PV.60").status_code == 404
    assert reader.get("/A/73/L.66").status_code == 404


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_draft_is_answered_like_a_symbol_that_is_not_here(reader, status):
    ResolutionFactory(symbol="A/RES/73/195", title="Hidden text", status=status)

    unseen = reader.get("/A/RES/73/195")
    Resolution.objects.all().delete()
    absent = reader.get("/A/RES/73/195")

    assert unseen.status_code == absent.status_code == 404
    assert words(unseen) == words(absent)


def test_withdrawn_resolution_is_gone(reader):
    ResolutionFactory(
        symbol="A/RES/73/195", status="withdrawn", withdrawal_reason="Entered twice."
    )

    answer = reader.get("/A/RES/73/195")

    assert answer.status_code == 410
    assert "Entered twice." in words(answer)


def test_unknown_symbol_offers_the_official_document(reader):
    answer = reader.get("/A/RES/99/999")

    assert answer.status_code == 404
    assert "A/RES/99/999" in words(answer)
    assert "https://docs.un.org/en/A/RES/99/999" in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/A/nothing",
        "/A/%00",
        "/A/RES/%F0%9F%98%80",
        "/a/%E2%80%AE73",
        "/A/" + "9" * 900,
    ],
    ids=["words", "nul", "emoji", "turned", "long"],
)
def test_what_is_no_symbol_is_not_found(reader, path):
    assert reader.get(path).status_code == 404
