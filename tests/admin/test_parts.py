"""Votes, paragraphs and citations: each change is a step of their record."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.urls import reverse

from events import history
from events.models import NextVersion, Paragraph, Reference, Revision, Vote
from tests.admin.forms import act, add, address, errors, filled, messages, save
from tests.admin.next_versions import draft, next_form
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    SourceFactory,
    StateFactory,
    VoteFactory,
)

WHY = "The verbatim record has another vote."


@pytest.fixture
def mexico(db):
    return StateFactory(code="MEX", name="Mexico")


@pytest.fixture
def drafted(mexico):
    """A vote of a draft."""
    return VoteFactory(resolution__status="draft", state=mexico, position="yes")


@pytest.fixture
def public(mexico):
    """A vote that the public sees."""
    return VoteFactory(
        state=mexico, position="yes", resolution__sources=[SourceFactory()]
    )


def steps(record):
    return list(Revision.objects.of(record))


def row(position):
    return {"state": "MEX", "position": position, "name": ""}


def position(vote):
    return Vote.objects.get(pk=vote.pk).position


# Steps of a draft --------------------------------------------------------------


def test_a_vote_that_changes_is_a_step_of_its_resolution(contributor, drafted):
    save(contributor, drafted, position="no")

    (step,) = steps(drafted.resolution)
    assert step.changes == {"votes": [{"MEX": row("yes")}, {"MEX": row("no")}]}
    assert (step.by, step.is_correction) == (contributor.user, False)


def test_the_version_of_the_record_moves_with_its_votes(contributor, drafted):
    save(contributor, drafted, position="no")

    drafted.resolution.refresh_from_db()
    assert drafted.resolution.version == 2


def test_a_vote_saved_as_it_was_is_no_step(contributor, drafted):
    save(contributor, drafted)

    assert steps(drafted.resolution) == []


def test_a_row_that_is_added_or_taken_away_is_a_step(contributor, publisher, drafted):
    record, canada = drafted.resolution, StateFactory(code="CAN")
    add(contributor, Vote, resolution=record.pk, state=canada.pk, position="no")

    publisher.post(address(Vote.objects.get(state=canada), "delete"), {"post": "yes"})

    gone, came = [step.changes["votes"] for step in steps(record)]
    assert came == [{"CAN": None}, {"CAN": row("no") | {"state": "CAN"}}]
    assert gone == [came[1], came[0]]


def test_rows_taken_away_together_are_one_step(publisher, drafted):
    other = VoteFactory(resolution=drafted.resolution, state=StateFactory(code="CAN"))

    act(publisher, "delete_selected", [drafted, other], post="yes")

    (step,) = steps(drafted.resolution)
    assert sorted(step.changes["votes"][0]) == ["CAN", "MEX"]
    assert not Vote.objects.exists()


def test_the_history_page_tells_the_vote_in_words(publisher, drafted):
    save(publisher, drafted, position="no")

    page = publisher.get(address(drafted.resolution, "history")).content.decode()

    assert "Vote: MEX" in page
    assert "<del><bdi>In favour</bdi></del>" in page
    assert "<ins><bdi>Against</bdi></ins>" in page


def test_the_words_of_a_paragraph_are_told_word_by_word(editor):
    text = "Calls upon Member States to protect the human rights of all migrants;"
    paragraph = ParagraphFactory(resolution__status="draft", text=text)

    save(editor, paragraph, text=text.replace("all migrants", "every migrant"))

    page = editor.get(address(paragraph.resolution, "history")).content.decode()
    assert "<del>all migrants</del> <ins>every migrant</ins>" in page


def test_citations_on_the_form_of_the_record_are_told_with_it(editor):
    citation = ReferenceFactory(citing__status="draft", symbol="A/RES/73/195")

    save(editor, citation.citing, title="After", **{"references-0-verb": "Reaffirming"})

    (step,) = steps(citation.citing)
    assert set(step.changes) == {"title", "references"}


def test_another_name_of_a_theme_is_a_step_of_the_theme(editor):
    alias = AliasFactory(resolution=None, theme=FamilyFactory(slot=1), word="gcm")

    save(editor, alias, word="another name")

    (step,) = steps(alias.theme)
    assert sorted(step.changes["aliases"][1]) == ["another name", "gcm"]


# The way back -------------------------------------------------------------------


def restore(client, record, number, reason=""):
    url = reverse("admin:events_resolution_restore", args=[record.pk, number])
    return client.post(url, {"reason": reason}, follow=True)


def test_an_earlier_roll_call_comes_back(publisher, drafted):
    record = drafted.resolution
    save(publisher, record, title="First step")
    save(publisher, drafted, position="no")
    save(publisher, drafted, position="abstain")

    restore(publisher, record, 1)

    assert record.votes.get().position == "yes"
    step = steps(record)[0]
    assert step.changes["votes"] == [{"MEX": row("abstain")}, {"MEX": row("yes")}]


def test_what_was_taken_away_comes_back(publisher, drafted):
    record = drafted.resolution
    ParagraphFactory(resolution=record, number="1", position=1, text="Calls.")
    save(publisher, record, title="First step")
    paragraph = Paragraph.objects.get()
    publisher.post(address(paragraph, "delete"), {"post": "yes"})

    restore(publisher, record, 1)

    assert [(row.number, row.text) for row in Paragraph.objects.all()] == [
        ("1", "Calls.")
    ]


def test_paragraphs_that_changed_places_come_back(publisher, drafted):
    record = drafted.resolution
    first = ParagraphFactory(resolution=record, number="1", position=1, text="One.")
    second = ParagraphFactory(resolution=record, number="2", position=2, text="Two.")
    save(publisher, record, title="First step")
    save(publisher, first, position="3")
    save(publisher, second, position="1")
    save(publisher, first, position="2")

    restore(publisher, record, 1)

    places = Paragraph.objects.order_by("position").values_list("number", flat=True)
    assert list(places) == ["1", "2"]


def test_a_citation_that_comes_back_leads_to_its_record_again(publisher, drafted):
    record = drafted.resolution
    cited = ResolutionFactory(symbol="A/RES/72/179")
    citation = ReferenceFactory(citing=record, symbol=cited.symbol, cited=cited)
    save(publisher, record, title="First step")
    publisher.post(address(citation, "delete"), {"post": "yes"})

    restore(publisher, record, 1)

    assert Reference.objects.get().cited == cited


# What the public has seen -------------------------------------------------------


@pytest.fixture
def citation(db):
    """A citation that the public sees."""
    return ReferenceFactory(citing__status="published", symbol="A/RES/73/195")


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
    assert page.redirect_chain[-1][0] == next_form(public.resolution)
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

    page = restore(publisher, record, 1, WHY)

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
    sent = filled(contributor.get(address(drafted))) | {"position": "no", "_save": "1"}
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
