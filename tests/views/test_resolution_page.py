"""The page of a resolution: its facts, its adoption, its address."""

import re
from datetime import UTC, date, datetime

import pytest

from events.links import Reason, Verdict
from events.models import Resolution
from tests.factories import ResolutionFactory, SourceFactory, ThemeFactory
from tests.views.reading import heading, links, rows, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db


def page_of(reader, resolution):
    return reader.get(f"/resolutions/{resolution.symbol}/")


def test_symbol_is_the_address_and_the_title_the_heading(reader):
    ResolutionFactory(symbol="A/RES/73/195", title="Global Compact for Migration")

    page = reader.get("/resolutions/A/RES/73/195/")

    assert heading(page) == "Global Compact for Migration"
    assert title(page).startswith("A/RES/73/195, Global Compact for Migration")


def test_facts_stand_in_their_fixed_order(reader):
    resolution = ResolutionFactory(
        symbol="A/RES/73/195",
        draft_symbol="A/73/L.66",
        meeting_symbol="A/73/PV.60",
        report_symbol="A/73/583",
        committee="third",
        agenda_item="14",
    )

    text = words(page_of(reader, resolution))

    labels = ["Adopted on", "Session", "Meeting record", "Draft", "Report"]
    labels += ["Committee", "Agenda item"]
    places = [text.index(label) for label in labels]
    assert places == sorted(places)
    assert "19 December 2018" in text


def test_day_that_no_source_gives_is_said_to_be_unknown(reader):
    resolution = ResolutionFactory(adopted_on=None)

    assert "Day not established" in words(page_of(reader, resolution))


def test_meeting_record_links_to_the_official_document(reader):
    resolution = ResolutionFactory(meeting_symbol="A/73/PV.60")

    found = links(page_of(reader, resolution))

    assert found["A/73/PV.60"] == "https://docs.un.org/en/A/73/PV.60"


def test_session_is_named_in_words_and_linked(reader):
    resolution = ResolutionFactory(symbol="A/RES/73/195")

    assert (
        links(page_of(reader, resolution))["Seventy-third session"] == "/sessions/73/"
    )


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_session_that_is_not_public_is_named_without_a_link(reader, unseen):
    resolution = ResolutionFactory(symbol="A/RES/73/195")
    type(resolution.session).objects.update(**unseen)

    page = page_of(reader, resolution)

    assert "Seventy-third session" in words(page)
    assert "Seventy-third session" not in links(page)


def test_six_official_texts_stand_in_the_order_of_the_organization(reader):
    resolution = ResolutionFactory(symbol="A/RES/73/195")

    page = page_of(reader, resolution).content.decode()

    texts = page.partition('class="official-texts"')[2].partition("</section>")[0]
    assert re.findall(r'href="([^"]+)"', texts) == [
        f"https://docs.un.org/{tag}/A/RES/73/195"
        for tag in ("ar", "zh", "en", "fr", "ru", "es")
    ]


def test_summary_says_that_it_is_the_editors(reader):
    resolution = ResolutionFactory(summary="It endorses the Compact.")

    text = words(page_of(reader, resolution))

    assert "Summary by the editors, not an official text" in text
    assert "It endorses the Compact." in text


def test_no_summary_no_heading_for_one(reader):
    resolution = ResolutionFactory(summary="", note="")

    text = words(page_of(reader, resolution))

    assert "Summary by the editors" not in text
    assert "Note to the reader" not in text


def test_note_to_the_reader_is_public_and_the_editors_note_is_not(reader):
    resolution = ResolutionFactory(
        note="Sources differ.", editors_note="Ask the Library."
    )

    text = words(page_of(reader, resolution))

    assert "Sources differ." in text
    assert "Ask the Library." not in text


def test_recorded_vote_is_said_in_a_sentence_first(reader):
    resolution = ResolutionFactory(recorded=True)

    text = words(page_of(reader, resolution))

    sentence = (
        "152 in favour, 5 against, 12 abstentions. 24 Member States did not vote."
    )
    assert sentence in text
    assert "%" not in text


def test_one_abstention_and_one_silent_member_are_singular(reader):
    resolution = ResolutionFactory(recorded=True, abstaining=1, not_voting=1)

    text = words(page_of(reader, resolution))

    assert (
        "152 in favour, 5 against, 1 abstention. 1 Member State did not vote." in text
    )


def test_figures_stand_in_a_table_in_their_fixed_order(reader):
    resolution = ResolutionFactory(recorded=True)

    figures = rows(page_of(reader, resolution))[1:]

    assert figures == ["In favour152", "Against5", "Abstaining12", "Not voting24"]


def test_silence_of_the_sources_on_who_did_not_vote_is_said(reader):
    resolution = ResolutionFactory(recorded=True, not_voting=None)

    page = page_of(reader, resolution)

    assert "did not vote" not in words(page)
    assert rows(page)[-1].endswith("not established")


@pytest.mark.parametrize(
    ("method", "sentence"),
    [
        ("without_vote", "Adopted without a vote."),
        ("non_recorded", "Adopted by a vote that was not recorded by State."),
        ("unknown", "How it was adopted is not yet established."),
    ],
)
def test_adoption_without_figures_is_one_sentence(reader, method, sentence):
    resolution = ResolutionFactory(method=method)

    page = page_of(reader, resolution)

    assert sentence in words(page)
    assert rows(page) == []


def test_sources_bear_publisher_and_the_day_they_were_read(reader):
    source = SourceFactory(title="Press release GA/12113", url="https://press.un.org/a")
    resolution = ResolutionFactory(sources=[source])

    page = page_of(reader, resolution)

    assert links(page)["Press release GA/12113"] == "https://press.un.org/a"
    assert "United Nations, read on 23 November 2026" in words(page)


def test_themes_are_linked(reader):
    theme = ThemeFactory(name="Labour migration")
    resolution = ResolutionFactory(themes=[theme])

    assert links(page_of(reader, resolution))["Labour migration"] == (
        theme.get_absolute_url()
    )


def test_page_says_that_it_is_not_the_official_record(reader):
    resolution = ResolutionFactory(symbol="A/RES/73/195")

    page = page_of(reader, resolution)

    assert "Not the official record" in words(page)
    assert links(page)["Read the official document"] == (
        "https://docs.un.org/en/A/RES/73/195"
    )


def test_reader_learns_where_to_report_an_error(reader, settings):
    settings.CONTACT_URL = "mailto:record@example.org"
    resolution = ResolutionFactory()

    found = links(page_of(reader, resolution))

    assert found["Report an error on this page"] == "mailto:record@example.org"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("a/res/73/195", id="small letters"),
        pytest.param("A/RES/73/195%20", id="blank at the end"),
        pytest.param("A/RES/73/0195", id="leading nought"),
    ],
)
def test_other_spelling_moves_to_the_canonical_address(reader, typed):
    ResolutionFactory(symbol="A/RES/73/195")

    answer = reader.get(f"/resolutions/{typed}/")

    assert answer.status_code == 301
    assert answer.headers["Location"] == "/resolutions/A/RES/73/195/"


def test_part_of_a_resolution_is_found_with_the_letter_apart(reader):
    ResolutionFactory(symbol="A/RES/57/270B")

    answer = reader.get("/resolutions/A/RES/57/270%20B/")

    assert answer.headers["Location"] == "/resolutions/A/RES/57/270B/"


def test_old_symbol_has_its_page(reader):
    ResolutionFactory(symbol="A/RES/2920(XXVII)", adopted_on=date(1972, 11, 15))

    assert reader.get("/resolutions/A/RES/2920(XXVII)/").status_code == 200


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_draft_resolution_is_answered_like_one_that_does_not_exist(reader, status):
    ResolutionFactory(symbol="A/RES/73/195", title="Unseen", status=status)

    unseen = reader.get("/resolutions/A/RES/73/195/")
    Resolution.objects.all().delete()
    absent = reader.get("/resolutions/A/RES/73/195/")

    assert unseen.status_code == absent.status_code == 404
    assert words(unseen) == words(absent)


def test_withdrawn_resolution_is_gone_and_says_why(reader):
    ResolutionFactory(
        symbol="A/RES/73/195", status="withdrawn", withdrawal_reason="Entered twice."
    )

    answer = reader.get("/resolutions/a/res/73/195/")

    assert answer.status_code == 410
    assert "Entered twice." in words(answer)


def test_symbol_in_an_arabic_page_runs_from_left_to_right(reader):
    ResolutionFactory(symbol="A/RES/73/195", recorded=True)

    page = reader.get("/ar/resolutions/A/RES/73/195/").content.decode()

    assert '<bdi class="document-symbol" dir="ltr"><b>A</b>/RES/73/195</bdi>' in page
    assert "https://docs.un.org/ar/A/RES/73/195" in page


def test_source_whose_link_is_dead_is_still_named_and_says_so(reader):
    source = SourceFactory(title="Press release GA/12113")
    for day in (2, 3):
        source.note(Verdict(Reason.GONE, "404"), datetime(2026, 11, day, 3, tzinfo=UTC))
    source.save()

    page = page_of(reader, ResolutionFactory(sources=[source]))

    assert links(page)["Press release GA/12113"] == source.url
    # It was checked at three o'clock in the morning, UTC: the day before in New York.
    said = "no longer at this address when last checked on 2 November 2026"
    assert said in words(page)


def test_source_that_failed_once_is_not_said_to_be_dead(reader):
    source = SourceFactory()
    source.note(Verdict(Reason.GONE, "404"), datetime(2026, 11, 2, 3, tzinfo=UTC))
    source.save()

    page = page_of(reader, ResolutionFactory(sources=[source]))

    assert "no longer at this address" not in words(page)
