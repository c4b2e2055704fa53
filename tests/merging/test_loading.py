"""The shipped record does not bring back what an editor merged."""

import json
import shutil

import pytest
from django.db import connection

from events.importers.record import FOLDER, load
from events.models import (
    Alias,
    Merged,
    Resolution,
    Source,
    State,
    Statement,
    Theme,
)
from tests.merging.pairs import merged

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(kept):
    """The record, loaded once for the module and undone after it."""
    report = load()
    # Here, or PostgreSQL would check every row again after each test.
    connection.check_constraints()
    return report


@pytest.fixture
def record(loaded, db):
    return loaded


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped files, to be changed."""
    return shutil.copytree(FOLDER, tmp_path / "record")


def rows_of(folder, name):
    path = folder / f"{name}.json"
    return path, json.loads(path.read_text())


def loads_nothing():
    """A load after which everything is as before, and a second one too; the first."""
    reports = [load(), load()]
    for report in reports:
        assert not report.changed
        assert not report.public
    assert reports[0].kept == reports[1].kept
    return reports[0]


def test_merged_themes_stay_merged(record):
    stays, goes = Theme.objects.exclude(parent=None).order_by("pk")[:2]
    texts = set(Resolution.objects.filter(themes=goes))
    Alias.objects.filter(theme=goes)
    merged(stays, goes)

    report = loads_nothing()

    assert texts
    assert texts <= set(Resolution.objects.filter(themes=stays))
    assert not Theme.objects.filter(slug=goes.slug).exists()
    assert {"file": "themes", "row": goes.slug, "field": "slug"} in report.kept
    assert not [row for row in report.kept if row["file"] == "resolutions"]


def test_merged_families_stay_merged_with_the_themes_under_them(record):
    stays, goes = Theme.objects.families().order_by("pk")[:2]
    under = list(goes.children.values_list("pk", flat=True))
    merged(stays, goes)

    loads_nothing()

    assert set(under) <= set(stays.children.values_list("pk", flat=True))


def test_merged_sources_stay_merged(record):
    goes = Source.objects.filter(resolution__isnull=False).order_by("pk").first()
    stays = Source.objects.exclude(pk=goes.pk).order_by("pk").last()
    texts = set(Resolution.objects.filter(sources=goes))
    merged(stays, goes)

    report = loads_nothing()

    assert texts <= set(Resolution.objects.filter(sources=stays))
    assert not [row for row in report.kept if row["field"] == "sources"]


def test_a_source_whose_address_was_mended_goes_for_good(record):
    goes = Source.objects.filter(resolution__isnull=False).order_by("pk").first()
    stays = Source.objects.exclude(pk=goes.pk).order_by("pk").last()
    for row, address in ((goes, "mended"), (stays, "mended-too")):
        row.url = f"https://www.un.org/{address}"
        row.save()
    number = Source.objects.count()
    merged(stays, goes)

    report = loads_nothing()

    assert Source.objects.count() == number - 1
    assert not [row for row in report.kept if row["field"] == "sources"]


def test_a_shipped_state_that_goes_stays_away(record):
    shipped = State.objects.get(code="TUR")
    own = State.objects.create(code="TRX", name="Republic of Türkiye (entered twice)")
    said = Statement.objects.exclude(state=None).first()
    Statement.objects.filter(pk=said.pk).update(state=own)
    merged(own, shipped)

    loads_nothing()

    assert not State.objects.filter(code="TUR").exists()
    assert own.names.filter(name="Türkiye").exists()


def test_statements_of_a_state_that_went_keep_the_one_that_stays(record):
    shipped = Statement.objects.exclude(state=None).first()
    goes = shipped.state
    stays = State.objects.create(code="ZZX", name="Entered by an editor")
    merged(stays, goes)

    report = loads_nothing()

    shipped.refresh_from_db()
    assert shipped.state == stays
    assert not [row for row in report.kept if row["field"] == "state"]


def test_a_merged_speaker_keeps_the_spelling_that_stays(record):
    goes = Statement.objects.order_by("pk").first().speaker
    stays = Statement.objects.exclude(speaker=goes).order_by("pk").first().speaker
    merged(stays, goes)

    report = loads_nothing()

    assert not Statement.objects.filter(speaker=goes).exists()
    assert not [row for row in report.kept if row["field"] == "speaker"]


def test_a_later_edition_still_brings_its_new_values(record, folder):
    stays, goes = Theme.objects.exclude(parent=None).order_by("pk")[:2]
    text = Resolution.objects.filter(themes=goes).first()
    merged(stays, goes)
    path, rows = rows_of(folder, "resolutions")
    row = next(row for row in rows if row["symbol"] == text.symbol)
    row["themes"] = [*row["themes"], Theme.objects.order_by("pk").last().slug]
    row["title"] = "A title as a later edition has it"
    path.write_text(json.dumps(rows))

    report = load(folder)

    text.refresh_from_db()
    assert text.title == "A title as a later edition has it"
    assert Theme.objects.order_by("pk").last() in text.themes.all()
    assert report.counts["resolutions"].updated == 1


def test_a_new_record_of_a_later_edition_takes_the_theme_that_stays(record, folder):
    stays, goes = Theme.objects.exclude(parent=None).order_by("pk")[:2]
    merged(stays, goes)
    path, rows = rows_of(folder, "resolutions")
    new = dict(rows[0], symbol="A/RES/73/341", themes=[goes.slug], references=[])
    path.write_text(json.dumps([*rows, new]))

    load(folder)

    assert list(Resolution.objects.get(symbol="A/RES/73/341").themes.all()) == [stays]
    assert Merged.objects.count() == 1
