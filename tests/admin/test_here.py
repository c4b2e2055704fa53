"""From a public page to the form of what it shows."""

import pytest
from django.urls import reverse

from tests.admin.forms import address
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    StateFactory,
    StatementFactory,
)

HERE = reverse("admin:edit_page")


@pytest.mark.parametrize(
    "make",
    [
        ResolutionFactory,
        MeetingFactory,
        StatementFactory,
        SeriesFactory,
        StateFactory,
        lambda: FamilyFactory(slot=1),
    ],
)
@pytest.mark.parametrize("language", ["", "/ar"])
def test_a_public_page_leads_to_its_form(editor, make, language):
    record = make()

    answer = editor.get(HERE, {"path": language + record.get_absolute_url()})

    assert answer["Location"] == address(record)


@pytest.mark.parametrize(
    "path", ["", "/", "/about/", "/no-such-page/", "//evil.example/", "/admin/", "\x00"]
)
def test_any_other_page_leads_to_the_desk(editor, path):
    answer = editor.get(HERE, {"path": path})

    assert answer["Location"] == reverse("admin:index")


@pytest.mark.django_db
def test_a_reader_is_asked_to_sign_in(reader):
    answer = reader.get(HERE, {"path": "/about/"})

    assert answer["Location"].startswith("/admin/login/")


@pytest.mark.django_db
def test_the_public_page_is_the_same_for_everybody(reader, editor):
    page = ResolutionFactory().get_absolute_url()

    assert reader.get(page).content == editor.get(page).content
    assert not editor.get(page).cookies
