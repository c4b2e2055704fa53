"""Whatever bytes are sent, a page or a clear refusal comes back; never a fault."""

from functools import cache
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editions import make_series
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ParagraphFactory,
    ResolutionFactory,
    StateFactory,
    StatementFactory,
    VoteFactory,
)

pytestmark = pytest.mark.django_db

ANSWERS = {200, 301, 302, 400, 404, 410}
MOST_STEPS = 5

LISTS = [
    "/resolutions/",
    "/sessions/",
    "/statements/",
    "/series/",
    "/series/protection/compare/",
    "/themes/",
    "/states/",
    "/states/MEX/",
    "/states/compare/",
    "/states/compare.csv",
    "/search/",
    "/resolutions/A/RES/73/195/text/",
    "/timeline/",
    "/ar/timeline/2018/",
    "/resolutions/A/RES/73/195/vote/",
    "/resolutions/A/RES/73/195/vote.csv",
]
PARAMETERS = [
    "q",
    "theme",
    "method",
    "kind",
    "session",
    "series",
    "committee",
    "prominence",
    "state",
    "position",
    "membership",
    "group",
    "sponsor",
    "from",
    "to",
    "year",
    "month",
    "detail",
    "order",
    "sort",
    "page",
    "lang",
    "with",
    "part",
    "show",
    "csrfmiddlewaretoken",
]
#: Values that have broken programs before.
AWKWARD = [
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\r\nSet-Cookie: a=b",
    b"'; DROP TABLE events_resolution; --",
    b"%",
    b"_",
    b"\\",
    b'"',
    b"-1",
    b"0",
    b"9" * 400,
    b"1e400",
    b"NaN",
    b"2018.5",
    "٢٠١٨".encode(),
    "²".encode(),
    "ﷺ".encode() * 50,
    b"73/195",
    b"A/RES/73/195",
    b"A/RES/0/0",
    b"A/RES/" + b"9" * 200 + b"/1",
    b"2920 (XXVII)",
    b"A/RES/2920(" + b"X" * 200 + b")",
    b"labour",
    b"recorded",
    b"last",
    b"<script>alert(1)</script>",
]
ENDS = ["/resolutions/{}/", "/resolutions/A/RES/{}/", "/A/{}", "/A/RES/{}"]
ENDS += ["/sessions/{}/", "/statements/{}/", "/series/{}/", "/themes/{}/"]
ENDS += ["/states/{}/"]
ENDS += ["/resolutions/{}/text/", "/resolutions/A/RES/{}/text/"]
ENDS += ["/resolutions/{}/vote/", "/resolutions/A/RES/{}/vote.json"]
ENDS += ["/timeline/{}/", "/{}/", "/{}", "/sitemap-{}.xml", "/ar/{}/", "/zh/A/RES/{}"]

anything = st.sampled_from(AWKWARD) | st.binary(max_size=30)
pairs = st.lists(
    st.tuples(st.sampled_from(PARAMETERS) | st.text(max_size=6), anything), max_size=5
)
#: The same cases in each run, so that a failure is one that was made, not met.
bounded = settings(max_examples=25, deadline=None, derandomize=True, database=None)


@pytest.fixture(scope="module", autouse=True)
def record(kept):
    """A little of everything, so that what is asked for may also be found."""
    labour = FamilyFactory(slug="labour")
    resolution = ResolutionFactory(
        symbol="A/RES/73/195", recorded=True, themes=[labour]
    )
    AliasFactory(word="gcm", resolution=resolution)
    for language in ("en", "ar", "fr"):
        ParagraphFactory(resolution=resolution, language=language)
    VoteFactory(resolution=resolution)
    VoteFactory(resolution=resolution, state=StateFactory(code="MEX"))
    meeting = MeetingFactory(slug="dialogue", themes=[labour])
    StatementFactory(slug="opening", session=meeting)
    MeetingFactory(slug="gone", status="withdrawn", withdrawal_reason="Entered twice.")
    make_series("en")


@cache
def answer(address):
    """Its status, and where it leads; asked once, as the record stays the same."""
    path, _, query = address.partition("?")
    response = Client(raise_request_exception=False).get(path, QUERY_STRING=query)
    return response.status_code, response.get("Location", "")


def statuses(address):
    """The status of the answer, and of each that a redirect within the site gives."""
    found = []
    while address.startswith("/") and len(found) < MOST_STEPS:
        status, address = answer(address)
        found.append(status)
    return found


def assert_answered(address):
    found = statuses(address)
    assert set(found) <= ANSWERS, (address, found)
    assert len(found) < MOST_STEPS, (address, found)


@pytest.mark.parametrize("path", LISTS)
def test_any_bytes_in_any_parameter_are_answered(path):
    @bounded
    @given(pairs)
    def ask(given_pairs):
        query = "&".join(
            f"{quote_from_bytes(name.encode())}={quote_from_bytes(value)}"
            for name, value in given_pairs
        )
        assert_answered(f"{path}?{query}")

    ask()


@pytest.mark.parametrize("path", LISTS)
def test_an_awkward_value_in_every_parameter_at_once_is_answered(path):
    for value in AWKWARD:
        query = "&".join(f"{name}={quote_from_bytes(value)}" for name in PARAMETERS)

        assert_answered(f"{path}?{query}")


@pytest.mark.parametrize("path", LISTS)
def test_a_query_that_is_no_query_is_answered(path):
    @bounded
    @given(st.text(st.characters(max_codepoint=255), max_size=40))
    def ask(raw):
        response = Client(raise_request_exception=False).get(path, QUERY_STRING=raw)
        assert response.status_code in ANSWERS, raw

    ask()


@pytest.mark.parametrize("form", ENDS)
def test_any_bytes_in_an_address_are_answered(form):
    @bounded
    @given(anything)
    def ask(value):
        assert_answered(form.format(quote_from_bytes(value)))

    ask()


def test_every_year_from_0000_to_9999_is_answered():
    @settings(bounded, max_examples=50)
    @given(st.integers(0, 9999))
    def ask(year):
        assert_answered(f"/timeline/{year:04d}/")

    ask()


def test_every_page_number_is_answered():
    @bounded
    @given(st.integers())
    def ask(page):
        assert_answered(f"/resolutions/?page={page}")

    ask()


@pytest.mark.parametrize("path", ["/resolutions/", "/timeline/"])
def test_a_very_long_query_is_answered(path):
    assert_answered(f"{path}?q={'a' * 5000}&theme={'b' * 5000}")


@pytest.mark.parametrize("path", ["/resolutions/", "/timeline/", "/search/"])
def test_very_many_parameters_are_answered(path):
    assert_answered(path + "?" + "&".join(f"theme=t{n}" for n in range(1100)))


@pytest.mark.parametrize("host", ["", "a b", "evil.example", "\xff"])
def test_any_host_is_answered(host):
    client = Client(raise_request_exception=False)

    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("name", ["If-None-Match", "Accept-Encoding", "Range"])
def test_any_bytes_in_a_header_are_answered(name):
    @bounded
    @given(st.text(st.characters(max_codepoint=255), max_size=30))
    def ask(value):
        client = Client(raise_request_exception=False)
        response = client.get("/about/", headers={name: value})
        assert response.status_code in {200, 304}

    ask()
