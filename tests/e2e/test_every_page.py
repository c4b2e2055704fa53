"""What holds of each type of page, in a left-to-right and a right-to-left language."""

from urllib.parse import urlsplit

import pytest

from tests.e2e.first_view import FirstView
from tests.e2e.page_types import EVERY_PAGE, LONGEST

pytestmark = pytest.mark.browser

MOST_REQUESTS = 6
MOST_BYTES = 50 * 1024
MOST_BYTES_OF_FONTS = 90 * 1024


PATHS = [path for _, path in EVERY_PAGE]
#: Pages with Russian letters and Latin ones, in titles and elsewhere.
RUSSIAN = ["/ru/", "/ru/themes/labour/", "/ru/resolutions/A/RES/73/195/"]


@pytest.fixture(scope="module")
def opened(undrawn_window, site, faults):
    """An address -> its page, opened by a browser that has kept nothing."""
    views = []

    def of(path, name=""):
        if views:
            views.pop().close()
        host = urlsplit(site.address).netloc
        views.append(FirstView(undrawn_window, host, name, faults))
        return views[0].open(path)

    return of


@pytest.fixture(scope="module", params=EVERY_PAGE, ids=PATHS)
def view(request, opened):
    """A page of each type, opened once."""
    name, path = request.param
    return opened(path, name)


def test_axe_finds_nothing_at_two_widths_in_light_and_dark(view):
    assert not view.violations, "\n".join(view.violations)


def test_nothing_lies_beyond_the_sides_of_a_small_screen(view):
    assert view.overflow == 0


def test_the_console_stays_silent(view):
    assert not view.unexpected_messages, "\n".join(view.unexpected_messages)


def test_no_other_host_is_asked(view):
    assert view.other_hosts == set()


def test_no_cookie_is_kept(view):
    assert view.cookies == []


def test_few_files_are_asked_for(view):
    assert len(view.needed) <= MOST_REQUESTS, view.needed


def test_little_has_to_come(view):
    assert not view.kept
    assert view.bytes_without_fonts <= MOST_BYTES
    assert 0 < view.bytes_of_fonts <= MOST_BYTES_OF_FONTS


@pytest.mark.parametrize("path", LONGEST)
def test_little_has_to_come_of_the_longest_pages(opened, path):
    view = opened(path)

    assert view.status == 200
    assert len(view.needed) <= MOST_REQUESTS, view.needed
    assert view.bytes_without_fonts <= MOST_BYTES


@pytest.mark.parametrize("path", RUSSIAN)
def test_few_files_are_asked_for_in_russian(opened, path):
    view = opened(path)

    assert len(view.needed) <= MOST_REQUESTS, view.needed
    assert 0 < view.bytes_of_fonts <= MOST_BYTES_OF_FONTS


def test_it_answers_as_its_name_says(view):
    expected = int(view.name[:3]) if view.name[:3].isdigit() else 200

    assert view.status == expected
