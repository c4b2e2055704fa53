"""The rules of what imports bring, each broken once, with the sentence one reads."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from events.models import ImportedRow
from tests.factories import (
    ImportFactory,
    SpeechFactory,
    SponsorFactory,
    TextFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


def row(**values):
    made = ImportedRow(
        of=ImportFactory(), kind="topic", record=1, key="MIGRANTS", created=True
    )
    made.save()
    return made


@pytest.mark.parametrize(
    ("make", "values", "sentence"),
    [
        pytest.param(
            TopicFactory, {"label": ""}, "needs its English term", id="subject, no term"
        ),
        pytest.param(
            TopicFactory, {"code": ""}, "is not known", id="subject, blank code"
        ),
        pytest.param(
            TextFactory, {"title": ""}, "needs its title", id="text, no title"
        ),
        pytest.param(
            SpeechFactory, {"text": ""}, "cannot be empty", id="speech, no words"
        ),
        pytest.param(
            ImportFactory, {"stage": "begun"}, "tried, done or", id="import, stage"
        ),
        pytest.param(
            ImportFactory,
            {"content": b"x"},
            "kept until the import only",
            id="import, done with its file",
        ),
        pytest.param(row, {"kind": "state"}, "makes no such", id="row, kind"),
    ],
)
def test_a_rule_is_held_by_the_database_and_says_a_sentence(make, values, sentence):
    record = make()
    for name, value in values.items():
        setattr(record, name, value)

    with pytest.raises(ValidationError, match=sentence):
        record.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        record.save()


@pytest.mark.parametrize(
    ("make", "same", "sentence"),
    [
        pytest.param(
            TextFactory, ("resolution", "language"), "already here", id="text twice"
        ),
        pytest.param(
            SponsorFactory,
            ("resolution", "position"),
            "stands at this place",
            id="sponsor, one place",
        ),
        pytest.param(
            SponsorFactory, ("resolution", "name"), "already listed", id="sponsor twice"
        ),
    ],
)
def test_what_may_stand_once_says_so(make, same, sentence):
    first, second = make(), make()
    for name in same:
        setattr(second, name, getattr(first, name))

    with pytest.raises(ValidationError, match=sentence):
        second.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()
