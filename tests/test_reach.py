"""A test runs on one database alone only where it cannot ask any."""

import pytest
from django.contrib.auth.models import Group


def of_database(request):
    return request.node.get_closest_marker("database") is not None


def test_without_the_database_it_runs_once(request):
    assert not of_database(request)
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Group.objects.exists()


@pytest.mark.django_db
def test_marked_for_the_database_it_runs_on_both(request):
    assert of_database(request)


def test_with_somebody_at_work_it_runs_on_both(request, editor):
    assert of_database(request)


@pytest.mark.parametrize("fixture", ["db", "transactional_db", "publisher"])
def test_the_database_cannot_be_taken_unsaid(request, fixture):
    assert not of_database(request)
    with pytest.raises(pytest.fail.Exception, match="must bear django_db"):
        request.getfixturevalue(fixture)
