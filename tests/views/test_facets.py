"""The numbers beside the choices are true."""

from datetime import date

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.facets import (
    Column,
    choice_facet,
    count_by,
    counts,
    named_facet,
    session_facet,
    theme_facet,
)
from events.filters import ResolutionFilter, SessionFilter, StatementFilter
from events.models import Resolution, Session, Statement
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    StateFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def themes():
    rights = FamilyFactory(slug="rights", slot=1, position=1)
    labour = FamilyFactory(slug="labour", slot=3, position=2)
    return {
        "rights": rights,
        "labour": labour,
        "children": ThemeFactory(slug="children", parent=rights, position=3),
        "families": ThemeFactory(slug="families", parent=rights, position=4),
        "workers": ThemeFactory(slug="workers", parent=labour, position=5),
    }


@pytest.fixture
def resolutions(themes):
    """Twelve of them that differ in everything a reader can filter by."""
    series = SeriesFactory(slug="protection")
    kinds = ["without_vote", "recorded", "unknown"]
    committees = ["third", "second", ""]
    tags = [[], ["children"], ["children", "families"], ["workers", "rights"]]
    made = []
    for n in range(12):
        recorded = {"in_favour": 9, "against": 1, "abstaining": 2}
        made.append(
            ResolutionFactory(
                symbol=f"A/RES/{60 + n % 3}/{n + 1}",
                title="Migrant workers" if n % 2 else "Refugees",
                method=kinds[n % 3],
                committee=committees[n // 4],
                prominence=n % 3 + 1,
                adopted_on=date(1990 + n, 12, 1),
                series=series if n % 5 == 0 else None,
                themes=[themes[slug] for slug in tags[n % 4]],
                **(recorded if kinds[n % 3] == "recorded" else {}),
            )
        )
    ResolutionFactory(symbol="A/RES/60/99", status="draft", themes=[themes["workers"]])
    return made


def filtered(**values):
    data = MultiValueDict({name: list(chosen) for name, chosen in values.items()})
    return ResolutionFilter(data, Resolution.objects.published())


def slugs(resolution):
    """Its themes and their families: what a choice of a theme may find it by."""
    own = list(resolution.themes.all())
    return {theme.slug for theme in own} | {theme.family.slug for theme in own}


KEEPS = {
    "method": lambda row, chosen: row.method in chosen,
    "committee": lambda row, chosen: row.committee in chosen,
    "theme": lambda row, chosen: bool(slugs(row) & set(chosen)),
    "session": lambda row, chosen: row.session_id in chosen,
    "series": lambda row, chosen: bool(row.series) and row.series.slug in chosen,
    "from": lambda row, chosen: row.adopted_on.year >= int(chosen[0]),
    "q": lambda row, chosen: chosen[0] in row.title.lower(),
}


def left(rows, values, but):
    """What every filter but one leaves, the slow way."""
    return [
        row
        for row in rows
        if all(
            KEEPS[name](row, chosen)
            for name, chosen in values.items()
            if chosen and name != but
        )
    ]


def facets_of(filterset):
    """Every facet of the list of resolutions, as value -> count."""
    found = counts(
        filterset, {"method": Column("method"), "committee": Column("committee")}
    )
    facets = [
        theme_facet(filterset),
        choice_facet(filterset, "method", found["method"]),
        choice_facet(filterset, "committee", found["committee"]),
        session_facet(filterset, "session_id"),
        choice_facet(
            filterset,
            "series",
            count_by(filterset, "series", "series__slug"),
            many=False,
        ),
    ]
    return {
        facet.name: {
            option.value: option.count
            for choice in facet.options
            for option in (choice, *choice.under)
        }
        for facet in facets
    }


some = st.lists
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "method": some(st.sampled_from(["without_vote", "recorded"]), max_size=2),
        "committee": some(st.sampled_from(["third", "second"]), max_size=2),
        "theme": some(
            st.sampled_from(["rights", "labour", "children", "workers"]),
            max_size=3,
            unique=True,
        ),
        "session": some(st.sampled_from(["60", "62"]), max_size=1),
        "series": some(st.just("protection"), max_size=1),
        "from": some(st.sampled_from(["1993", "1999"]), max_size=1),
        "q": some(st.sampled_from(["workers", "refugees"]), max_size=1),
    },
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(values=VALUES)
def test_each_count_is_what_the_choice_gives_under_the_other_filters(
    resolutions, values
):
    filterset = filtered(**values)

    shown = facets_of(filterset)

    for name, options in shown.items():
        rows = left(resolutions, values, but=name)
        expected = {
            value: sum(KEEPS[name](row, [value]) for row in rows) for value in options
        }
        assert options == expected, name
    assert {row.pk for row in filterset.qs} == {
        row.pk for row in left(resolutions, values, but=None)
    }


def test_choice_that_gives_nothing_stays(resolutions):
    facets = facets_of(filtered(q=["workers"], method=["recorded"]))

    assert facets["committee"]["sixth"] == 0
    assert set(facets["session"]) == {"60", "61", "62"}


def test_record_of_two_themes_of_a_family_counts_once_for_the_family(resolutions):
    facet = theme_facet(filtered())

    rights = next(option for option in facet.options if option.value == "rights")

    assert rights.count == sum("rights" in slugs(row) for row in resolutions)
    assert rights.under == []


def test_themes_of_a_chosen_family_stand_beneath_it(resolutions):
    facet = theme_facet(filtered(theme=["rights"]))

    rights, labour = facet.options

    assert [option.value for option in rights.under] == ["children", "families"]
    assert labour.under == []
    assert rights.chosen


def test_family_shows_its_themes_when_one_of_them_is_chosen(resolutions):
    facet = theme_facet(filtered(theme=["families"]))

    rights = facet.options[0]

    assert not rights.chosen
    assert [option.chosen for option in rights.under] == [False, True]


def test_sessions_stand_latest_first_and_special_ones_last():
    for symbol in ("A/RES/880(IX)", "A/RES/S-21/2", "A/RES/73/195", "A/RES/ES-11/1"):
        ResolutionFactory(symbol=symbol)

    facet = session_facet(filtered(), "session_id")

    assert [option.value for option in facet.options][:2] == ["73", "9"]
    assert {option.value for option in facet.options[2:]} == {"S-21", "ES-11"}


def test_kinds_of_meeting_count_the_regular_sessions_that_the_list_leaves_out():
    SessionFactory(code="73")
    MeetingFactory(part_of=SessionFactory(code="61"))
    filterset = SessionFilter(MultiValueDict(), Session.objects.published())

    found = counts(filterset, {"kind": Column("kind")})["kind"]

    assert found == {"regular": 2, "high_level_dialogue": 1}
    assert filterset.qs.count() == 1


def test_states_of_statements_are_named_with_their_number():
    mexico = StateFactory(code="MEX", name="Mexico")
    StateFactory(code="PER", name="Peru")
    StatementFactory(state=mexico)
    StatementFactory(state=mexico)
    StatementFactory(state=None)
    filterset = StatementFilter(MultiValueDict(), Statement.objects.published())

    facet = named_facet(filterset, "state")

    assert [(option.words, option.count) for option in facet.options] == [("Mexico", 2)]


def test_meetings_are_named_latest_first_and_a_draft_is_not():
    dialogue = MeetingFactory(slug="hld-2006", title="Dialogue", opening_year=2006)
    forum = MeetingFactory(slug="imrf-2022", title="Forum", opening_year=2022)
    draft = MeetingFactory(status="draft")
    for meeting in (dialogue, forum, draft, SessionFactory(code="61")):
        StatementFactory(session=meeting)
    data = MultiValueDict({"meeting": ["hld-2006"]})
    filterset = StatementFilter(data, Statement.objects.published())

    facet = named_facet(filterset, "meeting")

    assert [
        (option.words, option.count, option.chosen) for option in facet.options
    ] == [
        ("Forum", 1, False),
        ("Dialogue", 1, True),
    ]
    assert [statement.session for statement in filterset.qs] == [dialogue]


def test_a_choice_that_the_record_does_not_have_stays_in_sight():
    StatementFactory(state=StateFactory(code="MEX", name="Mexico"))
    data = MultiValueDict({"state": ["xyz"]})
    filterset = StatementFilter(data, Statement.objects.published())

    facet = named_facet(filterset, "state")

    assert [
        (option.value, option.count, option.chosen) for option in facet.options
    ] == [
        ("MEX", 1, False),
        ("XYZ", 0, True),
    ]
