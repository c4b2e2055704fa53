"""Real files from the first byte to the last row, one format upon the other."""

from dataclasses import replace

import pytest
from django.db import connection

from events.importers.formats import FORMATS
from events.importers.opening import documents, units
from events.importers.record import FOLDER, load
from events.importers.running import Job, Options, take
from events.models import Paragraph, Resolution, Statement, Text, Vote
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.django_db, pytest.mark.realdata, real]

AGAINST = {"CZE", "HUN", "ISR", "POL", "USA"}
ABSTAINING = {
    *("DZA", "AUS", "AUT", "BGR", "CHL", "ITA"),
    *("LVA", "LBY", "LIE", "ROU", "SGP", "CHE"),
}
FILES = [
    ("voting", "undl_ga_voting/session_73_ga_voting.csv.gz"),
    ("akoma-ntoso", "akn4un/xml_migration_6languages_open.tar.xz"),
    ("extract", "akn4un/data_extract/80.json"),
    ("outcomes", "undl_ga_outcomes/reconstructed_ga_outcomes_open.csv.gz"),
    ("unbis", "unbis/unbis_topics_full.json.gz"),
]


def imported(format_, path, parse):
    """The report of one file, taken by a format with this parser."""
    (unit,) = units([str(DATA / path)], folders_whole=True)
    given = replace(format_, parse=parse)
    return take(Job(given, unit.name, lambda: documents(unit), Options()))


def twice(name, path):
    """Take a file, and what was read of it once more when all have been taken."""
    format_, whole = FORMATS[name], []

    def reading(found):
        again = bool(whole)  # an import reads a second time what it left at first
        for parsed in format_.parse(found):
            if not again:
                whole.append(parsed)
            yield parsed

    yield imported(format_, path, reading)
    yield imported(format_, path, lambda found: iter(whole))


@pytest.fixture(scope="module")
def reports(kept):
    """The reports of a first and of a second import upon the shipped record."""
    load(FOLDER, progress=lambda line: None)
    imports = [twice(*file) for file in FILES]
    first, second = ([next(each) for each in imports] for _ in range(2))
    # Here, or PostgreSQL would check every row again after each test.
    connection.check_constraints()
    return first, second


def roll_call(symbol, position):
    votes = Vote.objects.filter(resolution__symbol=symbol, position=position)
    return set(votes.values_list("state__code", flat=True))


def test_the_global_compact_comes_out_as_it_was_voted(reports):
    row = Resolution.objects.get(symbol="A/RES/73/195")

    assert (row.tally, row.not_voting) == ((152, 5, 12), 24)
    assert len(roll_call("A/RES/73/195", "yes")) == 152
    assert roll_call("A/RES/73/195", "no") == AGAINST
    assert roll_call("A/RES/73/195", "abstain") == ABSTAINING
    assert len(roll_call("A/RES/73/195", "not_voting")) == 24


def test_the_last_protection_of_migrants_comes_out_as_it_was_voted(reports):
    row = Resolution.objects.get(symbol="A/RES/80/218")

    assert row.tally == (147, 4, 27)
    assert len(roll_call("A/RES/80/218", "yes")) == 147


def test_the_texts_stand_in_six_languages_under_the_same_anchors(reports):
    rows = Paragraph.objects.filter(resolution__symbol="A/RES/78/217")
    by_language = {}
    for language, kind, number in rows.order_by("position").values_list(
        "language", "kind", "number"
    ):
        by_language.setdefault(language, []).append((kind, number))

    assert len(by_language) == 6
    assert all(anchors == by_language["en"] for anchors in by_language.values())
    assert not Text.objects.exclude(differs="").exists()


def test_nothing_is_public_that_was_not(reports):
    made = Resolution.objects.exclude(reason="")

    assert made.count() > 100
    assert not made.published().exists()
    assert not Statement.objects.exclude(reason="").exists()


def test_a_second_import_changes_nothing(reports):
    _, second = reports

    assert [report.file for report in second if report.changed] == []


def test_nobody_is_refused_whom_the_record_should_know(reports):
    first, _ = reports
    reasons = [
        line["reason"]
        for report in first
        for line in report.rejections
        if report.format != "unbis"
    ]

    assert [reason for reason in reasons if "State" in reason] == []
