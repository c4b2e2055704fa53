"""Only the rules that a change could break are judged; of those, each one."""

import pytest
from django.core.exceptions import ValidationError

from events import history
from events.models import Resolution
from tests.factories import MeetingFactory, ResolutionFactory, StatementFactory


def judged(record, **given):
    """The sentences of the rules that new values break."""
    for name, value in given.items():
        setattr(record, name, value)
    with pytest.raises(ValidationError) as found:
        history.judge(record, given)
    return " ".join(found.value.messages)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("factory", "given", "sentence"),
    [
        pytest.param(
            *(ResolutionFactory, {"method": "recorded"}, "needs the three figures"),
            id="a rule over fields that did not change",
        ),
        pytest.param(
            *(ResolutionFactory, {"to_verify": "The day."}, "cannot be published"),
            id="a rule over the status",
        ),
        pytest.param(
            *(MeetingFactory, {"ends_on": "2006-09-01"}, "comes before the first"),
            id="a rule over two days",
        ),
        pytest.param(
            *(StatementFactory, {"year": 2007}, "not that of the day"),
            id="a rule over day and year",
        ),
        pytest.param(
            *(StatementFactory, {"speaker": ""}, "cannot be blank"),
            id="a rule of the field",
        ),
    ],
)
def test_a_broken_rule_is_said(factory, given, sentence):
    assert sentence in judged(factory(), **given)


@pytest.mark.django_db
def test_a_symbol_is_unique():
    ResolutionFactory(symbol="A/RES/73/195")

    said = judged(ResolutionFactory(symbol="A/RES/73/326"), symbol="A/RES/73/195")

    assert said == "A resolution with this symbol already exists."


@pytest.mark.django_db
def test_what_did_not_change_is_not_judged():
    record = ResolutionFactory()
    Resolution.objects.update(title="")
    record.refresh_from_db()
    record.prominence = 1

    history.judge(record, ["prominence"])

    assert record.title == ""


@pytest.mark.django_db
def test_each_of_two_broken_rules_is_said():
    said = judged(ResolutionFactory(), method="recorded", to_verify="The day.")

    assert "needs the three figures" in said
    assert "cannot be published" in said


@pytest.mark.django_db
def test_rules_that_are_kept_are_asked_together(django_assert_num_queries):
    record = ResolutionFactory()

    # A savepoint, the rules, and the end of the savepoint.
    with django_assert_num_queries(3):
        record.validate_constraints()


@pytest.mark.django_db
def test_a_rule_over_a_field_left_out_is_not_judged():
    record = ResolutionFactory()
    record.to_verify = "The day."

    record.validate_constraints(exclude={"status"})

    with pytest.raises(ValidationError, match="cannot be published"):
        record.validate_constraints(exclude={"title"})
