"""What keeps a record from the public, and what only asks for attention."""

import json
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from events import gate
from events.links import Reason, Verdict
from events.models import Resolution, Theme
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    VoteFactory,
)

pytestmark = pytest.mark.django_db
GONE = Verdict(Reason.GONE, "404")


def codes(record):
    return {problem.code for problem in gate.problems(record)}


def complete(maker=ResolutionFactory, **given):
    """A record that breaks no rule, but for what is given."""
    theme = Theme.objects.first() or FamilyFactory(slot=1)
    belongs = {"sources": [SourceFactory()], "themes": [theme]}
    return maker(**{**belongs, **given})


def resolution(**given):
    facts = {
        "symbol": "A/RES/73/195",
        "adopted_on": date(2018, 12, 19),
        "method": "without_vote",
    }
    return complete(**{**facts, **given})


def test_a_complete_record_breaks_no_rule():
    assert gate.problems(resolution()) == []


@pytest.mark.parametrize(
    ("given", "code"),
    [
        pytest.param({"to_verify": "The day.", "status": "draft"}, "to_verify"),
        pytest.param({"sources": []}, "no_source"),
        pytest.param({"themes": []}, "no_theme"),
        pytest.param({"summary": "word " * 60 + "word"}, "long_summary"),
        pytest.param({"adopted_on": None}, "no_day"),
        pytest.param({"adopted_on": date(2017, 12, 19)}, "day_outside_session"),
        pytest.param({"adopted_on": date(2020, 1, 1)}, "day_outside_session"),
        pytest.param({"method": "unknown"}, "method_unknown"),
    ],
)
def test_a_resolution_breaks_one_rule(given, code):
    assert codes(resolution(**given)) == {code}


def test_a_dead_link_asks_for_attention_and_one_that_failed_once_does_not():
    dead, failed = SourceFactory(), SourceFactory()
    for day, sources in ((2, [dead]), (3, [dead, failed])):
        for source in sources:
            source.note(GONE, datetime(2026, 11, day, tzinfo=UTC))
            source.save()

    with_dead = resolution(sources=[dead, failed])
    without = resolution(symbol="A/RES/73/196", sources=[failed])

    assert [(each.code, each.blocks) for each in gate.problems(with_dead)] == [
        ("dead_link", False)
    ]
    assert gate.problems(without) == []


def test_sixty_words_are_not_too_many():
    assert gate.problems(resolution(summary="word " * 59 + "word")) == []


def test_a_special_session_may_be_resumed_for_years():
    tenth = SessionFactory(code="ES-10", kind="emergency", opening_year=1997)
    day = date(2023, 10, 27)

    record = resolution(symbol="A/RES/ES-10/21", session=tenth, adopted_on=day)

    assert "day_outside_session" not in codes(record)


def test_the_exact_days_of_a_session_count_where_they_are_known():
    begins, ends = date(2018, 9, 18), date(2019, 9, 16)
    SessionFactory(code="73", starts_on=begins, ends_on=ends, opening_year=2018)

    record = resolution(adopted_on=date(2018, 9, 17))

    assert codes(record) == {"day_outside_session"}


def test_figures_that_the_roll_call_does_not_count_are_told():
    record = resolution(method="recorded", in_favour=2, against=0, abstaining=0)
    VoteFactory(resolution=record, position="yes")

    assert codes(record) == {"tally_differs"}


def test_figures_without_a_roll_call_are_believed():
    record = resolution(method="recorded", in_favour=2, against=0, abstaining=0)

    assert codes(record) == set()


def test_a_symbol_not_understood_blocks():
    record = resolution(status="draft")
    Resolution.objects.filter(pk=record.pk).update(sort_key="", session=None)

    blocking = [each.code for each in gate.problems(record) if each.blocks]

    assert blocking == ["symbol_not_understood"]


def test_a_meeting_without_its_day_asks_for_attention():
    record = complete(MeetingFactory, starts_on=None, ends_on=None)

    assert [(each.code, each.blocks) for each in gate.problems(record)] == [
        ("no_first_day", False)
    ]


def test_a_meeting_of_another_year_blocks():
    day = date(2017, 5, 5)

    record = complete(MeetingFactory, starts_on=day, ends_on=day, opening_year=2018)

    assert codes(record) == {"day_outside_its_year"}


def test_a_message_some_days_before_the_meeting_only_asks_for_attention():
    day = date(2017, 12, 4)
    meeting = MeetingFactory(starts_on=day, ends_on=day, opening_year=2017)
    said = {"session": meeting, "delivered_on": date(2017, 12, 2), "year": 2017}

    record = complete(StatementFactory, **said)

    assert [(each.code, each.blocks) for each in gate.problems(record)] == [
        ("day_outside_meeting", False)
    ]


def test_what_blocks_stands_first():
    record = resolution(sources=[], themes=[], summary="word " * 61)

    assert [each.blocks for each in gate.problems(record)] == [True, False, False]


def test_publishing_refuses_what_is_blocked_and_leaves_it_as_it_was():
    record = resolution(sources=[], status="draft")
    version = record.version

    with pytest.raises(ValidationError, match="It has no source"):
        gate.publish(record)

    record.refresh_from_db()
    assert (record.status, record.version) == ("draft", version)


def test_publishing_does_not_mind_a_warning():
    record = resolution(themes=[], status="draft")

    gate.publish(record)

    record.refresh_from_db()
    assert record.status == "published"


def test_the_same_rule_finds_one_record_and_many():
    wrong, right = resolution(sources=[]), complete(symbol="A/RES/73/196")

    rule = gate.rule(Resolution, "no_source")

    found = gate.breaking(Resolution.objects.all(), rule)
    assert set(found) == {wrong}
    assert right in Resolution.objects.all()


def test_an_audit_of_what_blocks_says_nothing_else():
    resolution(sources=[], themes=[])
    complete(symbol="A/RES/73/196", themes=[])

    (found,) = gate.audit(Resolution.objects.all(), blocking=True)

    assert [each.code for each in found.problems] == ["no_source"]


def test_what_is_no_longer_stored_breaks_no_rule():
    record = resolution(sources=[])
    Resolution.objects.all().delete()

    assert gate.problems(record) == []


def test_an_audit_takes_one_query_however_many_records(django_assert_num_queries):
    for number in range(20):
        complete(symbol=f"A/RES/73/{number + 1}", themes=[])

    with django_assert_num_queries(1):
        found = list(gate.audit(Resolution.objects.all()))

    assert len(found) == 20


def test_the_command_says_what_blocks_a_public_record_and_fails(capsys):
    resolution(sources=[], session=complete(SessionFactory, code="73"))

    with pytest.raises(SystemExit) as stopped:
        call_command("audit", "--json", "--blocking")

    line = json.loads(capsys.readouterr().out)
    assert stopped.value.code == 1
    assert line["record"].startswith("A/RES/73/195")
    assert [each["code"] for each in line["problems"]] == ["no_source"]


def test_the_command_counts_and_is_content(capsys):
    resolution(themes=[], session=complete(SessionFactory, code="73"))

    call_command("audit")

    assert "      1 no_theme" in capsys.readouterr().out


def test_the_shipped_record_breaks_no_rule_that_blocks(capsys):
    call_command("load_record", "--json")
    capsys.readouterr()

    call_command("audit", "--public", "--blocking")

    assert capsys.readouterr().out == "0 public records break a rule that blocks.\n"
