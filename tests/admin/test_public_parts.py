"""What the public sees of a list changes with a reason, and a vote by two people."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.urls import reverse

from events import history
from events.models import NextVersion, Reference, Revision, Vote
from tests.admin.forms import act, address, errors, filled, messages, opened, save
from tests.admin.next_versions import draft, next_form
from tests.factories import (
    AliasFactory,
    ResolutionFactory,
    SourceFactory,
    StateFactory,
    VoteFactory,
)

WHY = "The verbatim record has another vote."


def steps(record):
    return list(Revision.objects.of(record))


def row(position):
    return {"state": "MEX", "position": position, "name": ""}


def position(vote):
    return Vote.objects.get(pk=vote.pk).position


# What the public has seen -------------------------------------------------------


def test_a_fact_in_a_list_changes_with_its_reason_only(publisher, citation):
    page = save(publisher, citation, verb="Reaffirming")

    assert any("say in one sentence why" in sentence for sentence in errors(page))
    assert Reference.objects.get().verb == "Recalling"


def test_so_it_does_on_the_form_of_the_record(publisher, citation):
    page = save(publisher, citation.citing, **{"references-0-verb": "Reaffirming"})

    (inline, *_) = page.context["inline_admin_formsets"]
    assert "say in one sentence why" in str(inline.formset.non_form_errors())
    assert Reference.objects.get().verb == "Recalling"


def test_nothing_is_taken_from_a_public_record_without_a_reason(publisher, citation):
    page = publisher.post(address(citation, "delete"), {"post": "yes"})

    assert "say in one sentence why" in page.content.decode()
    assert Reference.objects.exists()


def test_nor_are_several_rows_at_once(publisher, citation):
    page = act(publisher, "delete_selected", [citation], post="yes")

    assert "say in one sentence why" in page.content.decode()
    assert Reference.objects.exists()


def test_with_the_reason_it_is_taken_away_and_told(publisher, reader, citation):
    sent = {"post": "yes", "change_reason": WHY}
    publisher.post(address(citation, "delete"), sent)

    (step,) = steps(citation.citing)
    assert (step.is_correction, step.reason) == (True, WHY)
    page = reader.get("/corrections/").content.decode()
    assert WHY in page
    assert "Citation: A/RES/73/195" in page


def test_other_names_change_without_a_reason(publisher):
    alias = AliasFactory(resolution=ResolutionFactory(status="published"))

    save(publisher, alias, word="another name")

    (step,) = steps(alias.resolution)
    assert not step.is_correction


# Votes that the public has seen: two people, by way of the next version -----------


def test_a_vote_that_is_public_waits_in_the_next_version(publisher, public):
    page = save(publisher, public, position="no", change_reason=WHY)

    assert position(public) == "yes"
    assert any("Kept in the next version" in message for message in messages(page))
    assert page.answer.url == next_form(public.resolution)
    assert [
        (each.label, each.before, each.after) for each in page.context["to_come"]
    ] == [("Vote: MEX", "In favour", "Against")]


def test_the_form_of_a_public_vote_says_that_a_change_waits(publisher, public, drafted):
    words = "A change waits in the next version"

    assert words in publisher.get(address(public)).content.decode()
    assert words not in publisher.get(address(drafted)).content.decode()


def test_who_drafted_it_does_not_publish_it(publisher, public):
    save(publisher, public, position="no", change_reason=WHY)

    page = draft(publisher, public.resolution, "_next_publish")

    assert any("somebody else must publish" in message for message in messages(page))
    assert position(public) == "yes"


def test_somebody_else_publishes_it_and_it_is_a_correction(
    contributor, publisher, reader, public
):
    save(contributor, public, position="no", change_reason=WHY)

    draft(publisher, public.resolution, "_next_publish")

    record = public.resolution
    assert record.votes.get().position == "no"
    (step,) = steps(record)
    assert (step.action, step.is_correction, step.reason) == ("replaced", True, WHY)
    page = reader.get(f"{record.get_absolute_url()}history/").content.decode()
    assert "Vote: MEX" in page
    assert WHY in page


def test_a_summary_written_by_another_hides_no_author(contributor, publisher, public):
    save(publisher, public, position="no", change_reason=WHY)
    draft(contributor, public.resolution, summary="New.")

    page = draft(publisher, public.resolution, "_next_publish", note="A note.")

    assert any("somebody else must publish" in message for message in messages(page))
    assert position(public) == "yes"


def test_the_form_of_the_next_version_keeps_the_votes_drafted(contributor, public):
    save(contributor, public, position="no", change_reason=WHY)

    draft(contributor, public.resolution, summary="New.")

    coming = NextVersion.objects.get()
    assert coming.values["votes"] == {"MEX": row("no")}
    assert {each.name for each in history.coming(coming)} == {"summary", "votes"}


def test_a_vote_drafted_back_to_what_it_is_is_no_draft(contributor, public):
    save(contributor, public, position="no", change_reason=WHY)

    # The form has what is public: it is sent with another value, then as it is.
    history.write_rows(
        public.resolution, "votes", {"MEX": row("yes")}, contributor.user, ""
    )

    assert not NextVersion.objects.exists()


def test_a_vote_changed_meanwhile_is_told_and_not_overwritten(
    contributor, publisher, public
):
    save(contributor, public, position="no", change_reason=WHY)
    Vote.objects.update(position="abstain")

    page = publisher.get(next_form(public.resolution))

    assert [(each.before, each.after) for each in page.context["meanwhile"]] == [
        ("In favour", "Abstaining")
    ]
    with pytest.raises(ValidationError, match="changed since .* begun: votes"):
        history.replace(public.resolution, NextVersion.objects.get(), publisher.user)


def test_without_four_eyes_a_publisher_changes_it_at_once(publisher, public, settings):
    settings.FOUR_EYES = False

    save(publisher, public, position="no", change_reason=WHY)

    assert position(public) == "no"
    (step,) = steps(public.resolution)
    assert step.is_correction


def test_the_author_of_a_vote_of_a_draft_does_not_publish_it(publisher):
    vote = VoteFactory(
        resolution__status="draft", resolution__sources=[SourceFactory()]
    )
    save(publisher, vote, position="no")

    page = act(publisher, "publish", [vote.resolution])

    assert any("somebody else must publish" in message for message in messages(page))


def test_a_public_roll_call_goes_back_by_way_of_the_next_version(
    publisher, public, settings
):
    settings.FOUR_EYES = False
    record = public.resolution
    save(publisher, record, summary="First step")
    save(publisher, public, position="no", change_reason=WHY)
    settings.FOUR_EYES = True

    url = reverse("admin:events_resolution_restore", args=[record.pk, 1])
    page = publisher.post(url, {"reason": WHY}, follow=True)

    assert page.redirect_chain[-1][0] == next_form(record)
    assert position(public) == "no"
    assert NextVersion.objects.get().values["votes"] == {"MEX": row("yes")}


def test_a_contributor_drafts_a_citation_of_a_public_record(contributor, citation):
    save(contributor, citation, verb="Reaffirming", change_reason=WHY)

    assert Reference.objects.get().verb == "Recalling"
    coming = history.coming(NextVersion.objects.get())
    assert {(each.label, each.before, each.after) for each in coming} == {
        ("Citation: A/RES/73/195", "Recalling", ""),
        ("Citation: A/RES/73/195", "", "Reaffirming"),
    }


def test_in_review_it_is_closed_to_a_contributor(contributor, editor, citation):
    draft(contributor, citation.citing, "_next_review", summary="New.")

    page = contributor.post(address(citation), {"verb": "Recalls", "_save": "1"})

    assert page.status_code == 403


# Two editors at one row -----------------------------------------------------------


def test_the_second_editor_of_a_vote_is_told(contributor, editor, drafted):
    sent = filled(opened(contributor, address(drafted))) | {
        "position": "no",
        "_save": "1",
    }
    save(editor, drafted, position="abstain")

    page = contributor.post(address(drafted), sent)

    assert any("while you had it open" in sentence for sentence in errors(page))
    assert position(drafted) == "abstain"
    assert page.context["adminform"].form["position"].value() == "no"


# What waits, looked at again -------------------------------------------------------


def test_a_second_vote_drafted_hides_no_author_of_the_first(
    contributor, publisher, public
):
    other = VoteFactory(resolution=public.resolution, state=StateFactory(code="CAN"))
    save(publisher, public, position="no", change_reason=WHY)
    save(contributor, other, position="no", change_reason=WHY)

    page = draft(publisher, public.resolution, "_next_publish")

    assert any("somebody else must publish" in message for message in messages(page))
    assert position(public) == "yes"


def test_a_next_version_from_before_authors_were_kept_is_its_last_writers(
    publisher, public
):
    save(publisher, public, position="no", change_reason=WHY)
    NextVersion.objects.update(authors={})

    with pytest.raises(ValidationError, match="somebody else must publish"):
        history.replace(public.resolution, NextVersion.objects.get(), publisher.user)


def test_a_public_vote_saved_as_it_is_begins_no_next_version(contributor, public):
    save(contributor, public)

    assert not NextVersion.objects.exists()


def test_a_drafted_vote_saved_as_it_is_is_drafted_no_more(contributor, public):
    save(contributor, public, position="no", change_reason=WHY)

    save(contributor, public)

    assert not NextVersion.objects.exists()


def test_votes_that_wait_to_go_are_not_said_to_be_deleted(publisher, public):
    page = act(publisher, "delete_selected", [public], post="yes", change_reason=WHY)

    assert position(public) == "yes"
    assert [message for message in messages(page) if "deleted" in message] == []
    assert any("Kept in the next version" in message for message in messages(page))
    assert NextVersion.objects.get().values["votes"] == {"MEX": None}
    assert not LogEntry.objects.exists()


def test_nor_is_one_alone(publisher, public):
    sent = {"post": "yes", "change_reason": WHY}
    page = publisher.post(address(public, "delete"), sent, follow=True)

    assert position(public) == "yes"
    assert page.redirect_chain[-1][0] == next_form(public.resolution)
    assert not LogEntry.objects.exists()
