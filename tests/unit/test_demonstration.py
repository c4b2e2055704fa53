"""Made-up records: as many as asked, the same each time, and easily taken away."""

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from events.demonstration import MARK
from events.models import (
    PublicVersion,
    Reference,
    Resolution,
    Series,
    Session,
    Statement,
    Theme,
)
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
)

pytestmark = pytest.mark.django_db

PUBLISHED_KINDS = (Resolution, Statement, Session)


def seed(records):
    call_command("seed_demo", records=records, verbosity=0)


def made():
    """How many resolutions, meetings and statements bear the mark."""
    return (
        Resolution.objects.filter(editors_note=MARK).count(),
        Session.objects.filter(editors_note=MARK, code=None).count(),
        Statement.objects.filter(editors_note=MARK).count(),
    )


@pytest.mark.parametrize(
    ("records", "kinds"),
    [
        pytest.param(1, (1, 0, 0), id="one"),
        pytest.param(60, (30, 10, 20), id="sixty"),
        pytest.param(61, (31, 10, 20), id="odd"),
    ],
)
def test_half_are_resolutions_a_sixth_meetings_a_third_statements(records, kinds):
    seed(records)

    assert made() == kinds


def test_the_command_says_what_it_made(capsys):
    seed(12)

    assert (
        capsys.readouterr().out == "6 resolutions, 2 meetings and 4 statements made.\n"
    )


def test_the_same_records_are_made_each_time():
    columns = ("symbol", "title", "adopted_on", "method", "in_favour", "status")
    seed(40)
    first = list(Resolution.objects.order_by("symbol").values_list(*columns))

    seed(40)

    assert list(Resolution.objects.order_by("symbol").values_list(*columns)) == first


def test_fewer_replace_more():
    seed(60)

    seed(6)

    assert made() == (3, 1, 2)


@pytest.mark.parametrize("model", PUBLISHED_KINDS)
def test_each_record_keeps_the_rules_of_its_form(model):
    seed(60)

    for record in model.objects.filter(editors_note=MARK):
        record.full_clean()


def test_symbols_are_ones_that_the_assembly_has_not_used():
    seed(120)

    numbers = [resolution.parsed.number for resolution in Resolution.objects.all()]

    assert min(numbers) == 1001


def test_most_are_public_and_some_are_not():
    seed(400)

    public = Resolution.objects.published().count()

    assert 170 <= public < 200


def test_recorded_votes_and_their_absence_both_occur():
    seed(120)

    methods = set(Resolution.objects.values_list("method", flat=True))

    assert methods == {"recorded", "without_vote"}


def test_titles_say_that_they_are_made_up():
    seed(30)

    assert not Resolution.objects.exclude(title__startswith="Demonstration").exists()


def test_each_record_has_a_theme():
    seed(60)

    bearing_none = [
        model.objects.filter(editors_note=MARK, themes=None).exclude(
            **({"kind": "regular"} if model is Session else {})
        )
        for model in PUBLISHED_KINDS
    ]

    assert [records.count() for records in bearing_none] == [0, 0, 0]


def test_the_themes_of_the_record_are_used_where_there_are_any():
    family = FamilyFactory(slug="labour")

    seed(6)

    assert list(Theme.objects.all()) == [family]


def test_a_resolution_cites_only_what_stands_before_it():
    seed(60)

    assert Reference.objects.exists()
    citing_later = [
        reference
        for reference in Reference.objects.select_related("citing", "cited")
        if reference.cited.pk >= reference.citing.pk
    ]
    assert citing_later == []


def test_the_public_version_moves():
    before = PublicVersion.current()

    seed(6)

    assert PublicVersion.current() > before


def test_removing_takes_all_of_them_away():
    seed(60)

    call_command("seed_demo", remove=True, verbosity=0)

    assert made() == (0, 0, 0)
    assert not Session.objects.exists()
    assert not Series.objects.exists()


def test_removing_leaves_the_real_record_alone():
    kept = [
        SessionFactory(code="73"),
        MeetingFactory(),
        ResolutionFactory(symbol="A/RES/73/195"),
    ]
    seed(60)

    call_command("seed_demo", remove=True, verbosity=0)

    assert Session.objects.get(code="73") == kept[0]
    assert Session.objects.filter(pk=kept[1].pk).exists()
    assert list(Resolution.objects.all()) == [kept[2]]


@override_settings(DEVELOPMENT=False)
def test_a_record_that_the_public_reads_is_not_mixed_with_made_up_ones():
    ResolutionFactory()

    with pytest.raises(CommandError, match="holds a record that the public may read"):
        seed(6)


@override_settings(DEVELOPMENT=False)
def test_an_empty_database_may_be_filled_in_production_too():
    seed(6)

    assert made() == (3, 1, 2)


@pytest.mark.parametrize("records", [0, -1, 1_000_001])
def test_a_number_out_of_bounds_is_refused(records):
    with pytest.raises(CommandError, match="from 1 to 1,000,000"):
        seed(records)
