"""Two spellings of one speaker become one, wherever they stand."""

import pytest
from django.core.exceptions import ValidationError

from events import history, merging
from events.merging.speakers import Spelling
from events.models import Merged, Revision, Statement
from tests.factories import SourceFactory, StatementFactory
from tests.merging.pairs import REASON, merged, somebody

pytestmark = pytest.mark.django_db

STAYS, GOES = "María Fernanda Espinosa", "Maria Fernanda Espinosa"


def test_all_statements_take_the_spelling_that_stays_and_keep_their_capacity():
    other = StatementFactory(speaker=STAYS)
    public = StatementFactory(speaker=GOES, role="President of the General Assembly")
    draft = StatementFactory(speaker=GOES, status="draft")

    kept = merged(STAYS, GOES)

    assert set(Statement.objects.values_list("speaker", flat=True)) == {STAYS}
    public.refresh_from_db()
    assert (public.role, public.version) == ("President of the General Assembly", 2)
    step = Revision.objects.of(public).get()
    assert step.changes == {"speaker": [GOES, STAYS]}
    assert (step.is_correction, step.reason) == (True, REASON)
    assert not Revision.objects.of(draft).get().is_correction
    assert not Revision.objects.of(other).exists()
    assert kept.moved == [{"model": "statement", "moved": 2, "same": 0}]


def test_what_is_decided_last_holds():
    StatementFactory(speaker=GOES)
    StatementFactory(speaker=STAYS)
    merged(GOES, STAYS)
    StatementFactory(speaker=STAYS)

    merged(STAYS, GOES)

    assert Merged.objects.current("speaker", GOES) == STAYS
    assert Merged.objects.current("speaker", STAYS) == STAYS


def test_a_spelling_that_led_to_one_that_goes_leads_on():
    for name in ("M. Espinosa", GOES, STAYS):
        StatementFactory(speaker=name)
    merged(GOES, "M. Espinosa")

    merged(STAYS, GOES)

    assert Merged.objects.current("speaker", "M. Espinosa") == STAYS


@pytest.mark.parametrize(
    ("stays", "goes", "sentence"),
    [(STAYS, STAYS, "with itself"), (STAYS, "Nobody", "not in the record")],
)
def test_what_cannot_be_is_refused(stays, goes, sentence):
    StatementFactory(speaker=STAYS)

    assert sentence in merging.plan_speakers(stays, goes).refusals[0]
    with pytest.raises(ValidationError, match=sentence):
        merged(stays, goes)


def test_it_needs_its_reason():
    StatementFactory(speaker=GOES)
    StatementFactory(speaker=STAYS)

    with pytest.raises(ValidationError, match="needs its reason"):
        merged(STAYS, GOES, reason=" ")


def test_a_next_version_begun_before_goes_on():
    StatementFactory(speaker=STAYS)
    record = StatementFactory(speaker=GOES, sources=[SourceFactory()])
    values = {**history.values_of(record), "speaker": "Somebody else"}
    version = history.write(record, values, somebody(), "The source says so.")

    merged(STAYS, GOES)
    version.refresh_from_db()
    record.refresh_from_db()
    history.replace(record, version, somebody())

    record.refresh_from_db()
    assert record.speaker == "Somebody else"


def test_an_earlier_step_is_restored_in_the_spelling_that_stays():
    StatementFactory(speaker=STAYS)
    record = StatementFactory(speaker=GOES, role="Minister")
    earlier = history.keep(record, "created", somebody())
    merged(STAYS, GOES)
    record.refresh_from_db()

    back = history.way_back(record, earlier)
    history.restore(record, back, somebody(), "As before.")

    assert record.speaker == STAYS


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (STAYS, GOES, True),
        ("Mr. António Guterres", "Antonio Guterres", True),
        ("Guterres, António", "António Guterres", True),
        ("Kofi Annan", "Kofi A. Annan", True),
        ("Kofi Annan", "Ban Ki-moon", False),
        ("…", "–", False),
    ],
)
def test_which_spellings_may_be_one_name(one, other, near):
    assert Spelling(one, 1).is_near(Spelling(other, 1)) is near


def test_near_spellings_stand_beside_each_other_with_their_statements():
    StatementFactory(speaker="Kofi Annan")
    StatementFactory.create_batch(2, speaker=GOES)
    StatementFactory(speaker=STAYS)

    groups = merging.near_each_other()

    assert [[(each.name, each.statements) for each in group] for group in groups] == [
        [("Kofi Annan", 1)],
        [(GOES, 2), (STAYS, 1)],
    ]
