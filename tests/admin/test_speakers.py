"""Speakers: spellings listed with their statements, near ones merged."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Merged, Statement
from tests.admin.forms import listing, messages
from tests.admin.mergers import (
    SPEAKERS,
    ask_speakers,
    merge_speakers,
)
from tests.factories import (
    StatementFactory,
)

BUDGET = 12
STAYS, GOES = "María Fernanda Espinosa", "Maria Fernanda Espinosa"


def text(page):
    return page.content.decode()


def queries(client, act):
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


@pytest.fixture
def said(db):
    return [
        StatementFactory(speaker=name) for name in (STAYS, GOES, GOES, "Kofi Annan")
    ]


def test_near_spellings_are_listed_with_their_statements(publisher, said):
    page = publisher.get(reverse(SPEAKERS))

    assert [[each.name for each in group] for group in page.context["page"]] == [
        [GOES, STAYS]
    ]
    assert "2 statements" in text(page)
    assert "?q=%22Maria+Fernanda+Espinosa%22" in text(page)


@pytest.mark.parametrize(
    ("query", "groups"), [("annan", 1), ("ESPINOSA", 1), ("zzz", 0), ("\x00", 1)]
)
def test_a_speaker_is_found_by_part_of_the_name(publisher, said, query, groups):
    page = publisher.get(reverse(SPEAKERS), {"q": query})

    assert len(page.context["page"].object_list) == groups


def test_all_speakers_are_listed_where_that_is_asked(publisher, said):
    page = publisher.get(reverse(SPEAKERS), {"all": "on"})

    assert len(page.context["page"].object_list) == 2


def test_the_list_of_statements_leads_to_the_speakers(publisher):
    assert reverse(SPEAKERS) in text(publisher.get(listing(Statement)))


def test_two_spellings_are_merged(publisher, said):
    page = ask_speakers(publisher, [GOES, STAYS])
    assert f"“{STAYS}” becomes “{GOES}”" in text(page)
    assert not Merged.objects.exists()

    page = merge_speakers(publisher, STAYS, GOES)

    assert "is written “María Fernanda Espinosa” now" in messages(page)[0]
    assert Statement.objects.filter(speaker=STAYS).count() == 3


def test_spellings_are_confirmed_as_they_were_shown(publisher, said):
    page = merge_speakers(publisher, STAYS, GOES, shown=GOES)

    assert "look at what would move" in messages(page)[0]
    assert Statement.objects.filter(speaker=GOES).count() == 2


def test_a_spelling_that_is_there_no_more_is_refused(publisher, said):
    page = merge_speakers(publisher, STAYS, "Nobody")

    assert "not in the record any more" in text(page)
    assert not Merged.objects.exists()


def test_one_spelling_is_not_merged_alone(publisher, said):
    assert "Choose two" in messages(ask_speakers(publisher, [STAYS]))[0]


@pytest.mark.parametrize("group", ["contributor", "editor"])
def test_who_may_not_publish_reads_the_speakers_and_merges_none(request, said, group):
    client = request.getfixturevalue(group)

    page = client.get(reverse(SPEAKERS))
    answer = client.post(reverse(SPEAKERS), {"speaker": [STAYS, GOES]})

    assert STAYS in text(page)
    assert "Merge the chosen" not in text(page)
    assert answer.status_code == 403


def test_the_speakers_keep_their_budget(publisher, said):
    url = reverse(SPEAKERS)
    few = queries(publisher, lambda: publisher.get(url, {"all": "on"}))
    StatementFactory.create_batch(120)

    page = publisher.get(url, {"all": "on"})

    assert page.context["page"].paginator.num_pages > 1 or len(page.context["page"])
    assert (
        queries(publisher, lambda: publisher.get(url, {"all": "on"})) == few <= BUDGET
    )
