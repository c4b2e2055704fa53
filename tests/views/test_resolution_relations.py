"""A resolution among other records: what it cites, convened, and what was said."""

import pytest

from tests.factories import (
    MeetingFactory,
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    StatementFactory,
)
from tests.views.reading import items, links, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db


def page_of(reader, resolution):
    return reader.get(f"/resolutions/{resolution.symbol}/")


def test_texts_it_cites_come_before_it_and_those_that_cite_it_after(reader):
    earlier = ResolutionFactory(symbol="A/RES/71/1", title="New York Declaration")
    middle = ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")
    later = ResolutionFactory(symbol="A/RES/76/266", title="Progress Declaration")
    ReferenceFactory(citing=middle, cited=earlier)
    ReferenceFactory(citing=later, cited=middle)

    page = page_of(reader, middle)

    text = words(page)
    assert (
        text.index("New York Declaration")
        < text.index("This resolution")
        < text.index("Progress Declaration")
    )
    assert links(page)["New York Declaration"] == "/resolutions/A/RES/71/1/"


def test_verb_and_paragraph_of_a_reference_are_shown_once_a_text(reader):
    cited = ResolutionFactory(symbol="A/RES/71/1", title="New York Declaration")
    citing = ResolutionFactory(symbol="A/RES/73/195")
    ReferenceFactory(citing=citing, cited=cited, verb="Recalling", paragraph="pp3")
    ReferenceFactory(citing=citing, cited=cited, verb="Reaffirms", paragraph="op14")

    (line,) = [item for item in items(page_of(reader, citing)) if "New York" in item]

    assert "Recalling, Preambular paragraph 3" in line
    assert "Reaffirms, Operative paragraph 14" in line


def test_text_we_do_not_hold_links_to_the_official_document(reader):
    resolution = ResolutionFactory()
    ReferenceFactory(citing=resolution, cited=None, symbol="A/RES/55/25")

    found = links(page_of(reader, resolution))

    assert found["A/RES/55/25"] == "https://docs.un.org/en/A/RES/55/25"


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_cited_text_that_is_not_public_shows_as_one_we_do_not_hold(reader, unseen):
    cited = ResolutionFactory(
        symbol="A/RES/71/1", title="New York Declaration", **unseen
    )
    resolution = ResolutionFactory(symbol="A/RES/73/195")
    ReferenceFactory(citing=resolution, cited=cited)

    page = page_of(reader, resolution)

    assert "New York Declaration" not in page.content.decode()
    assert links(page)["A/RES/71/1"] == "https://docs.un.org/en/A/RES/71/1"


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_citing_text_that_is_not_public_is_not_on_the_page(reader, unseen):
    resolution = ResolutionFactory(symbol="A/RES/71/1")
    citing = ResolutionFactory(symbol="A/RES/76/266", title="Unseen", **unseen)
    ReferenceFactory(citing=citing, cited=resolution)

    page = page_of(reader, resolution)

    assert "A/RES/76/266" not in page.content.decode()
    assert "Cites and cited by" not in words(page)


def test_long_list_of_citing_texts_says_how_many_there_are(reader):
    resolution = ResolutionFactory(symbol="A/RES/53/1")
    for number in range(45):
        citing = ResolutionFactory(symbol=f"A/RES/74/{number + 1}")
        ReferenceFactory(citing=citing, cited=resolution)

    text = words(page_of(reader, resolution))

    assert "The first 40 of 45 resolutions that cite it." in text
    assert "32 more" in text


def test_editions_before_and_after_are_those_of_the_series(reader):
    series = SeriesFactory(name="Protection of migrants")
    for number in (10, 30):
        ResolutionFactory(symbol=f"A/RES/73/{number}", series=series)
    edition = ResolutionFactory(symbol="A/RES/73/20", series=series)
    ResolutionFactory(symbol="A/RES/73/21")

    found = links(page_of(reader, edition))

    assert found["Protection of migrants"] == series.get_absolute_url()
    assert found["Previous A/RES/73/10"] == "/resolutions/A/RES/73/10/"
    assert found["Next A/RES/73/30"] == "/resolutions/A/RES/73/30/"


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_edition_that_is_not_public_is_passed_over(reader, unseen):
    series = SeriesFactory()
    ResolutionFactory(symbol="A/RES/73/10", series=series)
    ResolutionFactory(symbol="A/RES/73/15", series=series, **unseen)
    edition = ResolutionFactory(symbol="A/RES/73/20", series=series)

    page = page_of(reader, edition)

    assert "Previous A/RES/73/10" in links(page)
    assert "A/RES/73/15" not in page.content.decode()


def test_what_it_convened_and_what_it_came_from_are_linked(reader):
    resolution = ResolutionFactory()
    called = MeetingFactory(title="Second Dialogue")
    called.convened_by.add(resolution)
    origin = MeetingFactory(title="First Dialogue")
    origin.outcomes.add(resolution)

    page = page_of(reader, resolution)

    text = words(page)
    assert text.index("What it convened") < text.index("Second Dialogue")
    assert text.index("Outcome of") < text.index("First Dialogue")
    assert links(page)["First Dialogue"] == origin.get_absolute_url()


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_meeting_that_is_not_public_is_not_on_the_page(reader, unseen):
    resolution = ResolutionFactory()
    called = MeetingFactory(title="Unseen Dialogue", **unseen)
    called.convened_by.add(resolution)
    called.outcomes.add(resolution)

    page = page_of(reader, resolution)

    assert "Unseen Dialogue" not in page.content.decode()
    assert "What it convened" not in words(page)


def test_statements_about_it_are_listed_with_their_speakers(reader):
    resolution = ResolutionFactory()
    said = StatementFactory(speaker="Kofi Annan", role="Secretary-General")
    said.about.add(resolution)

    page = page_of(reader, resolution)

    assert links(page)["Kofi Annan"] == said.get_absolute_url()
    assert "Secretary-General" in words(page)


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_statement_that_is_not_public_is_neither_listed_nor_counted(reader, unseen):
    resolution = ResolutionFactory()
    StatementFactory(speaker="Unseen Speaker", **unseen).about.add(resolution)

    page = page_of(reader, resolution)

    assert "Unseen Speaker" not in page.content.decode()
    assert "What was said about it" not in words(page)


def test_many_statements_are_folded_after_twenty(reader):
    resolution = ResolutionFactory()
    meeting = MeetingFactory()
    for _ in range(23):
        StatementFactory(session=meeting).about.add(resolution)

    assert "3 more" in words(page_of(reader, resolution))
