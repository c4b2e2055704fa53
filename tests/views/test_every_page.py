"""Every page of the shipped record, in English, and every link that stands on it."""

import re
from collections import defaultdict
from html import unescape

import pytest
from django.test import Client

from events.importers.record import FOLDER, load

pytestmark = pytest.mark.django_db

HOST = "http://testserver"


@pytest.fixture(scope="module")
def pages(kept):
    """Path -> answer, for each English address of the sitemap."""
    client = Client()
    load(FOLDER, dry_run=False, progress=lambda line: None)
    found = {path: client.get(path) for path in listed(client)}
    return found | {path: client.get(path) for path in linked(found) - set(found)}


def listed(client):
    """The English addresses of the sitemap, as paths."""
    parts = locations(client.get("/sitemap.xml"))
    paths = [path for part in parts for path in locations(client.get(part))]
    return [path for path in paths if not re.match(r"/(ar|zh|fr|ru|es)/", path)]


def locations(response):
    body = response.content.decode()
    return re.findall(rf"<loc>{HOST}([^<]*)</loc>", body)


def linked(pages):
    """The English pages that some page links to, less queries, fragments and files."""
    hrefs = {
        unescape(href).partition("#")[0].partition("?")[0]
        for response in pages.values()
        for href in re.findall(r'<a\b[^>]*\bhref="(/[^"]*)"', markup(response))
    }
    other = re.compile(r"/(ar|zh|fr|ru|es|admin)/|.*\.(atom|csv|json)$")
    return {href for href in hrefs if not other.match(href)}


def markup(response):
    return response.content.decode()


def repeated(pages, pattern):
    """The values that two pages share, with their paths."""
    paths = defaultdict(list)
    for path, response in pages.items():
        if response.status_code == 200:
            paths[re.search(pattern, markup(response), re.DOTALL)[1]].append(path)
    return {value: shared for value, shared in paths.items() if len(shared) > 1}


def test_the_sitemap_lists_the_whole_record(pages):
    kinds = defaultdict(int)
    for path in pages:
        kinds[path.split("/")[1]] += 1

    assert kinds["resolutions"] > 100
    assert kinds["sessions"] > 50
    assert kinds["statements"] > 50
    assert kinds["themes"] == 1 + 26


def test_no_page_and_no_link_is_broken(pages):
    broken = {
        path: response.status_code
        for path, response in pages.items()
        if response.status_code not in (200, 301, 302)
    }

    assert broken == {}


def test_each_page_has_one_first_heading(pages):
    wrong = [
        path
        for path, response in pages.items()
        if response.status_code == 200
        and len(re.findall(r"<h1\b", markup(response))) != 1
    ]

    assert wrong == []


def test_no_heading_skips_a_level(pages):
    skipping = []
    for path, response in pages.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", markup(response))]
        steps = zip([0, *levels], levels, strict=False)
        if any(level > before + 1 for before, level in steps):
            skipping.append(path)

    assert skipping == []


def test_each_page_has_a_title_of_its_own(pages):
    assert repeated(pages, r"<title>(.*?)</title>") == {}


def test_each_page_has_a_description_of_its_own(pages):
    assert repeated(pages, r'<meta name="description" content="(.*?)"') == {}


def test_each_page_names_its_own_address(pages):
    wrong = [
        path
        for path, response in pages.items()
        if response.status_code == 200
        and f'<link rel="canonical" href="{HOST}{path}">' not in markup(response)
    ]

    assert wrong == []


def test_no_page_gives_an_anchor_twice(pages):
    wrong = {}
    for path, response in pages.items():
        ids = re.findall(r'\sid="([^"]+)"', markup(response))
        if len(ids) != len(set(ids)):
            wrong[path] = sorted({each for each in ids if ids.count(each) > 1})

    assert wrong == {}


def test_each_fragment_has_its_anchor(pages):
    missing = set()
    for path, response in pages.items():
        ids = set(re.findall(r'\sid="([^"]+)"', markup(response)))
        for fragment in re.findall(r'href="#([^"]+)"', markup(response)):
            if fragment not in ids:
                missing.add((path, fragment))

    assert missing == set()


def test_no_page_is_heavy(pages):
    """What a reader downloads of a page is bounded before compression too."""
    heavy = {
        path: len(response.content)
        for path, response in pages.items()
        if len(response.content) > 400_000
    }

    assert heavy == {}
