"""Plain records become rows: by natural key, and never over an editor's hand."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.importers.record import FOLDER, load
from events.importers.records import Ballot, Place, Sponsor, Topic
from events.importers.running import take
from events.importers.undoing import undo
from events.models import Import, PublicVersion, Resolution, Session, Source, Vote
from tests.factories import (
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    StateFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.importers.taking import job, recorded, resolution, taken

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def states():
    for code, name in (("MEX", "Mexico"), ("PER", "Peru"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)


@pytest.fixture(autouse=True)
def session():
    return SessionFactory(code="78")


def the(symbol="A/RES/78/217"):
    return Resolution.objects.get(symbol=symbol)


def votes(symbol="A/RES/78/217"):
    rows = Vote.objects.filter(resolution__symbol=symbol).order_by("state__code")
    return list(rows.values_list("state__code", "position", "name"))


def test_a_new_resolution_arrives_as_a_draft_with_its_reason_and_source():
    report = taken(recorded())

    row = the()
    assert report.count("resolution").created == 1
    assert (row.status, row.reason) == ("draft", "Title: migrants")
    assert row.tally == (2, 1, 0)
    assert row.session.code == "78"
    assert [source.title for source in row.sources.all()] == [
        "General Assembly Voting Data"
    ]


def test_the_roll_call_keeps_names_as_printed():
    taken(recorded())

    assert votes() == [
        ("CHL", "no", "CHILE"),
        ("MEX", "yes", "MEXICO"),
        ("PER", "yes", "PERU"),
    ]


def test_the_same_records_twice_change_nothing():
    taken(recorded())
    before = the().version

    report = taken(recorded())

    assert report.count("resolution").unchanged == 1
    assert not report.changed
    assert the().version == before
    assert Import.objects.count() == 1


def test_a_symbol_written_otherwise_is_the_same_resolution():
    taken(recorded())

    report = taken(recorded("78/217"))

    assert report.count("resolution").unchanged == 1


def test_a_newer_value_of_the_same_format_is_taken():
    taken(recorded())

    report = taken(recorded(in_favour=3))

    assert report.count("resolution").updated == 1
    assert the().tally == (3, 1, 0)


def test_what_an_editor_changed_is_kept_and_reported():
    taken(recorded(title="Protection of migrants in transit"))
    Resolution.objects.update(title="As an editor has it: migrants")

    report = taken(recorded(title="Protection of migrants, corrected"))

    assert the().title == "As an editor has it: migrants"
    assert [(line["record"], line["part"]) for line in report.kept_values] == [
        ("A/RES/78/217", "title")
    ]


def test_what_was_there_before_any_import_is_kept_and_gaps_are_filled():
    ResolutionFactory(symbol="A/RES/78/217", title="Migrants", agenda_item="")

    taken(resolution(agenda_item="68 (b)"))

    assert (the().title, the().agenda_item) == ("Migrants", "68 (b)")
    assert the().status == "published"


def test_a_vote_that_an_editor_corrected_is_kept():
    taken(recorded())
    Vote.objects.filter(state__code="CHL").update(position="abstain")

    report = taken(recorded(roll_call=[Ballot("CHL", "CHILE", "no")]))

    assert ("CHL", "abstain", "CHILE") in votes()
    assert report.kept == 1


def test_a_roll_call_is_not_replaced_by_one_that_knows_less():
    taken(recorded())

    taken(recorded(roll_call=[Ballot("", "MEXICO", "yes")]), by="extract")

    assert len(votes()) == 3


def test_publishing_is_asked_for():
    taken(recorded(), publish=True)

    assert the().is_public


def test_what_the_gate_blocks_stays_a_draft_and_is_told():
    report = taken(recorded(adopted_on=date(2019, 12, 19)), publish=True)

    assert the().status == "draft"
    assert [line["remark"] for line in report.remarks] == [
        "Stays a draft. The day of adoption lies outside the session that its symbol "
        "names."
    ]


def test_what_was_held_back_is_published_once_it_is_mended():
    taken(recorded(adopted_on=date(2019, 12, 19)), publish=True)

    taken(recorded(), publish=True)

    assert the().is_public


def test_what_was_held_back_is_undone_with_its_import():
    taken(recorded(adopted_on=date(2019, 12, 19)), publish=True)

    undo(Import.objects.get())

    assert not Resolution.objects.exists()


def test_a_later_import_publishes_the_drafts_of_an_earlier_one_only():
    taken(recorded())
    ResolutionFactory(symbol="A/RES/78/218", status="draft")

    taken(
        recorded(), resolution("A/RES/78/218", title="Violence: migrants"), publish=True
    )

    assert the().status == "published"
    assert the("A/RES/78/218").status == "draft"


def test_the_public_version_moves_only_with_what_the_public_sees():
    before = PublicVersion.advance()

    taken(recorded())
    assert PublicVersion.current() == before
    taken(recorded(), publish=True)

    assert PublicVersion.current() == before + 1


def test_what_is_not_about_the_subject_is_left():
    report = taken(recorded("A/RES/78/1", title="Scale of assessments"))

    assert (report.skipped, Resolution.objects.count()) == (1, 0)


def test_everything_is_taken_when_asked_and_says_so():
    taken(recorded("A/RES/78/1", title="Scale of assessments"), everything=True)

    row = the("A/RES/78/1")
    assert row.reason == "Taken with everything else"
    assert not row.themes.exists()


def test_what_the_record_has_already_belongs_to_it():
    ResolutionFactory(symbol="A/RES/78/1", title="Scale", agenda_item="")

    taken(resolution("A/RES/78/1", title="Scale", agenda_item="138"))

    assert the("A/RES/78/1").agenda_item == "138"


def test_themes_follow_from_the_title_and_from_what_themes_name_as_theirs():
    ThemeFactory(slug="human-rights-of-migrants")
    named = ThemeFactory(slug="x", unbis_terms=[{"term": "MIGRANT CHILDREN"}])
    ThemeFactory(slug="y", unbis_terms=[{"term": "INTERNATIONAL COOPERATION"}])
    record = recorded()
    labels = ["INTERNATIONAL COOPERATION", "MIGRANT CHILDREN"]
    record.topics = [Topic("", label) for label in labels]

    taken(record)

    assert set(the().themes.values_list("slug", flat=True)) == {
        "human-rights-of-migrants",
        named.slug,
    }
    assert [topic.label for topic in the().topics.all()] == labels


def test_a_title_that_a_series_has_puts_it_into_the_series():
    series = SeriesFactory(slug="protection-of-migrants")
    ResolutionFactory(
        symbol="A/RES/76/172", title="Protection of migrants", series=series
    )

    taken(recorded())

    assert the().series == series


@pytest.mark.parametrize(
    ("symbol", "reason"),
    [
        ("A/RES/79/XX", "has no number yet"),
        ("S/RES/2664", "is not a symbol of the General Assembly"),
        ("N/A", "is not a symbol of the General Assembly"),
        ("A/73/PV.60", "no resolution of the General Assembly"),
        ("A/DEC/80/506", "no resolution of the General Assembly"),
    ],
)
def test_an_unknown_symbol_is_refused_with_file_line_and_reason(symbol, reason):
    report = taken(recorded(symbol, place=Place("votes.csv", 7)))

    (line,) = report.rejections
    assert (line["file"], line["line"]) == ("votes.csv", 7)
    assert reason in line["reason"]
    assert not Resolution.objects.exists()


def test_an_unknown_state_is_refused_and_the_others_stand():
    record = recorded()
    record.roll_call.append(Ballot("", "ATLANTIS", "yes", 5))

    report = taken(record)

    assert len(votes()) == 3
    (line,) = report.rejections
    assert line["line"] == 5
    assert line["reason"] == (
        "A/RES/78/217: “ATLANTIS” is no State that the record knows."
    )


def test_a_state_in_two_positions_is_refused_the_second_time():
    record = recorded()
    record.roll_call.append(Ballot("MEX", "MEXICO", "no", 5))

    report = taken(record)

    assert ("MEX", "yes", "MEXICO") in votes()
    assert "stands in two positions" in report.rejections[0]["reason"]


def test_totals_are_kept_as_stated_whatever_the_roll_call_counts():
    record = recorded(in_favour=173)
    record.remarks.append("The totals state 173; the roll call counts 2.")

    report = taken(record)

    assert the().in_favour == 173
    assert report.remarks[0]["record"] == "A/RES/78/217"


def test_a_session_that_is_missing_is_made_as_a_draft_to_verify():
    report = taken(recorded("A/RES/ES-10/20", title="Refugees"))

    session = Session.objects.get(code="ES-10")
    assert session.title == "Tenth emergency special session of the General Assembly"
    assert (session.status, bool(session.to_verify)) == ("draft", True)
    assert report.count("session").created == 1


def test_citations_made_before_lead_to_the_new_row():
    reference = ReferenceFactory(symbol="A/RES/78/217", cited=None)

    taken(recorded())

    reference.refresh_from_db()
    assert reference.cited == the()


def test_sponsors_are_named_as_printed_and_joined_to_their_state():
    record = recorded()
    record.sponsors = [
        Sponsor("MEXICO"),
        Sponsor("CHILE", "the Group of 77 and China", joined=True),
        Sponsor("President of the General Assembly", is_office=True),
    ]

    report = taken(record)

    rows = the().sponsors.values_list("state__code", "name", "on_behalf_of", "joined")
    assert list(rows) == [
        ("MEX", "MEXICO", "", False),
        ("CHL", "CHILE", "the Group of 77 and China", True),
        (None, "President of the General Assembly", "", False),
    ]
    assert report.remarks == []


def test_a_sponsor_that_is_no_state_stays_as_printed_and_is_said():
    record = recorded()
    record.sponsors = [Sponsor("Atlantis"), Sponsor("PERU")]

    report = taken(record)

    assert list(the().sponsors.values_list("state__code", "name")) == [
        (None, "Atlantis"),
        ("PER", "PERU"),
    ]
    assert [line["remark"] for line in report.remarks] == [
        "“Atlantis”, named as a sponsor, is no State known."
    ]


def test_two_records_of_one_resolution_are_taken_one_after_the_other():
    report = taken(resolution(agenda_item="68 (b)"), recorded())

    count = report.count("resolution")
    assert (count.created, count.updated) == (1, 1)
    assert (the().agenda_item, the().tally) == ("68 (b)", (2, 1, 0))


def test_a_dry_run_reports_everything_and_keeps_nothing():
    report = taken(recorded(), dry_run=True)

    assert report.count("resolution").created == 1
    assert not Resolution.objects.exists()
    assert not Import.objects.exists()
    assert not Source.objects.filter(title="General Assembly Voting Data").exists()


def test_an_interruption_leaves_the_database_as_it_was():
    def records():
        yield from (recorded(f"A/RES/78/{number}") for number in range(1, 150))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(job("voting", records()))

    assert not Resolution.objects.exists()
    assert not Import.objects.exists()


def test_votes_stay_out_where_an_editor_says_that_there_was_no_vote():
    ResolutionFactory(symbol="A/RES/78/217", title="Migrants")

    report = taken(recorded())

    assert the().method == "without_vote"
    assert votes() == []
    assert {line["part"] for line in report.kept_values} >= {"adoption", "roll_call"}


def test_a_vote_of_an_editor_holds_a_resolution_to_its_recorded_vote():
    row = ResolutionFactory(symbol="A/RES/78/217", recorded=True, title="Migrants")
    VoteFactory(resolution=row, state=StateFactory(code="ARG"))

    taken(resolution(method="without_vote"))

    assert the().method == "recorded"


def test_a_title_too_long_is_refused_and_the_rest_taken():
    ResolutionFactory(symbol="A/RES/78/217", title="Migrants", agenda_item="")

    report = taken(resolution(title="migrants " * 200, agenda_item="68"))

    assert the().agenda_item == "68"
    assert "1,000 at most" in report.rejections[0]["reason"]


def test_a_day_is_kept_as_the_format_gives_it():
    taken(recorded())

    assert the().adopted_on == date(2023, 12, 19)


def test_loading_the_record_does_not_call_an_imported_value_an_editors():
    load(FOLDER, progress=lambda line: None)
    row = Resolution.objects.filter(agenda_item="").order_by("sort_key").last()
    taken(resolution(row.symbol, title=row.title, agenda_item="13"))

    report = load(FOLDER, progress=lambda line: None)

    row.refresh_from_db()
    assert row.agenda_item == "13"
    assert [line for line in report.kept if line["file"] == "resolutions"] == []


def test_votes_that_stay_out_are_told_as_kept():
    ResolutionFactory(symbol="A/RES/78/217", method="without_vote", committee="")

    report = taken(recorded(committee="third"))

    record = Resolution.objects.get()
    assert (record.committee, record.method) == ("third", "without_vote")
    assert not record.votes.exists()
    assert report.kept >= 1


def test_what_a_file_changes_is_held_until_it_ends():
    taken(resolution(committee=""))

    with CaptureQueriesContext(connection) as asked:
        taken(resolution(committee="third"))

    held = any("FOR UPDATE" in query["sql"] for query in asked)
    # SQLite has one writer at a time, from the beginning of its transaction.
    assert held == connection.features.has_select_for_update
