"""Whatever bytes are sent, a page or a clear refusal comes back; never a fault."""

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
from tests.views.awkward import ANSWERS, AWKWARD, Answers

pytestmark = pytest.mark.django_db

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
bounded = settings(max_examples=10, deadline=None, derandomize=True, database=None)


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


@pytest.fixture(scope="module")
def answers(record):
    return Answers()


@pytest.mark.parametrize("path", LISTS)
def test_any_bytes_in_any_parameter_are_answered(path, answers):
    @bounded
    @given(pairs)
    def ask(given_pairs):
        query = "&".join(
            f"{quote_from_bytes(name.encode())}={quote_from_bytes(value)}"
            for name, value in given_pairs
        )
        answers.check(f"{path}?{query}")

    ask()


@pytest.mark.parametrize("path", LISTS)
def test_an_awkward_value_in_every_parameter_at_once_is_answered(path, answers):
    for value in AWKWARD:
        query = "&".join(f"{name}={quote_from_bytes(value)}" for name in PARAMETERS)

        answers.check(f"{path}?{query}")


@pytest.mark.parametrize("path", LISTS)
def test_a_query_that_is_no_query_is_answered(path):
    @bounded
    @given(st.text(st.characters(max_codepoint=255), max_size=40))
    def ask(raw):
        response = Client(raise_request_exception=False).get(path, QUERY_STRING=raw)
        assert response.status_code in ANSWERS, raw

    ask()


@pytest.mark.parametrize("form", ENDS)
def test_any_bytes_in_an_address_are_answered(form, answers):
    @bounded
    @given(anything)
    def ask(value):
        answers.check(form.format(quote_from_bytes(value)))

    ask()


def test_every_year_from_0000_to_9999_is_answered(answers):
    @settings(bounded, max_examples=50)
    @given(st.integers(0, 9999))
    def ask(year):
        answers.check(f"/timeline/{year:04d}/")

    ask()


def test_every_page_number_is_answered(answers):
    @bounded
    @given(st.integers())
    def ask(page):
        answers.check(f"/resolutions/?page={page}")

    ask()


@pytest.mark.parametrize("path", ["/resolutions/", "/timeline/"])
def test_a_very_long_query_is_answered(path, answers):
    answers.check(f"{path}?q={'a' * 5000}&theme={'b' * 5000}")


@pytest.mark.parametrize("path", ["/resolutions/", "/timeline/", "/search/"])
def test_very_many_parameters_are_answered(path, answers):
    answers.check(path + "?" + "&".join(f"theme=t{n}" for n in range(1100)))


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
