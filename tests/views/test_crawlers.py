"""robots.txt and the sitemap: every public address, once a language, and no other."""

import re

import pytest
import time_machine
from django.utils.timezone import localdate

from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ParagraphFactory,
    ResolutionFactory,
    SeriesFactory,
    StateFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]


def addresses(response):
    """The addresses that a sitemap lists, without the host."""
    page = response.content.decode()
    return re.findall(r"<loc>https?://testserver([^<]*)</loc>", page)


def section(reader, name):
    return addresses(reader.get(f"/sitemap-{name}.xml"))


def test_robots_are_told_where_the_sitemap_is(reader):
    response = reader.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in response.content.decode()


def test_robots_are_kept_from_the_admin(reader):
    assert "Disallow: /admin/" in reader.get("/robots.txt").content.decode()


def test_the_index_names_every_part(reader):
    parts = addresses(reader.get("/sitemap.xml"))

    assert parts == [
        f"/sitemap-{name}.xml"
        for name in (
            "pages",
            "years",
            "resolutions",
            "texts",
            "sessions",
            "statements",
            "series",
            "states",
            "themes",
        )
    ]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("resolutions", ResolutionFactory),
        ("sessions", MeetingFactory),
        ("statements", StatementFactory),
        ("series", SeriesFactory),
        ("states", StateFactory),
        ("themes", FamilyFactory),
    ],
)
def test_a_record_is_listed_once_a_language(reader, name, make):
    path = make().get_absolute_url()

    listed = [address for address in section(reader, name) if address.endswith(path)]

    others = [f"/{code}{path}" for code in LANGUAGES if code != "en"]
    assert sorted(listed) == sorted([path, *others])


def test_a_text_is_listed_in_the_languages_it_is_in(reader):
    resolution = ResolutionFactory(symbol="A/RES/78/217")
    ResolutionFactory(symbol="A/RES/73/195")
    for language in ("en", "ar"):
        ParagraphFactory(resolution=resolution, language=language)

    path = "/resolutions/A/RES/78/217/text/"
    assert sorted(set(section(reader, "texts"))) == [f"/ar{path}", path]


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_what_is_not_public_is_not_listed(reader, status):
    ResolutionFactory(status=status, withdrawal_reason="Entered twice.")

    assert section(reader, "resolutions") == []


def test_every_page_that_is_listed_answers(reader):
    paths = section(reader, "pages")

    assert {path: reader.get(path).status_code for path in paths} == dict.fromkeys(
        paths, 200
    )
    assert len(paths) == 16 * len(LANGUAGES)


@time_machine.travel("2026-11-24 12:00")
def test_every_year_and_decade_is_listed_up_to_this_one(reader):
    listed = [path for path in section(reader, "years") if path.startswith("/timeline")]

    decades = [f"/timeline/{year}s/" for year in range(1940, 2030, 10)]
    years = [f"/timeline/{year}/" for year in range(1946, 2027)]
    assert listed == decades + years


def test_a_record_says_when_it_changed(reader):
    resolution = ResolutionFactory()

    page = reader.get("/sitemap-resolutions.xml").content.decode()

    day = localdate(resolution.updated_at)
    assert f"<lastmod>{day}</lastmod>" in page


def test_the_index_says_when_a_part_last_changed(reader):
    ResolutionFactory()
    resolution = ResolutionFactory()

    page = reader.get("/sitemap.xml").content.decode()

    day = localdate(resolution.updated_at)
    assert f"<lastmod>{day}" in page


def test_an_unknown_part_is_not_found(reader):
    assert reader.get("/sitemap-secrets.xml").status_code == 404
