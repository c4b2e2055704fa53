"""The rules of what was merged: which kinds, why, and each key once."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from events.models import Merged
from tests.merging.pairs import merged, states

pytestmark = pytest.mark.django_db

RULES = [
    pytest.param({"kind": "series"}, "and nothing else", id="unknown kind"),
    pytest.param({"stays": "TRK"}, "with itself", id="with itself"),
    pytest.param({"reason": ""}, "needs its reason", id="no reason"),
]


@pytest.mark.parametrize(("wrong", "sentence"), RULES)
def test_a_rule_of_what_was_merged(wrong, sentence):
    right = {"kind": "state", "went": "TRK", "stays": "TUR", "reason": "One State."}

    with pytest.raises(ValidationError, match=sentence):
        Merged(**right | wrong).validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        Merged.objects.create(**right | wrong)


def test_a_key_goes_once():
    merged(*states())

    again = Merged(kind="state", went="TRK", stays="MEX", reason="One State.")
    with pytest.raises(ValidationError, match="leads to another one already"):
        again.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()
