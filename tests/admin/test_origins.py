"""Where each value of a record came from: told apart, with who and when."""

import pytest
from django.urls import reverse

from events.importers.origins import origins
from events.importers.record import load
from events.models import Import, Resolution, Statement
from tests.admin.forms import address, save
from tests.factories import ResolutionFactory, StateFactory
from tests.importers.taking import recorded, taken

pytestmark = pytest.mark.django_db


def page_of(record):
    name = f"admin:events_{record._meta.model_name}_origins"
    return reverse(name, args=[record.pk])


def told(record):
    """Label -> from where."""
    return {each.label: each.words for each in origins(record)}


@pytest.fixture
def imported():
    for code in ("MEX", "PER", "CHL"):
        StateFactory(code=code)
    taken(recorded(title="Protection of migrants"))
    return Resolution.objects.get()


def test_a_value_from_a_file_names_the_file(imported):
    found = told(imported)

    assert found["Title"] == found["Method of adoption"] == "votes.csv"
    assert found["Votes of States"] == "votes.csv"


def test_a_value_that_an_editor_set_names_the_editor(imported, editor):
    save(editor, imported, title="Protection of all migrants")
    save(editor, imported.votes.first(), position="abstain")

    imported.refresh_from_db()
    found = told(imported)
    assert found["Title"] == found["Votes of States"] == "editor – Changed"
    assert found["Method of adoption"] == "votes.csv"


def test_a_record_begun_by_an_editor_is_the_editors(contributor):
    record = ResolutionFactory(status="draft", title="Before")
    save(contributor, record, title="After")

    record.refresh_from_db()
    assert told(record)["Title"] == "contributor – Changed"


def test_the_shipped_record_is_told_from_both(publisher):
    load()
    statement = Statement.objects.published().exclude(quotation="").first()

    save(publisher, statement, summary="Another summary.")

    statement.refresh_from_db()
    found = told(statement)
    assert found["Speaker"] == "The record that ships with the site"
    assert found["Summary"] == "publisher – Changed"


def test_what_is_empty_came_from_nowhere(imported):
    assert "Committee" not in told(imported)


def test_the_page_leads_to_the_import(publisher, imported):
    page = publisher.get(page_of(imported)).content.decode()

    run = reverse("admin:events_import_change", args=[Import.objects.get().pk])
    assert f'href="{run}"' in page
    assert page_of(imported) in publisher.get(address(imported)).content.decode()


def test_the_page_takes_few_queries(publisher, imported, django_assert_max_num_queries):
    for number in range(5):
        save(publisher, imported, title=f"Title {number}")

    with django_assert_max_num_queries(12):
        publisher.get(page_of(imported))


def test_no_such_record_is_not_found(publisher):
    assert publisher.get(page_of(Resolution(pk=9))).status_code == 404


def test_an_administrator_reads_it(administrator, imported):
    assert administrator.get(page_of(imported)).status_code == 200
