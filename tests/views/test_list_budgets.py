"""What the list pages ask of the database, of a short record and of a long one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.models import Resolution
from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    StateFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

# What a list asks of the database, at most:
#  1 the public version        2 the other name, where words were typed
#  3 the themes                4 how many there are and are left
#  5 the rows                  6 the themes of the rows
#  7 families                  8 themes, where one is chosen
#  9 method, committee, level  10 sessions
# 11 series by number          12 series by name
BUDGET = 12
QUERIES = [
    "/resolutions/",
    "/resolutions/?q=migrants&theme=a&committee=third&session=73&series=s&sort=cited",
    "/resolutions/?q=nothing&theme=a&method=unknown&from=1990&to=1995",
    "/sessions/",
    "/sessions/?q=dialogue&theme=a&kind=high_level_dialogue&session=61&from=1990",
    "/sessions/?q=session&theme=a&kind=regular&session=61&from=1946",
    "/sessions/?kind=regular",
    "/statements/",
    "/statements/?q=speaker&theme=a&kind=statement&state=AAA&session=61&meeting=a",
    "/series/?q=series&sort=latest",
    "/themes/?q=theme",
    "/search/?q=migrants",
    "/search/?q=73%2F9999",
]


@pytest.fixture(scope="module")
def asked(kept):
    """How many records of each kind -> address -> how many queries."""
    shared = {
        "themes": [ThemeFactory(slug="a")],
        "series": SeriesFactory(slug="s"),
        "session": SessionFactory(code="61"),
        "state": StateFactory(code="AAA"),
    }
    found = {}
    for number in (10, 70):
        more_records(until=number, **shared)
        found[number] = {address: queries(address) for address in QUERIES}
    return found


def more_records(until, themes, series, session, state):
    """Of each kind so many, on shared themes, series, sessions and States."""
    for n in range(Resolution.objects.count(), until):
        ResolutionFactory(
            themes=themes, series=series, committee="third", recorded=bool(n % 2)
        )
        meeting = MeetingFactory(themes=themes, part_of=session)
        StatementFactory(themes=themes, session=meeting, state=state)


def queries(address):
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("address", QUERIES)
def test_list_asks_as_much_of_a_long_record_as_of_a_short_one(asked, address):
    assert asked[70][address] == asked[10][address] <= BUDGET
