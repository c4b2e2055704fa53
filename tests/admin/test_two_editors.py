"""Two editors at one record: the second is told, and loses nothing typed."""

import pytest

from events.models import State
from tests.admin.forms import address, errors, filled, opened, save
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SeriesFactory,
    SourceFactory,
    StateFactory,
    ThemeFactory,
)


def begun(client, record):
    return filled(opened(client, address(record)))


def clashes(page):
    """Field -> what is stored, and what was typed."""
    form = page.context["adminform"].form
    return {clash.label: (clash.theirs, clash.yours) for clash in form.clashes}


def test_the_second_editor_is_told_who_changed_what(editor, publisher):
    record = ResolutionFactory(status="draft", title="Before", summary="Short.")
    sent = begun(editor, record) | {"title": "Second", "_save": "1"}
    save(publisher, record, title="First")

    page = editor.post(address(record), sent)

    (sentence,) = errors(page)
    assert sentence.startswith("publisher changed this record while you had it open")
    assert clashes(page) == {"Title": ("First", "Second")}
    assert 'name="choose_title" value="theirs"' in page.content.decode()


def test_the_second_editor_may_take_what_is_stored(editor, publisher):
    record = ResolutionFactory(status="draft", title="Before")
    typed = {"title": "Second", "summary": "Mine."}
    sent = begun(editor, record) | typed | {"_save": "1"}
    save(publisher, record, title="First")
    warned = editor.post(address(record), sent)

    editor.post(
        address(record), filled(warned) | {"choose_title": "theirs", "_save": "1"}
    )

    record.refresh_from_db()
    assert (record.title, record.summary) == ("First", "Mine.")


def test_what_only_the_other_changed_is_kept(editor, publisher):
    record = ResolutionFactory(status="draft", title="Before", adopted_on=None)
    theme = FamilyFactory(slot=1)
    sent = begun(editor, record) | {"title": "Second", "_save": "1"}
    other = {"adopted_on": "2018-12-19", "themes": [theme.pk], "method": "unknown"}
    save(publisher, record, summary="New.", **other)

    warned = editor.post(address(record), sent)
    editor.post(address(record), filled(warned) | {"_save": "1"})

    record.refresh_from_db()
    assert clashes(warned) == {}
    assert (record.title, record.summary) == ("Second", "New.")
    assert str(record.adopted_on) == "2018-12-19"
    assert list(record.themes.all()) == [theme]


def test_themes_that_both_changed_are_named(editor, publisher):
    record = ResolutionFactory(status="draft")
    one, two = FamilyFactory(slot=1), FamilyFactory(slot=2)
    sent = begun(editor, record) | {"themes": [one.pk], "_save": "1"}
    save(publisher, record, themes=[two.pk])

    page = editor.post(address(record), sent)

    assert clashes(page) == {"Themes": (str(two), str(one))}


def test_a_form_whose_memory_was_tampered_with_loses_nothing(editor, publisher):
    record = ResolutionFactory(status="draft", title="Before")
    broken = {"title": "Second", "read_values": "{[x", "_save": "1"}
    sent = begun(editor, record) | broken
    save(publisher, record, title="First")

    page = editor.post(address(record), sent)

    assert clashes(page)["Title"] == ("First", "Second")


def test_the_second_editor_loses_nothing_typed(editor, publisher):
    record = ResolutionFactory(status="draft")
    theme = ThemeFactory()
    sent = begun(editor, record) | {"title": "Second", "themes": [theme.pk]}
    save(publisher, record, title="First")

    page = editor.post(address(record), sent | {"_save": "1"})

    form = page.context["adminform"].form
    assert form["title"].value() == "Second"
    assert form["themes"].value() == [str(theme.pk)]
    record.refresh_from_db()
    assert record.title == "First"


def test_the_second_editor_may_save_after_reading(editor, publisher):
    record = ResolutionFactory(status="draft")
    sent = begun(editor, record) | {"title": "Second", "_save": "1"}
    save(publisher, record, title="First")
    warned = editor.post(address(record), sent)

    editor.post(address(record), filled(warned) | {"_save": "1"})

    record.refresh_from_db()
    assert record.title == "Second"


def test_a_move_by_another_counts_as_a_change(editor, publisher):
    record = ResolutionFactory(status="draft")
    sent = begun(editor, record) | {"_save": "1"}
    record.send_to_review()

    page = editor.post(address(record), sent)

    assert "An import changed this record" in errors(page)[0]


def test_each_change_makes_a_version(editor):
    record = ResolutionFactory(status="draft")

    save(editor, record, title="One")
    save(editor, record, title="Two")

    record.refresh_from_db()
    assert (record.title, record.version) == ("Two", 3)


@pytest.mark.parametrize(
    ("make", "name", "first", "second"),
    [
        pytest.param(
            lambda: FamilyFactory(slot=1, name_en="Labour"),
            *("name_en", "Labour migration", "Work"),
            id="theme",
        ),
        pytest.param(
            lambda: StateFactory(code="MEX", name="Mexico"),
            *("name", "Mexico City", "Mexican States"),
            id="State",
        ),
        pytest.param(
            lambda: SourceFactory(title="Press release"),
            *("title", "Press release GA/1", "Release"),
            id="source",
        ),
        pytest.param(
            lambda: SeriesFactory(name="Protection of migrants"),
            *("name", "Protection", "Migrants"),
            id="series",
        ),
    ],
)
def test_so_is_the_second_editor_of_what_records_name(
    editor, publisher, make, name, first, second
):
    row = make()
    why = {"change_reason": "A misprint."} if isinstance(row, State) else {}
    sent = begun(editor, row) | why | {name: second, "_save": "1"}
    save(publisher, row, **why, **{name: first})

    page = editor.post(address(row), sent)

    ((theirs, yours),) = clashes(page).values()
    assert (theirs, yours) == (first, second)
    row.refresh_from_db()
    assert getattr(row, name) == first


def test_what_is_saved_without_a_second_editor_is_simply_saved(editor):
    theme = FamilyFactory(slot=1, scope="Old.")

    save(editor, theme, scope="New.")

    theme.refresh_from_db()
    assert theme.scope == "New."
