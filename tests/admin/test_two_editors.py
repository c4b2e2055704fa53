"""Two editors at one record: the second is told, and loses nothing typed."""

from tests.admin.forms import address, errors, filled, save
from tests.factories import ResolutionFactory, ThemeFactory


def opened(client, record):
    return filled(client.get(address(record)))


def test_the_second_editor_is_told_who_changed_what(editor, publisher):
    record = ResolutionFactory(status="draft", title="Before", summary="Short.")
    sent = opened(editor, record) | {"title": "Second", "_save": "1"}
    save(publisher, record, title="First")

    page = editor.post(address(record), sent)

    (sentence,) = errors(page)
    assert sentence.startswith("publisher changed this record while you had it open")
    assert "Title: “First”" in sentence
    assert "Summary" not in sentence


def test_the_second_editor_loses_nothing_typed(editor, publisher):
    record = ResolutionFactory(status="draft")
    theme = ThemeFactory()
    sent = opened(editor, record) | {"title": "Second", "themes": [theme.pk]}
    save(publisher, record, title="First")

    page = editor.post(address(record), sent | {"_save": "1"})

    form = page.context["adminform"].form
    assert form["title"].value() == "Second"
    assert form["themes"].value() == [str(theme.pk)]
    record.refresh_from_db()
    assert record.title == "First"


def test_the_second_editor_may_save_after_reading(editor, publisher):
    record = ResolutionFactory(status="draft")
    sent = opened(editor, record) | {"title": "Second", "_save": "1"}
    save(publisher, record, title="First")
    warned = editor.post(address(record), sent)

    editor.post(address(record), filled(warned) | {"_save": "1"})

    record.refresh_from_db()
    assert record.title == "Second"


def test_the_warning_says_what_the_other_changed_in_a_field_left_alone(
    editor, publisher
):
    record = ResolutionFactory(status="draft", summary="Old.")
    sent = opened(editor, record) | {"title": "Second", "_save": "1"}
    save(publisher, record, summary="New.")

    page = editor.post(address(record), sent)

    assert "Summary: “New.”" in errors(page)[0]


def test_a_move_by_another_counts_as_a_change(editor, publisher):
    record = ResolutionFactory(status="draft")
    sent = opened(editor, record) | {"_save": "1"}
    record.send_to_review()

    page = editor.post(address(record), sent)

    assert "An import changed this record" in errors(page)[0]


def test_each_change_makes_a_version(editor):
    record = ResolutionFactory(status="draft")

    save(editor, record, title="One")
    save(editor, record, title="Two")

    record.refresh_from_db()
    assert (record.title, record.version) == ("Two", 3)
