"""What an import changes in a record that was there is a step of its history."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events import history
from events.importers.records import Ballot, Place, StatementRecord
from events.importers.running import take
from events.importers.undoing import undo
from events.models import Import, Resolution, Revision, Statement
from tests.factories import (
    ResolutionFactory,
    SessionFactory,
    StateFactory,
    ThemeFactory,
)
from tests.importers.taking import job, recorded, resolution, taken

pytestmark = pytest.mark.django_db
WHY = (
    "From an official file: votes.csv (General Assembly Voting Data, Dag Hammarskjöld "
    "Library, United Nations)."
)


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="78")
    for code, name in (("MEX", "Mexico"), ("PER", "Peru"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)


@pytest.fixture
def person():
    return User.objects.create_user("ada")


def the(symbol="A/RES/78/217"):
    return Resolution.objects.get(symbol=symbol)


def steps(record=None):
    """The history of a record, the latest step first."""
    return list(Revision.objects.of(record or the()))


def test_a_record_that_an_import_makes_has_no_step():
    taken(recorded())

    assert steps() == []


def test_a_record_made_and_changed_by_one_import_has_no_step():
    taken(resolution(agenda_item="68"), recorded(agenda_item="68 (b)"))

    assert the().agenda_item == "68 (b)"
    assert steps() == []


def test_a_public_fact_that_an_import_changes_is_a_correction(person):
    taken(recorded(), publish=True)

    take(job("voting", [recorded(in_favour=3)], person))

    (step,) = steps()
    assert step.changes == {"in_favour": [2, 3]}
    assert (step.action, step.is_correction, step.reason) == ("imported", True, WHY)
    assert (step.by, step.by_name) == (person, "ada")
    assert step.run == Import.objects.first()
    assert step.values["in_favour"] == 3


def test_a_draft_that_an_import_changes_has_a_step_but_no_correction():
    taken(recorded())

    taken(recorded(in_favour=3))

    assert [step.is_correction for step in steps()] == [False]


def test_a_fact_filled_in_where_nothing_stood_is_no_correction():
    ResolutionFactory(symbol="A/RES/78/217", agenda_item="", method="unknown")

    taken(recorded(agenda_item="68 (b)"))

    (step,) = steps()
    assert step.changes["agenda_item"] == ["", "68 (b)"]
    assert step.changes["method"] == ["unknown", "recorded"]
    assert not step.is_correction


def test_an_editor_who_fills_in_a_fact_still_corrects():
    found = {"agenda_item": ["", "68 (b)"]}

    assert history.corrected(found, Revision.Action.CHANGED) == {"agenda_item"}
    assert history.corrected(found, Revision.Action.IMPORTED) == set()


def test_the_words_of_the_editors_are_no_fact_of_a_file_either():
    found = {"summary": ["Old.", "New."], "themes": [["x"], []]}

    assert history.corrected(found, Revision.Action.SHIPPED) == set()


def test_two_documents_of_one_record_are_one_step():
    taken(recorded(agenda_item="68"), publish=True)

    taken(resolution(agenda_item="68 (a)"), resolution(agenda_item="68 (b)"))

    (step,) = steps()
    assert step.changes == {"agenda_item": ["68", "68 (b)"]}


def test_the_source_that_an_import_names_is_in_the_step():
    record = ResolutionFactory(symbol="A/RES/78/217", agenda_item="")

    taken(resolution(agenda_item="68 (b)"))

    (source,) = record.sources.all()
    assert steps()[0].changes["sources"] == [[], [source.url]]


def test_what_an_import_publishes_is_published_in_its_history():
    taken(recorded())

    taken(recorded(), publish=True)

    (step,) = steps()
    assert (step.action, step.reason, step.is_correction) == ("publish", WHY, False)


def test_what_the_gate_holds_back_has_no_step():
    taken(recorded(adopted_on=date(2019, 12, 19)))

    taken(recorded(adopted_on=date(2019, 12, 19)), publish=True)

    assert the().status == "draft"
    assert steps() == []


def test_a_trial_leaves_no_step():
    taken(recorded())

    taken(recorded(in_favour=3), dry_run=True)

    assert not Revision.objects.exists()


def test_the_same_file_twice_takes_one_step():
    taken(recorded())
    taken(recorded(in_favour=3))

    taken(recorded(in_favour=3))

    assert len(steps()) == 1


def test_a_statement_has_its_step_too():
    SessionFactory(code="60")
    speech = "Migrants, migration and refugees: migrants concern us all."
    fact = {"speaker": "A. Delegate", "role": "Minister"}
    place = Place("speakers.xlsx", 2)
    taken(StatementRecord("60", 2005, "MEX", place, fact, speech), by="debates")
    changed = {**fact, "role": "President"}

    taken(StatementRecord("60", 2005, "MEX", place, changed, speech), by="debates")

    (step,) = steps(Statement.objects.get())
    assert step.changes == {"role": ["Minister", "President"]}


def test_an_import_taken_back_is_a_step_and_a_correction(person):
    taken(recorded(), publish=True)
    taken(recorded(in_favour=3))
    version = the().version

    undo(Import.objects.first(), person)

    last = steps()[0]
    assert last.changes == {"in_favour": [3, 2]}
    assert (last.action, last.is_correction, last.by) == ("unimported", True, person)
    assert last.reason == (
        "The import of an official file was undone: votes.csv (General Assembly Voting "
        "Data, Dag Hammarskjöld Library, United Nations)."
    )
    assert the().version == version + 1


def test_a_record_is_deleted_with_its_import_after_a_later_one_was_taken_back():
    taken(recorded())
    taken(recorded(in_favour=3))
    undo(Import.objects.first())

    undo(Import.objects.get(stage="done"))

    assert not Resolution.objects.exists()


def test_an_edit_between_two_imports_keeps_the_record():
    taken(recorded())
    taken(recorded(in_favour=3))
    record = the()
    record.version += 1
    record.save()
    undo(Import.objects.first())

    undo(Import.objects.get(stage="done"))

    assert Resolution.objects.exists()


def test_what_stood_before_the_first_step_comes_back(person):
    theme = ThemeFactory(slug="x")
    record = ResolutionFactory(
        symbol="A/RES/78/217", agenda_item="", themes=[theme], summary="Ours."
    )
    taken(resolution(agenda_item="68 (b)", committee="third"))
    (step,) = steps()

    back = history.way_back(the(), step, before=True)
    history.restore(the(), back, person, "The file is wrong.")

    record.refresh_from_db()
    assert (record.agenda_item, record.committee) == ("", "")
    assert (record.summary, list(record.themes.all())) == ("Ours.", [theme])
    assert not record.sources.exists()


def test_a_value_that_was_restored_is_an_editors_and_stays(person):
    taken(recorded(agenda_item="68"))
    taken(recorded(agenda_item="68 (b)"))
    back = history.way_back(the(), steps()[0], before=True)
    history.restore(the(), back, person, "")

    report = taken(recorded(agenda_item="68 (b)"))

    assert the().agenda_item == "68"
    assert report.kept == 1


def test_who_took_a_file_in_did_not_write_it(person):
    taken(recorded())

    take(job("voting", [recorded(in_favour=3)], person))

    assert history.written_by(the(), person) == set()


def test_the_steps_of_one_import_name_the_first():
    symbols = [f"A/RES/78/{number}" for number in range(1, 4)]
    taken(*map(recorded, symbols))

    taken(*(recorded(symbol, in_favour=3) for symbol in symbols))

    first, *others = Revision.objects.order_by("pk")
    assert first.first is None
    assert {step.first for step in others} == {first}


def queries_of_changing(numbers):
    symbols = [f"A/RES/78/{number}" for number in numbers]
    taken(*map(recorded, symbols))
    with CaptureQueriesContext(
        connection,
    ) as asked:
        taken(*(recorded(symbol, in_favour=3) for symbol in symbols))
    assert all(len(steps(the(symbol))) == 1 for symbol in symbols)
    return len(asked)


def test_a_batch_takes_as_many_queries_for_few_records_as_for_many():
    few = queries_of_changing(range(1, 4))

    assert queries_of_changing(range(101, 161)) <= few + 2


# What a file changes in lists --------------------------------------------------------


def of_chile(position):
    """The roll call, in which Chile has this position."""
    names = {"MEX": "MEXICO", "PER": "PERU", "CHL": "CHILE"}
    voted = {"MEX": "yes", "PER": "yes", "CHL": position}
    return [
        Ballot(code, names[code], vote, line)
        for line, (code, vote) in enumerate(voted.items(), 2)
    ]


def test_a_vote_that_a_newer_file_corrects_is_told_alone():
    taken(recorded(roll_call=of_chile("no")), publish=True)

    taken(
        recorded(roll_call=of_chile("abstain"), against=0, abstaining=1), publish=True
    )

    (step,) = steps()
    before, after = step.changes["votes"]
    assert (before["CHL"]["position"], after["CHL"]["position"]) == ("no", "abstain")
    assert (set(before), step.is_correction) == ({"CHL"}, True)


def test_a_roll_call_that_a_file_adds_is_in_its_report_alone():
    taken(recorded(roll_call=None, committee=""), publish=True)

    taken(recorded(roll_call=of_chile("no"), committee="third"), publish=True)

    (step,) = steps()
    assert set(step.changes) == {"committee"}
    assert the().votes.count() == 3


def test_the_vote_goes_back_with_the_import():
    taken(recorded(roll_call=of_chile("no")), publish=True)
    taken(
        recorded(roll_call=of_chile("abstain"), against=0, abstaining=1), publish=True
    )

    undo(Import.objects.order_by("pk").last())

    step = steps()[0]
    assert step.action == "unimported"
    assert step.changes["votes"][1]["CHL"]["position"] == "no"
    assert step.is_correction


def test_it_comes_back_from_the_history_too(person):
    taken(recorded(roll_call=of_chile("no")))
    taken(recorded(roll_call=of_chile("abstain"), against=0, abstaining=1))
    (step,) = steps()

    back = history.way_back(the(), step, before=True)
    history.restore(the(), back, person, "")

    assert the().votes.get(state__code="CHL").position == "no"
    assert the().against == 1
