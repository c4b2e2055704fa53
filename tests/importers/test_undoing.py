"""A whole import taken back, less what was changed since."""

import pytest

from events.importers.undoing import undo
from events.models import Import, PublicVersion, Resolution, Session, Topic, Vote
from tests.factories import (
    ResolutionFactory,
    SessionFactory,
    StateFactory,
    StatementFactory,
)
from tests.importers.taking import recorded, resolution, taken

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="78")
    for code, name in (("MEX", "Mexico"), ("PER", "Peru"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)


def undone():
    """Undo the last import."""
    return undo(Import.objects.first())


def test_what_an_import_made_is_gone_with_all_its_parts():
    taken(recorded(), recorded("A/RES/ES-10/20"))

    result = undone()

    assert (result.deleted, result.left) == (3, [])
    assert not Resolution.objects.exists()
    assert not Vote.objects.exists()
    assert not Session.objects.filter(code="ES-10").exists()


def test_what_an_import_changed_is_as_it_was():
    row = ResolutionFactory(symbol="A/RES/78/217", title="Migrants", agenda_item="")
    taken(resolution(agenda_item="68 (b)", committee="third"))

    result = undone()

    row.refresh_from_db()
    assert (row.agenda_item, row.committee, row.imported) == ("", "", {})
    assert result.restored == 2
    assert not row.sources.exists()


def test_the_roll_call_of_an_earlier_import_comes_back():
    taken(recorded())
    before = set(Vote.objects.values_list("state__code", "position"))
    changed = recorded()
    changed.roll_call = changed.roll_call[:2]
    taken(changed)

    undone()

    assert set(Vote.objects.values_list("state__code", "position")) == before


def test_an_import_can_be_repeated_after_it_was_undone():
    taken(recorded())
    undone()

    report = taken(recorded())

    assert report.count("resolution").created == 1


def test_a_record_that_an_editor_has_touched_stays_and_is_listed():
    taken(recorded())
    row = Resolution.objects.get()
    row.summary, row.version = "In the editors' words.", row.version + 1
    row.save()

    result = undone()

    assert Resolution.objects.exists()
    assert result.left == [
        {"record": "A/RES/78/217", "part": "", "reason": "was changed since"}
    ]


def test_a_value_that_was_changed_since_stays_and_the_others_go_back():
    ResolutionFactory(symbol="A/RES/78/217", title="M", agenda_item="")
    taken(resolution(agenda_item="68 (b)", committee="third"))
    Resolution.objects.update(agenda_item="68")

    result = undone()

    row = Resolution.objects.get()
    assert (row.agenda_item, row.committee) == ("68", "")
    assert [(left["part"], left["reason"]) for left in result.left] == [
        ("agenda_item", "was changed since")
    ]


def test_a_record_that_others_lean_on_stays():
    taken(recorded())
    StatementFactory().about.add(Resolution.objects.get())

    result = undone()

    assert Resolution.objects.exists()
    assert result.left[0]["reason"] == "is in use elsewhere by now"


def test_two_documents_of_one_record_are_both_taken_back():
    taken(resolution(agenda_item="68 (b)"), recorded())

    result = undone()

    assert not Resolution.objects.exists()
    assert result.left == []


def test_subjects_that_nobody_uses_any_more_go_too():
    record = recorded()
    record.topics = []
    Topic.objects.create(label="REFUGEES", code="1005418")
    Topic.objects.create(label="MIGRANTS")
    taken(record)

    undone()

    assert [topic.label for topic in Topic.objects.all()] == ["REFUGEES"]


def test_the_public_version_moves_where_the_public_saw_it():
    taken(recorded(), publish=True)
    before = PublicVersion.current()

    undone()

    assert PublicVersion.current() == before + 1


def test_an_import_is_undone_once():
    taken(recorded())
    run = Import.objects.get()
    undo(run)

    with pytest.raises(ValueError, match="that is done can be undone"):
        undo(run)
