"""The page of a theme."""

from datetime import date

import pytest

from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SourceFactory,
    StatementFactory,
    ThemeFactory,
)
from tests.views.reading import heading, items, links, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

every_way = pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)


@pytest.fixture
def family():
    return FamilyFactory(slug="labour", name="Labour migration")


@pytest.fixture
def theme(family):
    return ThemeFactory(slug="wages", name="Wages", parent=family)


def test_name_shape_and_scope_stand_in_the_head(reader, theme, family):
    theme.scope, theme.scope_out = "Pay of migrants.", "Remittances stand elsewhere."
    theme.save()

    page = reader.get("/themes/wages/")

    assert heading(page) == "Wages"
    assert (
        f'href="#shape-{family.slot}"'
        in page.content.decode().partition("<h1")[2][:300]
    )
    assert "Pay of migrants." in words(page)
    assert "What is not here Remittances stand elsewhere." in words(page)


def test_theme_names_its_family_and_the_themes_beside_it(reader, theme, family):
    ThemeFactory(slug="skills", name="Skills", parent=family)

    found = links(reader.get("/themes/wages/"))

    assert found["Labour migration"] == "/themes/labour/"
    assert found["Skills"] == "/themes/skills/"


def test_family_takes_in_the_records_of_its_themes_once_each(reader, theme, family):
    other = ThemeFactory(parent=family)
    ResolutionFactory(themes=[theme, other, family], title="A text on both")

    page = reader.get("/themes/labour/")

    assert "1 record " in words(page)
    assert "A text on both" in links(page)


def test_decades_are_counted_without_holes_and_open_the_timeline(reader, theme):
    ResolutionFactory(themes=[theme], adopted_on=date(1972, 11, 15))
    MeetingFactory(themes=[theme], starts_on=date(2006, 9, 14))
    StatementFactory(themes=[theme], delivered_on=None, year=2006)

    page = reader.get("/themes/wages/")

    decades = [line for line in items(page) if line[:4].isdigit() and line[4] == "s"]
    assert decades == ["1970s1", "1980s0", "1990s0", "2000s2"]
    assert links(page)["2000s2"] == "/timeline/2000s/?detail=all&theme=wages"


def test_landmarks_come_before_main_texts(reader, theme):
    ResolutionFactory(symbol="A/RES/72/1", themes=[theme], title="Main text")
    ResolutionFactory(
        symbol="A/RES/73/1", themes=[theme], title="Great text", prominence=1
    )

    text = words(reader.get("/themes/wages/"))

    assert text.index("Great text") < text.index("Main text")


def test_counts_lead_to_the_filtered_lists(reader, theme):
    ResolutionFactory.create_batch(12, themes=[theme])
    MeetingFactory(themes=[theme])
    StatementFactory.create_batch(7, themes=[theme])

    found = links(reader.get("/themes/wages/"))

    assert found["All 12 resolutions"] == "/resolutions/?theme=wages"
    assert found["1 meeting"] == "/sessions/?theme=wages"
    assert found["All 7 statements"] == "/statements/?theme=wages"


@every_way
def test_record_that_is_not_public_is_neither_listed_nor_counted(reader, theme, unseen):
    other = ThemeFactory(name="Hidden companion")
    ResolutionFactory(themes=[theme, other], title="Hidden text", **unseen)
    MeetingFactory(themes=[theme], title="Hidden meeting", **unseen)
    StatementFactory(themes=[theme], speaker="Hidden speaker", **unseen)

    page = reader.get("/themes/wages/")

    assert "Hidden" not in page.content.decode()
    assert "0 records" in words(page)


def test_themes_that_share_most_texts_come_first(reader, theme):
    often, seldom = ThemeFactory(name="Often"), ThemeFactory(name="Seldom")
    ResolutionFactory.create_batch(2, themes=[theme, often])
    ResolutionFactory(themes=[theme, seldom])
    ThemeFactory(name="Never")

    text = words(reader.get("/themes/wages/"))

    together = text.partition("Often together with")[2]
    assert together.index("Often") < together.index("Seldom")
    assert "Never" not in text


def test_terms_targets_and_objectives_are_shown(reader, theme):
    theme.unbis_terms = [{"term": "WAGES", "uri": "http://metadata.un.org/t/1"}]
    theme.sdg_targets, theme.gcm_objectives = ["10.7", "8.8"], [5, 6]
    theme.save()

    page = reader.get("/themes/wages/")

    assert links(page)["WAGES"] == "http://metadata.un.org/t/1"
    assert "10.7, 8.8" in words(page)
    assert "5, 6" in words(page)


def test_sources_are_listed(reader, theme):
    theme.sources.add(SourceFactory(title="Thesaurus"))

    assert "Thesaurus" in links(reader.get("/themes/wages/"))


def test_unknown_theme_is_not_found(reader):
    assert reader.get("/themes/unknown/").status_code == 404
