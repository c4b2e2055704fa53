"""What is missing, session by session: each number is that of the list it opens."""

from functools import partial

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.factories import (
    ParagraphFactory,
    ResolutionFactory,
    SourceFactory,
    VoteFactory,
)

PAGE = reverse("admin:completeness")


def rows(client):
    return client.get(PAGE).context["rows"]


def test_a_session_says_what_its_resolutions_lack(contributor):
    full = ResolutionFactory(
        symbol="A/RES/73/1",
        method="without_vote",
        committee="third",
        meeting_symbol="A/73/PV.60",
        draft_symbol="A/73/L.66",
        summary="Words.",
        sources=[SourceFactory()],
    )
    ParagraphFactory(resolution=full)
    ResolutionFactory(symbol="A/RES/73/2", adopted_on=None, method="unknown")

    (row,) = rows(contributor)

    numbers = [cell.number for cell in row.cells]
    assert (row.code, row.total.number) == ("73", 2)
    assert numbers == [1, 1, 1, 1, 1, 0, 1, 1, 2, 1]


def test_a_recorded_vote_without_its_roll_call_lacks_it(contributor):
    recorded = partial(ResolutionFactory, recorded=True)
    VoteFactory(resolution=recorded(symbol="A/RES/73/1"))
    recorded(symbol="A/RES/73/2")

    (row,) = rows(contributor)

    assert row.cells[5].number == 1


def test_each_number_opens_as_many(contributor):
    ResolutionFactory(symbol="A/RES/73/1", adopted_on=None, method="unknown")
    ResolutionFactory(symbol="A/RES/ES-10/1", method="without_vote")

    for row in rows(contributor):
        for cell in [row.total, *row.cells]:
            found = contributor.get(cell.url).context["cl"].result_count
            assert found == cell.number, cell.url


def test_the_latest_session_stands_first_and_special_ones_last(contributor):
    for symbol in ("A/RES/ES-10/1", "A/RES/9/1", "A/RES/73/1", "A/RES/S-21/1"):
        ResolutionFactory(symbol=symbol.replace("/9/1", "/31/1"))

    assert [row.code for row in rows(contributor)] == ["73", "31", "S-21", "ES-10"]


@pytest.mark.parametrize("number", [10, 200])
def test_the_table_takes_as_many_queries_however_much_there_is(
    contributor, django_assert_max_num_queries, number
):
    for n in range(number):
        ResolutionFactory(symbol=f"A/RES/{31 + n % 40}/{n + 1}")

    with django_assert_max_num_queries(6):
        contributor.get(PAGE)


@pytest.mark.django_db
def test_somebody_without_a_group_does_not_see_it():
    client = Client()
    client.force_login(User.objects.create_user("new", is_staff=True))

    assert client.get(PAGE).status_code == 403
