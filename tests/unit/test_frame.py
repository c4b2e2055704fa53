"""The frame of a page: where the reader is, and the same page in six languages."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import resolve
from django.utils import translation

from events.templatetags.frame import navigation
from unga_migration.languages import split


@pytest.fixture
def page():
    """Render base.html as the page at an address would be."""

    def render(path):
        request = RequestFactory().get(path)
        code, _ = split(path)
        with translation.override(code):
            request.resolver_match = resolve(request.path)
            return render_to_string("base.html", {}, request)

    return render


def current(name):
    return {entry.name: entry.current for entry in navigation(name)}


def test_navigation_marks_the_page_itself():
    assert current("resolutions")["resolutions"] == "page"


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        pytest.param("resolution", "resolutions", id="resolution"),
        pytest.param("series", "resolutions", id="series"),
        pytest.param("vote", "resolutions", id="vote"),
        pytest.param("timeline_year", "timeline", id="year"),
        pytest.param("session", "sessions", id="session"),
    ],
)
def test_navigation_marks_the_part_a_page_stands_under(name, entry):
    assert current(name)[entry] == "true"


def test_navigation_marks_nothing_on_a_page_of_no_part():
    assert set(current("about").values()) == {""}


def test_languages_lead_to_the_same_page(page):
    html = page("/fr/resolutions/A/RES/73/195/")

    assert 'href="/ar/resolutions/A/RES/73/195/" lang="ar"' in html
    assert 'href="/resolutions/A/RES/73/195/" lang="en"' in html


def test_languages_keep_what_a_list_is_narrowed_to(page):
    html = page("/fr/resolutions/?theme=labour&method=recorded&q=caf%C3%A9%22")

    query = "?theme=labour&amp;method=recorded&amp;q=caf%C3%A9%22"
    assert f'href="/ar/resolutions/{query}" lang="ar"' in html
    assert 'hreflang="ar" href="http://testserver/ar/resolutions/"' in html


def test_language_of_the_page_is_marked_current(page):
    html = page("/fr/about/")

    assert 'hreflang="fr" aria-current="true">Français</a>' in html
    assert html.count('hreflang="fr" aria-current') == 1


def test_arabic_page_runs_from_right_to_left(page):
    assert '<html lang="ar" dir="rtl">' in page("/ar/about/")


def test_search_engines_are_told_of_every_language_and_the_default(page):
    html = page("/zh/about/")

    assert html.count('rel="alternate"') == 7
    assert 'hreflang="x-default" href="http://testserver/about/"' in html


def test_navigation_of_one_part_is_not_shown_in_another(page):
    page("/about/")

    assert 'href="/themes/" aria-current="page"' in page("/themes/")


def test_masthead_says_who_publishes_and_that_it_is_no_official_site(page, settings):
    settings.PUBLISHER = "the Registry of Practice"

    html = page("/about/")

    assert "Published by the Registry of Practice." in html
    assert "Not an official site of the United Nations." in html


def test_report_of_an_error_is_offered_only_where_it_can_be_sent(page, settings):
    settings.CONTACT_URL = ""
    without = page("/about/")
    settings.CONTACT_URL = "https://example.org/report"

    assert "Report an error" not in without
    assert 'href="https://example.org/report">Report an error' in page("/about/")


def test_buttons_of_appearance_wait_for_the_script(page):
    html = page("/about/")

    assert '<button class="appearance-toggle" type="button" hidden>' in html
    assert '<fieldset class="appearance-choice" hidden>' in html
