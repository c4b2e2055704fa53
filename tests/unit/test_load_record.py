"""The shipped record in the database, and what a second load does to it."""

import json
import shutil
from datetime import date

import pytest
from django.db import connection

from events.importers.record import FOLDER, load
from events.models import (
    PublicVersion,
    Reference,
    Resolution,
    Series,
    Session,
    Source,
    State,
    Statement,
    Theme,
)

pytestmark = pytest.mark.django_db

PUBLICATIONS = (Session, Resolution, Statement)


@pytest.fixture(scope="module")
def loaded(kept):
    """The record, loaded once for the module and undone after it."""
    report = load()
    # Here, or PostgreSQL would check every row again after each test.
    connection.check_constraints()
    return report


@pytest.fixture
def record(loaded, db):
    """The record in the database; what a test changes is undone after the test."""
    return loaded


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped files, to be changed."""
    return shutil.copytree(FOLDER, tmp_path / "record")


def change(folder, name, key, value, **fields):
    """Change one row of one file: as if a later version shipped it so."""
    path = folder / f"{name}.json"
    rows = json.loads(path.read_text())
    next(row for row in rows if row[key] == value).update(fields)
    path.write_text(json.dumps(rows))


def names_of(code):
    """The names of a State in the database, each with its days."""
    names = State.objects.get(code=code).names.all()
    found = [(name.name, name.starts_on, name.ends_on) for name in names]
    return sorted(found, key=lambda name: name[2] or date.max)


def total(report, word):
    return sum(getattr(count, word) for count in report.counts.values())


# What the record holds ----------------------------------------------------------------


def test_the_record_holds_every_row_of_its_files(record):
    assert Resolution.objects.count() == 188
    assert Session.objects.count() == 128
    assert Statement.objects.count() == 116
    assert Theme.objects.count() == 26
    assert State.objects.count() == 204


def test_a_state_has_its_membership_its_group_and_its_names(record):
    union = State.objects.get(code="SUN")

    assert union.admitted_on == date(1945, 10, 24)
    assert union.ended_on == date(1991, 12, 23)
    assert union.regional_group == State.Group.EASTERN_EUROPEAN
    assert names_of("SUN") == [
        ("Union of Soviet Socialist Republics", None, date(1991, 12, 23))
    ]


def test_a_name_that_a_state_bore_twice_is_there_twice(record):
    names = State.objects.get(code="SYR").names.filter(name="Syria")

    assert [name.ends_on for name in names.order_by("ends_on")] == [
        date(1958, 2, 21),
        date(1971, 9, 12),
    ]


def test_eight_families_hold_the_eighteen_themes(record):
    families = Theme.objects.families()

    assert [theme.slot for theme in families] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert sum(family.children.count() for family in families) == 18


@pytest.mark.parametrize("model", PUBLICATIONS)
def test_a_published_row_has_nothing_to_verify_and_a_draft_has(record, model):
    assert not model.objects.published().to_verify().exists()
    assert not model.objects.drafts().filter(to_verify="").exists()


@pytest.mark.parametrize("model", PUBLICATIONS)
def test_every_published_row_has_a_source(record, model):
    assert not model.objects.published().without_source().exists()


def test_every_published_row_but_the_sessions_of_the_assembly_has_a_theme(record):
    assert not Resolution.objects.published().without_theme().exists()
    assert not Statement.objects.published().without_theme().exists()
    assert not Session.objects.events().published().without_theme().exists()


@pytest.mark.parametrize(
    "symbol",
    [
        pytest.param("A/RES/2198(XXI)", id="known-from-memory-alone"),
        pytest.param("A/RES/61/208", id="recalled-in-a-series"),
        pytest.param("A/RES/54/166", id="date-unverified"),
        pytest.param("A/RES/70/147", id="number-unverified"),
        pytest.param("A/RES/35/196", id="title-unverified"),
        pytest.param("A/RES/70/302", id="date-unknown"),
    ],
)
def test_what_was_not_checked_is_a_draft(record, symbol):
    resolution = Resolution.objects.get(symbol=symbol)

    assert resolution.status == Resolution.Status.DRAFT
    assert f"https://docs.un.org/en/{symbol}" in resolution.to_verify


def test_seventy_resolutions_wait_for_an_editor(record):
    assert Resolution.objects.drafts().count() == 70
    assert Session.objects.drafts().count() == 15
    assert Statement.objects.drafts().count() == 8


def test_a_date_found_in_a_united_nations_text_is_published_with_it(record):
    resolution = Resolution.objects.published().get(symbol="A/RES/60/227")

    assert resolution.adopted_on == date(2005, 12, 23)
    assert resolution.sources.filter(url__endswith="/A/RES/77/176").exists()


def test_a_loaded_row_is_at_its_first_version(record):
    assert set(Resolution.objects.values_list("version", flat=True)) == {1}


def test_every_symbol_is_understood(record):
    assert not Resolution.objects.with_symbol_not_understood().exists()
    assert not Resolution.objects.filter(session=None).exists()
    assert Resolution.objects.get(symbol="A/RES/S-21/2").session.slug == "s-21"


def test_every_day_of_adoption_falls_in_the_session_of_the_symbol(record):
    regular = Resolution.objects.filter(adopted_on__isnull=False).exclude(
        session__kind=Session.Kind.SPECIAL
    )
    years = regular.values_list("adopted_on__year", "session__opening_year")

    assert len(years) == 185
    assert {year - opening for year, opening in years} == {0, 1}


@pytest.mark.parametrize(
    ("symbol", "tally", "not_voting"),
    [
        ("A/RES/73/195", (152, 5, 12), 24),
        ("A/RES/73/326", (118, 5, 13), 57),
        ("A/RES/80/258", (147, 6, 23), 17),
        ("A/RES/67/219", (129, 3, 49), None),
        pytest.param("A/RES/33/163", (124, 0, 14), None, id="as-the-library-has-it"),
    ],
)
def test_a_recorded_vote_has_its_figures(record, symbol, tally, not_voting):
    resolution = Resolution.objects.published().get(symbol=symbol)

    assert resolution.tally == tally
    assert resolution.not_voting == not_voting


@pytest.mark.parametrize(
    ("symbol", "method"),
    [
        pytest.param("A/RES/428(V)", "unknown", id="nothing-known"),
        pytest.param("A/RES/45/158", "unknown", id="recalled-only"),
        pytest.param("A/RES/2920(XXVII)", "non_recorded", id="figures-of-the-press"),
        pytest.param("A/RES/80/9", "without_vote", id="machine-readable"),
    ],
)
def test_a_method_is_stated_only_where_a_source_states_it(record, symbol, method):
    resolution = Resolution.objects.published().get(symbol=symbol)

    assert resolution.method == method
    assert resolution.tally is None


def test_a_tally_that_sources_report_differently_says_so(record):
    assert "148" not in Resolution.objects.get(symbol="A/RES/41/151").note
    assert "149 in favour" in Resolution.objects.get(symbol="A/RES/41/151").note
    assert (
        "123 votes to none" in Resolution.objects.get(symbol="A/RES/2920(XXVII)").note
    )


@pytest.mark.parametrize("model", PUBLICATIONS)
def test_summaries_have_at_most_sixty_words(record, model):
    summaries = model.objects.exclude(summary="").values_list("summary", flat=True)

    assert summaries
    assert max(len(summary.split()) for summary in summaries) <= 60


def test_every_landmark_is_public_and_summed_up(record):
    landmarks = [
        landmark for model in PUBLICATIONS for landmark in model.objects.landmarks()
    ]

    assert 12 <= len(landmarks) <= 20
    assert all(landmark.is_public and landmark.summary for landmark in landmarks)


def test_quotations_have_at_most_forty_words_and_a_source(record):
    quoted = Statement.objects.exclude(quotation="")

    assert [statement.slug for statement in quoted] == ["annan-2006-seed-quote"]
    assert len(quoted[0].quotation.split()) == 31
    assert quoted[0].sources.exists()


def test_a_first_name_from_memory_is_not_public(record):
    statement = Statement.objects.get(slug="gd-35-ita")

    assert statement.speaker == "Colombo"
    assert "Emilio" in statement.editors_note


def test_a_president_of_the_assembly_does_not_speak_for_a_state(record):
    statement = Statement.objects.get(slug="thomson-2016")

    assert statement.delegation == "Fiji"
    assert statement.state is None
    assert statement.role == "President of the General Assembly"


def test_no_two_pages_of_a_kind_bear_one_title(record):
    sessions = list(Session.objects.values_list("title", flat=True))
    statements = [str(statement) for statement in Statement.objects.all()]
    names = [*Theme.objects.values_list("name_en", flat=True)]
    names += Series.objects.values_list("name", flat=True)

    for titles in (sessions, statements, names):
        assert len(set(titles)) == len(titles)


def test_resolutions_of_a_series_that_drifted_in_title_stay_together(record):
    series = Series.objects.get(slug="violence-against-women-migrant-workers")
    first = series.editions.in_order().first()

    assert series.editions.count() == 20
    assert first.title == "Violence against migrant women workers"


def test_modalities_with_one_title_are_no_series(record):
    resolutions = Resolution.objects.filter(
        symbol__in=["A/RES/72/244", "A/RES/72/308"], series=None
    )

    assert resolutions.count() == 2


def test_citations_point_to_the_rows_the_record_has(record):
    assert Reference.objects.count() == 84
    assert Reference.objects.filter(cited__isnull=False).count() == 72
    assert Reference.objects.get(symbol="A/RES/217(III)A").cited is None


# The four entries the project began from ---------------------------------------------


def test_migrants_day_2021_has_its_message_and_its_proclamation(record):
    day = Session.objects.published().get(slug="imd-2021")

    assert [r.symbol for r in day.convened_by.published()] == ["A/RES/55/93"]
    assert [s.slug for s in day.statements.published()] == ["guterres-2021-imd"]
    assert day.summary


def test_the_special_session_of_2014_has_its_mandates_and_speakers(record):
    special = Session.objects.published().get(slug="s-29")

    assert special.code == "S-29"
    assert {r.symbol for r in special.convened_by.published()} == {
        "A/RES/65/234",
        "A/RES/67/250",
    }
    assert special.statements.published().filter(slug="ban-2014-icpd").exists()
    assert [r.symbol for r in special.meeting_records.all()] == ["A/S-29/PV.1"]


def test_the_informal_meeting_of_2015_is_dated_by_its_sources(record):
    meeting = Session.objects.published().get(slug="informal-2015-refugee-crisis")

    assert meeting.starts_on == date(2015, 11, 19)
    assert meeting.part_of.code == "70"
    assert meeting.statements.published().count() == 3


def test_the_first_dialogue_has_the_words_of_the_report_and_says_so(record):
    dialogue = Session.objects.published().get(slug="hld-2006")
    words = dialogue.statements.published().get(slug="annan-2006-seed-quote")

    assert dialogue.is_landmark
    assert "piece of the migration puzzle" in words.quotation
    assert "not spoken at the Dialogue" in words.note
    assert {r.symbol for r in words.about.published()} == {
        "A/RES/59/241",
        "A/RES/60/227",
    }


# Loading again ------------------------------------------------------------------------


def test_a_second_load_changes_nothing(record):
    version = PublicVersion.current()

    again = load()

    assert total(again, "unchanged") == total(record, "created")
    assert total(again, "created") == total(again, "updated") == 0
    assert total(again, "kept") == 0
    assert PublicVersion.current() == version


def test_a_first_load_moves_the_public_version_once(record):
    assert record.public
    assert PublicVersion.current() == 2


def test_an_editors_words_are_kept_and_counted(record, folder):
    Resolution.objects.filter(symbol="A/RES/73/195").update(summary="Ours.")
    change(folder, "resolutions", "symbol", "A/RES/73/195", summary="Theirs, later.")

    report = load(folder)

    assert Resolution.objects.get(symbol="A/RES/73/195").summary == "Ours."
    assert report.counts["resolutions"].kept == 1
    assert report.kept == [
        {"file": "resolutions", "row": "A/RES/73/195", "field": "summary"}
    ]


def test_a_new_value_is_taken_where_no_editor_changed_it(record, folder):
    Resolution.objects.filter(symbol="A/RES/73/195").update(summary="Ours.")
    change(
        folder, "resolutions", "symbol", "A/RES/73/195", summary="Later.", note="New."
    )

    report = load(folder)

    resolution = Resolution.objects.get(symbol="A/RES/73/195")
    assert (resolution.summary, resolution.note) == ("Ours.", "New.")
    assert resolution.version == 2
    assert (
        report.counts["resolutions"].updated,
        report.counts["resolutions"].kept,
    ) == (
        1,
        1,
    )


def test_an_editors_links_are_kept(record, folder):
    resolution = Resolution.objects.get(symbol="A/RES/73/195")
    resolution.themes.remove(
        *resolution.themes.exclude(slug="migration-and-development")
    )
    change(
        folder, "resolutions", "symbol", "A/RES/73/195", themes=["data-and-evidence"]
    )

    report = load(folder)

    assert [theme.slug for theme in resolution.themes.all()] == [
        "migration-and-development"
    ]
    assert report.kept[0]["field"] == "themes"


def test_new_links_are_taken_where_no_editor_changed_them(record, folder):
    change(folder, "sessions", "slug", "imd-2021", themes=["data-and-evidence"])

    load(folder)

    day = Session.objects.get(slug="imd-2021")
    assert [theme.slug for theme in day.themes.all()] == ["data-and-evidence"]


def test_a_draft_that_an_editor_published_stays_published(record, folder):
    draft = Resolution.objects.get(symbol="A/RES/61/208")
    draft.to_verify = ""
    draft.publish()
    change(
        folder, "resolutions", "symbol", "A/RES/61/208", to_verify="Check it once more."
    )

    load(folder)

    draft.refresh_from_db()
    assert draft.is_public
    assert draft.to_verify == ""


def test_a_tally_is_kept_whole_where_an_editor_changed_one_figure(record, folder):
    Resolution.objects.filter(symbol="A/RES/33/163").update(in_favour=125)
    change(
        folder,
        "resolutions",
        "symbol",
        "A/RES/33/163",
        method="unknown",
        in_favour=None,
        against=None,
        abstaining=None,
    )

    load(folder)

    assert Resolution.objects.get(symbol="A/RES/33/163").tally == (125, 0, 14)


def test_a_symbol_that_an_editor_corrected_is_not_loaded_twice(record):
    draft = Resolution.objects.get(symbol="A/RES/38/103")
    draft.symbol = "A/RES/38/104"
    draft.save()

    report = load()

    assert Resolution.objects.count() == 188
    assert total(report, "created") == 0


def test_a_symbol_corrected_here_and_in_the_file_is_one_row(record, folder):
    draft = Resolution.objects.get(symbol="A/RES/38/103")
    draft.symbol = "A/RES/38/104"
    draft.save()
    change(folder, "resolutions", "symbol", "A/RES/38/103", symbol="A/RES/38/104")

    first, second = load(folder), load(folder)

    assert total(first, "created") == total(second, "created") == 0
    assert total(second, "updated") == 0
    assert Resolution.objects.filter(symbol="A/RES/38/104").count() == 1


def test_a_source_that_an_editor_renamed_keeps_its_name(record):
    Source.objects.filter(url="https://www.un.org/migration/").update(title="Ours")

    load()

    assert Source.objects.get(url="https://www.un.org/migration/").title == "Ours"


def test_a_change_to_a_draft_alone_leaves_the_public_version(record, folder):
    version = PublicVersion.current()
    change(folder, "resolutions", "symbol", "A/RES/61/208", note="Still a draft.")

    report = load(folder)

    assert report.counts["resolutions"].updated == 1
    assert PublicVersion.current() == version


def test_an_editors_names_of_a_state_are_kept(record, folder):
    State.objects.get(code="TUR").names.filter(name="Turkey").update(name="Turkiye")
    change(folder, "states", "code", "TUR", names=[])

    report = load(folder)

    assert [name for name, *_ in names_of("TUR")] == ["Turkiye", "Türkiye"]
    assert report.kept == [{"file": "states", "row": "TUR", "field": "names"}]


def test_new_names_of_a_state_are_taken_whole_where_no_editor_changed_them(
    record, folder
):
    later = {"name": "Türkiye", "starts_on": None, "ends_on": None}
    change(folder, "states", "code", "TUR", names=[later])

    first, second = load(folder), load(folder)

    assert names_of("TUR") == [("Türkiye", None, None)]
    assert first.counts["states"].updated == 1
    assert second.counts["states"].updated == 0


def test_the_order_of_names_in_the_file_says_nothing(record, folder):
    path = folder / "states.json"
    rows = json.loads(path.read_text())
    for row in rows:
        row["names"].reverse()
    path.write_text(json.dumps(rows))

    report = load(folder)

    assert report.counts["states"].unchanged == 204


def test_a_state_loaded_before_by_code_and_name_alone_takes_the_rest(record):
    state = State.objects.get(code="BEN")
    state.names.all().delete()
    State.objects.filter(pk=state.pk).update(
        regional_group="",
        admitted_on=None,
        loaded={"code": "BEN", "m49": "204", "name": "Benin"},
    )

    report = load()

    state.refresh_from_db()
    assert report.counts["states"].updated == 1
    assert (state.regional_group, state.admitted_on) == ("african", date(1960, 9, 20))
    assert [name for name, *_ in names_of("BEN")] == ["Dahomey", "Benin"]


def test_days_of_membership_are_kept_together(record, folder):
    State.objects.filter(code="SUN").update(ended_on=date(1991, 12, 25))
    change(
        folder, "states", "code", "SUN", admitted_on="1945-10-25", ended_on="1991-12-26"
    )

    load(folder)

    union = State.objects.get(code="SUN")
    assert (union.admitted_on, union.ended_on) == (
        date(1945, 10, 24),
        date(1991, 12, 25),
    )
