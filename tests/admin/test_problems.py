"""What the gate says in the admin: on the form, and in the list."""

import pytest

from events.models import Resolution
from tests.admin.forms import address, listing, messages, save
from tests.factories import MeetingFactory, ResolutionFactory, SourceFactory


def shown(client, record):
    """The problems that a form shows, each with the field it leads to."""
    found = client.get(address(record)).context["problems"]
    return {problem.field: problem.blocks for problem in found}


def found(client, model, problem):
    page = client.get(f"{listing(model)}?problem={problem}")
    return set(page.context["cl"].result_list)


def test_the_form_says_what_blocks_and_what_only_warns(contributor):
    record = ResolutionFactory(status="draft", method="without_vote")

    assert shown(contributor, record) == {"sources": True, "themes": False}


def test_each_problem_leads_to_its_field(contributor):
    record = ResolutionFactory(status="draft", to_verify="The day.")

    page = contributor.get(address(record)).content.decode()

    assert '<a href="#id_to_verify">Something stands under' in page
    assert 'id="id_to_verify"' in page


def test_a_form_not_yet_saved_judges_nothing(contributor):
    page = contributor.get(address(Resolution, "add"))

    assert page.context["problems"] == []


def test_a_record_saved_to_be_published_stays_a_draft_with_what_was_typed(publisher):
    record = ResolutionFactory(status="draft")

    page = save(publisher, record, "_publish", title="Typed")

    record.refresh_from_db()
    assert (record.status, record.title) == ("draft", "Typed")
    assert any("It has no source" in message for message in messages(page))


@pytest.mark.parametrize("problem", ["no_source", "blocked"])
def test_a_list_finds_what_breaks_a_rule(contributor, problem):
    broken = ResolutionFactory(status="draft")
    ResolutionFactory(status="draft", sources=[SourceFactory()])

    assert found(contributor, Resolution, problem) == {broken}


def test_a_rule_that_is_none_of_this_kind_finds_everything(contributor):
    meeting = MeetingFactory(part_of=None)

    assert found(contributor, type(meeting), "tally_differs") == {meeting}
