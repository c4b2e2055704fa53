"""A query that is put into SQL once finds what it would find if it were made anew."""

from datetime import timedelta

import pytest
from django.db.models import CharField, DateField
from django.utils import timezone

from events.models import Resolution
from events.prepared import NOW, Asked, Prepared
from tests.factories import ResolutionFactory

pytestmark = pytest.mark.django_db

DAY = timezone.localdate()


def adopted_since():
    first = Asked("first", DateField())
    rows = Resolution.objects.published(NOW).filter(adopted_on__gte=first)
    return rows.only("symbol", "adopted_on").order_by("symbol")


def test_each_time_it_is_asked_with_other_values():
    earlier = ResolutionFactory(adopted_on=DAY - timedelta(days=9))
    later = ResolutionFactory(adopted_on=DAY)
    query = Prepared(adopted_since)

    both, one = query.rows(first=earlier.adopted_on), query.rows(first=DAY)

    assert set(both) == {earlier, later}
    assert one == [later]
    assert one[0].adopted_on == DAY


def test_it_is_built_once():
    built = []

    def build():
        built.append(True)
        return adopted_since()

    query = Prepared(build)
    query.rows(first=DAY)
    query.rows(first=DAY)

    assert built == [True]


def test_what_is_published_is_so_at_the_moment_of_asking():
    query = Prepared(adopted_since)
    before = query.rows(first=DAY)
    found = ResolutionFactory(adopted_on=DAY, publish_at=timezone.now())

    assert before == []
    assert query.rows(first=DAY) == [found]


def test_a_column_that_was_not_selected_is_read_when_it_is_needed(
    django_assert_num_queries,
):
    ResolutionFactory(adopted_on=DAY, title="Migration")
    (found,) = Prepared(adopted_since).rows(first=DAY)

    with django_assert_num_queries(0):
        assert found.symbol
    with django_assert_num_queries(1):
        assert found.title == "Migration"


def test_a_record_that_was_selected_with_it_is_there(django_assert_num_queries):
    resolution = ResolutionFactory()
    (found,) = Prepared(lambda: Resolution.objects.select_related("session")).rows()

    with django_assert_num_queries(0):
        assert found.session == resolution.session


def test_values_are_read_as_such():
    ResolutionFactory(symbol="A/RES/73/195")
    query = Prepared(lambda: Resolution.objects.values_list("symbol", flat=True))

    assert query.rows() == ["A/RES/73/195"]


def test_where_nothing_can_be_found_the_database_is_not_asked(
    django_assert_num_queries,
):
    query = Prepared(lambda: Resolution.objects.filter(pk__in=[]))

    with django_assert_num_queries(0):
        assert query.rows() == []


def test_a_value_is_never_taken_for_sql():
    ResolutionFactory(draft_symbol="%s' OR 1=1 --")
    given = Asked("draft", CharField())
    query = Prepared(lambda: Resolution.objects.filter(draft_symbol=given))

    assert len(query.rows(draft="%s' OR 1=1 --")) == 1
    assert query.rows(draft="' OR 1=1 --") == []
