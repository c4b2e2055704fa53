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


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Chile", ["Chile"]),
        ("Barbados, Cambodia", ["Barbados", "Cambodia"]),
        (
            "China, Kiribati and Solomon Islands",
            ["China", "Kiribati", "Solomon Islands"],
        ),
        (
            "Bolivia (Plurinational State of), Iran (Islamic Republic of) and Fiji",
            ["Bolivia (Plurinational State of)", "Iran (Islamic Republic of)", "Fiji"],
        ),
        (
            "Bosnia and Herzegovina, Tonga and Trinidad and Tobago",
            ["Bosnia and Herzegovina", "Tonga", "Trinidad and Tobago"],
        ),
        (
            "Antigua and Barbuda and United Kingdom of Great Britain and Northern "
            "Ireland",
            [
                "Antigua and Barbuda",
                "United Kingdom of Great Britain and Northern Ireland",
            ],
        ),
        (
            "Saint Kitts and Nevis, Saint Vincent and the Grenadines, Sao Tome and "
            "Principe and State of Palestine",
            [
                "Saint Kitts and Nevis",
                "Saint Vincent and the Grenadines",
                "Sao Tome and Principe",
                "State of Palestine",
            ],
        ),
        ("the Gambia, the Sudan and Zimbabwe.", ["Gambia", "Sudan", "Zimbabwe"]),
        ("Uganda, and Yemen", ["Uganda", "Yemen"]),
        ("Tu\u0308rki\u0307ye", ["Tu\u0308rkiye"]),
    ],
)
def test_a_list_of_states_is_taken_apart(line, names):
    assert submitted(line) == [Sponsor(name) for name in names]


MEMBERS = "States Members of the United Nations that are members of the"


@pytest.mark.parametrize(
    ("line", "sponsors"),
    [
        (
            f"Guinea (on behalf of the {MEMBERS} Group of 77 and China), Chad and Peru",
            [
                Sponsor("Guinea", "Group of 77 and China"),
                Sponsor("Chad"),
                Sponsor("Peru"),
            ],
        ),
        (
            "introduced in the Committee by the representative of Austria on behalf of "
            "the Bureau",
            [Sponsor("Austria", "the Bureau")],
        ),
        (
            "Romania (in its capacity as Chair of the Committee on Outer Space)",
            [Sponsor("Romania", "Chair of the Committee on Outer Space")],
        ),
        (
            "submitted by the President of the General Assembly",
            [Sponsor("President of the General Assembly")],
        ),
        (
            "submitted by the Chair of the Committee following informal consultations",
            [Sponsor("Chair of the Committee")],
        ),
        (
            "submitted by the Chair on the recommendation of the Council (resolution )",
            [Sponsor("Chair")],
        ),
        (
            "submitted by the Rapporteur, Ana Sol (Peru) and on the basis of informal "
            "consultations on draft resolution",
            [Sponsor("Rapporteur, Ana Sol (Peru)")],
        ),
        (
            "submitted by the Special Committee on Countries and Peoples",
            [Sponsor("Special Committee on Countries and Peoples")],
        ),
        (
            "on the basis of the report of the Credentials Committee",
            [Sponsor("Credentials Committee")],
        ),
    ],
)
def test_groups_and_officers_are_kept_whole(line, sponsors):
    assert submitted(line) == sponsors


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


def test_what_stands_after_the_sponsors_is_said():
    line = "France and United States. - Removes Czechia from the list"

    record = only(steps=f'<step outcome="draftResolution" by="{line}"/>')

    assert record.sponsors == [Sponsor("France"), Sponsor("United States")]
    assert record.remarks == [
        "After the sponsors stands: “Removes Czechia from the list”."
    ]
