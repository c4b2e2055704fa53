"""An import that comes again sees what was merged as it is now, and can be undone."""

from datetime import date

import pytest

from events.importers import settling, undoing
from events.importers.formats import FORMATS
from events.importers.records import Ballot, StatementRecord
from events.importers.writer.deciding import digest
from events.importers.writer.lookups import Lookups
from events.models import (
    Alias,
    Conflict,
    Import,
    ImportedRow,
    Resolution,
    Session,
    Source,
    State,
    Statement,
    Theme,
    Vote,
)
from tests.factories import (
    FamilyFactory,
    SessionFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
)
from tests.importers.taking import PLACE, recorded, taken
from tests.merging.pairs import merged

pytestmark = pytest.mark.django_db

VOTES = [
    Ballot("MEX", "MEXICO", "yes", 2),
    Ballot("TRK", "TURKIYE", "yes", 3),
    Ballot("CHL", "CHILE", "no", 4),
]


@pytest.fixture
def turkiye(db):
    """Türkiye, twice among the States of a roll call."""
    for code, name in (("MEX", "Mexico"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)
    SessionFactory(code="78")
    return (
        StateFactory(code="TUR", name="Türkiye"),
        StateFactory(code="TRK", name="Turkiye"),
    )


def roll_call():
    return sorted(Vote.objects.values_list("state__code", "position", "name"))


def test_the_same_roll_call_again_is_unchanged(turkiye):
    taken(recorded(roll_call=VOTES))
    merged(*turkiye)

    report = taken(recorded(roll_call=VOTES))

    assert not report.changed
    assert report.count("resolution").unchanged == 1
    assert not Conflict.objects.exists()
    assert ("TUR", "yes", "TURKIYE") in roll_call()


def test_a_roll_call_that_still_is_as_imported_takes_a_newer_one(turkiye):
    taken(recorded(roll_call=VOTES))
    merged(*turkiye)
    newer = [*VOTES[:1], Ballot("TRK", "TURKIYE", "abstain", 3), *VOTES[2:]]

    report = taken(recorded(roll_call=newer, in_favour=1, abstaining=1))

    assert report.changed
    assert ("TUR", "abstain", "TURKIYE") in roll_call()
    assert not Conflict.objects.exists()


def test_a_roll_call_that_an_editor_changed_stays_his(turkiye):
    taken(recorded(roll_call=VOTES))
    Vote.objects.filter(state__code="CHL").update(position="abstain")
    merged(*turkiye)

    taken(recorded(roll_call=VOTES))

    assert Conflict.objects.get().part == "roll_call"
    assert ("CHL", "abstain", "CHILE") in roll_call()


def test_a_name_or_code_that_went_leads_to_the_state_that_stays(turkiye):
    stays, goes = turkiye
    State.objects.filter(pk=goes.pk).update(name="Anatolia")
    StateNameFactory(state=stays, name="Türkiye", starts_on=date(2022, 6, 1))
    StateNameFactory(
        state=stays, name="Turkey", starts_on=None, ends_on=date(2022, 5, 31)
    )
    merged(stays, goes)

    lookups = Lookups()

    assert lookups.state("", date(2018, 12, 19), "TRK") == "TUR"
    assert lookups.state("ANATOLIA", date(2018, 12, 19)) == "TUR"
    assert lookups.states.name_on("TRK", date(2018, 12, 19)) == "Turkey"
    assert lookups.state_ids["TRK"] == stays.pk


def test_one_that_the_file_has_twice_stands_in_the_roll_call_once(turkiye):
    merged(*turkiye)
    votes = [*VOTES, Ballot("TUR", "TÜRKİYE", "yes", 5)]

    taken(recorded(roll_call=votes))

    assert [code for code, *_ in roll_call()] == ["CHL", "MEX", "TUR"]


def test_an_import_with_votes_that_moved_is_undone(turkiye):
    report = taken(recorded(roll_call=VOTES))
    merged(*turkiye)

    undone = undoing.undo(Import.objects.get(pk=report.run))

    assert undone.left == []
    assert not Resolution.objects.exists()


def test_a_later_import_that_changed_a_roll_call_is_undone(turkiye):
    taken(recorded(roll_call=VOTES))
    newer = [*VOTES[:1], Ballot("TRK", "TURKIYE", "abstain", 3), *VOTES[2:]]
    second = taken(recorded(roll_call=newer, in_favour=1, abstaining=1))
    merged(*turkiye)

    undone = undoing.undo(Import.objects.get(pk=second.run))
    again = taken(recorded(roll_call=VOTES))

    assert undone.left == []
    assert ("TUR", "yes", "TURKIYE") in roll_call()
    assert not again.changed


def test_a_conflict_that_names_what_went_can_be_settled(turkiye):
    taken(recorded(roll_call=VOTES))
    Vote.objects.filter(state__code="CHL").update(position="abstain")
    taken(recorded(roll_call=VOTES))
    conflict = Conflict.objects.get()
    merged(*turkiye)

    settling.accept(conflict, None)

    assert ("CHL", "no", "CHILE") in roll_call()
    assert ("TUR", "yes", "TURKIYE") in roll_call()
    assert not taken(recorded(roll_call=VOTES)).changed


def test_a_new_text_takes_the_theme_that_stays(turkiye):
    rights = FamilyFactory(slug="rights-of-migrants")
    found = taken(recorded(roll_call=VOTES))
    assert found.changed
    stays, goes = ThemeFactory(parent=rights), ThemeFactory(parent=rights)
    Theme.objects.filter(pk=goes.pk).update(
        unbis_terms=[{"term": "MIGRANTS--HUMAN RIGHTS"}]
    )
    merged(stays, goes)

    lookups = Lookups()

    assert lookups.themes(["MIGRANTS--HUMAN RIGHTS"]) == [stays.slug]
    assert lookups.theme_ids[goes.slug] == stays.pk


def test_imported_themes_that_moved_still_are_as_imported(turkiye):
    stays, goes = ThemeFactory(slug="stays"), ThemeFactory(slug="goes")
    report = taken(recorded(roll_call=VOTES))
    text = Resolution.objects.get()
    text.themes.set([goes])
    text.imported["themes"] = ["voting", digest(["goes"])]
    text.save(update_fields=["imported"])
    row = ImportedRow.objects.get(kind="resolution")
    row.after["themes"], row.before["themes"] = digest(["goes"]), [[], None]
    row.save()

    merged(stays, goes)

    text.refresh_from_db()
    row.refresh_from_db()
    assert text.imported["themes"] == ["voting", digest(["stays"])]
    assert row.after["themes"] == digest(["stays"])
    assert row.after["version"] == text.version
    assert undoing.undo(Import.objects.get(pk=report.run)).left == []


def speech(speaker, code="TRK"):
    facts = {"speaker": speaker, "role": "Minister"}
    words = "Migrants, refugees and migration concern us; migrants above all."
    return StatementRecord("78", 2023, code, PLACE, facts, words)


def test_the_same_speech_again_keeps_the_spelling_that_stays(turkiye):
    Session.objects.filter(code="78").update(opening_year=2023)
    taken(speech("Hakan Fidan"), by="debates")
    StatementFactory(speaker="Hâkan Fidan")
    merged("Hâkan Fidan", "Hakan Fidan")

    report = taken(speech("Hakan Fidan"), by="debates")

    said = Statement.objects.get(slug="gd-78-trk")
    assert said.speaker == "Hâkan Fidan"
    assert not report.changed
    assert not Conflict.objects.exists()
    assert said.imported["speaker"][0] == "debates"


def test_an_import_of_a_speech_is_undone_after_its_speaker_was_merged(turkiye):
    report = taken(speech("Hakan Fidan"), by="debates")
    StatementFactory(speaker="Hâkan Fidan")
    merged("Hâkan Fidan", "Hakan Fidan")

    assert undoing.undo(Import.objects.get(pk=report.run)).left == []
    assert not Statement.objects.filter(slug="gd-78-trk").exists()


def test_a_speech_of_a_state_that_went_is_known_again(turkiye):
    stays, goes = turkiye
    taken(speech("Hakan Fidan"), by="debates")
    merged(stays, goes)

    taken(speech("Hakan Fidan"), by="debates")

    said = Statement.objects.get()
    assert (said.slug, said.state) == ("gd-78-trk", stays)


def test_the_source_of_a_format_that_went_does_not_come_back(turkiye):
    taken(recorded(roll_call=VOTES))
    goes, stays = Source.objects.get(), SourceFactory()
    run = Import.objects.get()
    merged(stays, goes)

    report = taken(recorded("A/RES/78/218", roll_call=VOTES))

    assert report.changed
    assert list(Source.objects.all()) == [stays]
    assert goes.url == FORMATS["voting"].source.url
    assert undoing.undo(run).left == []


def test_another_name_that_an_import_made_goes_with_the_import_after_its_theme_moved():
    stays, goes = ThemeFactory(), ThemeFactory()
    run = Import.objects.create(format="unbis", file="x")
    name = Alias.objects.create(word="trabajadores", theme=goes)
    ImportedRow.objects.create(
        of=run,
        kind=ImportedRow.Kind.ALIAS,
        record=name.pk,
        key=name.word,
        created=True,
        after={"digest": digest(goes.pk)},
    )
    merged(stays, goes)

    assert undoing.undo(run).left == []
    assert not Alias.objects.filter(word="trabajadores").exists()
