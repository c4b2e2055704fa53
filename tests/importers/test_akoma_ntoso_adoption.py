"""Akoma Ntoso: how a resolution was adopted, and who submitted its draft."""

import pytest

from events.importers.akoma_ntoso import parse
from events.importers.records import Ballot, Sponsor
from tests.importers.akoma_ntoso_files import resolution
from tests.importers.reading import parsed


def only(**parts):
    (record,), rejected = parsed(parse, ("A_RES_78_217.xml", resolution(**parts)))
    assert rejected == []
    return record


def count(position, value, *names):
    voters = "".join(
        f'\n<organization refersTo="memberState" GUID="x">{name}</organization>'
        for name in names
    )
    return (
        f'<count value="{value}" refersTo="{position}">'
        f"<akn4un:voters>{voters}</akn4un:voters></count>"
    )


def voting(*counts, outcome="adoptedRecordedVote"):
    return f'<voting outcome="{outcome}">{"".join(counts)}</voting>'


def test_a_recorded_vote_has_figures_and_a_roll_call():
    record = only(
        voting=voting(
            count("inFavour", "2", "ALBANIA", "BOLIVIA (PLURINATIONAL STATE OF)"),
            count("against", "1", "HUNGARY"),
            count("abstaining", "1", "CÔTE D'IVOIRE"),
        )
    )

    facts = record.facts
    assert facts["method"] == "recorded"
    assert (facts["in_favour"], facts["against"], facts["abstaining"]) == (2, 1, 1)
    assert "not_voting" not in facts
    assert record.roll_call == [
        Ballot("", "ALBANIA", "yes", 2),
        Ballot("", "BOLIVIA (PLURINATIONAL STATE OF)", "yes", 3),
        Ballot("", "HUNGARY", "no", 4),
        Ballot("", "CÔTE D'IVOIRE", "abstain", 5),
    ]
    assert record.remarks == []


def test_a_count_and_its_names_that_differ_are_both_kept():
    record = only(voting=voting(count("abstaining", "59", "ALGERIA", "CHAD")))

    assert record.facts["abstaining"] == 59
    assert len(record.roll_call) == 2
    assert record.remarks == ["The file counts 59 abstaining and names 2."]


def test_a_name_that_is_repeated_stands_once():
    record = only(voting=voting(count("inFavour", "1", "CHAD", "CHAD")))

    assert record.roll_call == [Ballot("", "CHAD", "yes", 2)]
    assert record.remarks == ["It repeats 1 of the names in favour."]


def test_figures_without_names_are_no_roll_call():
    record = only(voting=voting(count("inFavour", "120")))

    assert record.roll_call is None
    assert record.facts["in_favour"] == 120
    assert record.remarks == ["The file counts 120 in favour and names 0."]


def test_a_position_that_is_not_counted_is_no_fact():
    record = only(voting=voting(count("inFavour", "1", "CHAD")))

    assert "against" not in record.facts


@pytest.mark.parametrize(
    ("counts", "remark"),
    [
        (count("present", "3"), "“present” is no position in a vote."),
        (count("against", "many"), "“many” is no count."),
    ],
)
def test_what_is_no_figure_is_said(counts, remark):
    assert only(voting=voting(counts)).remarks == [remark]


def test_a_resolution_adopted_without_a_vote_has_no_roll_call():
    record = only()

    assert record.facts["method"] == "without_vote"
    assert record.roll_call is None


@pytest.mark.parametrize(
    ("outcome", "remarks"),
    [("", []), ("acclaimed", ["“acclaimed” is no method of adoption."])],
)
def test_an_outcome_that_says_no_method_states_none(outcome, remarks):
    record = only(voting=voting(outcome=outcome))

    assert "method" not in record.facts
    assert record.remarks == remarks


def submitted(line, outcome="draftResolution"):
    return only(steps=f'<step outcome="{outcome}" by="{line}"/>').sponsors


def test_those_who_came_later_have_joined():
    outcome = "draftResolutionAdditionalSponsors"

    assert submitted("Italy and Malta", outcome) == [
        Sponsor("Italy", "", True),
        Sponsor("Malta", "", True),
    ]


def test_a_sponsor_who_is_listed_twice_stands_once_where_first_named():
    record = only(
        steps='<step outcome="draftResolution" by="Malta and Peru"/>'
        '<step outcome="draftResolutionAdditionalSponsors" by="Italy and Malta"/>'
    )

    assert record.sponsors == [
        Sponsor("Malta"),
        Sponsor("Peru"),
        Sponsor("Italy", "", True),
    ]


def test_nobody_named_is_nothing_said_of_sponsors():
    assert submitted("") is None


def test_what_is_no_sponsor_is_said():
    line = "France and United States. - Removes Czechia from the list"

    record = only(steps=f'<step outcome="draftResolution" by="{line}"/>')

    assert record.sponsors == [Sponsor("France"), Sponsor("United States")]
    assert record.remarks == [
        "Among the sponsors stands: “Removes Czechia from the list”."
    ]
