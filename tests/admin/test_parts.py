"""Votes, paragraphs and citations: each change is a step of their record."""

from django.urls import reverse

from events.models import Paragraph, Reference, Revision, Vote
from tests.admin.forms import act, add, address, save, send
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    StateFactory,
    VoteFactory,
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
    return send(client, url, {"reason": reason})


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
