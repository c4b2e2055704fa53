"""What each list can be filtered by, and how a filter is said in words."""

from datetime import date

import pytest
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from events.filters import (
    ResolutionFilter,
    SeriesFilter,
    SessionFilter,
    StatementFilter,
    ThemeFilter,
)
from events.filters.words import narrowing, noun
from events.models import Resolution, Session, Statement, Theme
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    StateFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


def filtered(filterset, rows, **values):
    data = MultiValueDict({name: list(chosen) for name, chosen in values.items()})
    return filterset(data, rows)


def resolutions(**values):
    return filtered(ResolutionFilter, Resolution.objects.published(), **values)


def sessions(**values):
    return filtered(SessionFilter, Session.objects.published(), **values)


def statements(**values):
    return filtered(StatementFilter, Statement.objects.published(), **values)


def symbols_of(filterset):
    return [row.symbol for row in filterset.qs]


def test_every_word_must_occur_in_some_column():
    both = ResolutionFactory(title="Women migrant workers", summary="On violence.")
    ResolutionFactory(title="Migrant workers")

    assert list(resolutions(q=["violence WORKERS"]).qs) == [both]


def test_words_in_quotation_marks_stand_together():
    ResolutionFactory(title="Migration, global and its compact")
    together = ResolutionFactory(title="The global compact")

    assert list(resolutions(q=['"global compact"']).qs) == [together]


def test_percent_sign_and_underscore_are_only_themselves():
    ResolutionFactory(title="Migration")

    assert not resolutions(q=["%"]).qs
    assert not resolutions(q=["M_gration"]).qs


def test_family_takes_in_the_themes_under_it():
    family = FamilyFactory(slug="rights")
    under = ResolutionFactory(themes=[ThemeFactory(parent=family)])
    itself = ResolutionFactory(themes=[family])
    ResolutionFactory(themes=[ThemeFactory()])

    assert set(resolutions(theme=["rights"]).qs) == {under, itself}


def test_record_of_two_chosen_themes_stands_once():
    one, two = ThemeFactory(slug="one"), ThemeFactory(slug="two")
    row = ResolutionFactory(themes=[one, two])

    assert list(resolutions(theme=["one", "two"]).qs) == [row]


def test_first_and_last_year_are_taken_in():
    days = [date(1989, 12, 31), date(1990, 1, 1), date(1991, 12, 31), date(1992, 1, 1)]
    rows = [ResolutionFactory(adopted_on=day) for day in days]

    found = resolutions(**{"from": ["1990"], "to": ["1991"], "sort": ["oldest"]})

    assert list(found.qs) == rows[1:3]


def test_session_is_found_by_its_code_in_any_case():
    special = ResolutionFactory(symbol="A/RES/S-21/2")
    ResolutionFactory(symbol="A/RES/73/2")

    assert list(resolutions(session=["s-21"]).qs) == [special]


def test_level_is_chosen_by_its_word():
    landmark = ResolutionFactory(prominence=1)
    ResolutionFactory(prominence=3)

    assert list(resolutions(prominence=["landmark"]).qs) == [landmark]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        pytest.param("from", "ninety", "Give a year in figures.", id="words"),
        pytest.param("from", "9" * 5000, "Give a year in figures.", id="huge"),
        pytest.param("from", "1945", "The Assembly first met in 1946", id="early"),
        pytest.param("to", "2999", "The record ends before this year", id="late"),
        pytest.param("theme", "nope", "not known here", id="theme"),
        pytest.param("method", "x\x00", "not known here", id="nul-choice"),
        pytest.param("session", "73/195", "Give the code of a session", id="session"),
        pytest.param("series", "nope", "not known here", id="series"),
        pytest.param("sort", "random", "not known here", id="sort"),
        pytest.param("q", "a\x00b", "Null characters are not allowed", id="nul"),
        pytest.param("q", "a" * 10_000, "at most 200 characters", id="long"),
    ],
)
def test_wrong_value_is_named_and_the_rest_of_the_filter_holds(name, value, message):
    kept = ResolutionFactory(committee="third")
    ResolutionFactory(committee="second")

    found = resolutions(**{"committee": ["third"], name: [value]})

    assert message in found.errors[name][0]
    assert list(found.qs) == [kept]


def test_right_value_beside_a_wrong_one_still_holds():
    kept = ResolutionFactory(committee="third")
    ResolutionFactory(committee="second")

    found = resolutions(committee=["third", "tenth"])

    assert list(found.qs) == [kept]
    assert found.errors["committee"]


def test_newest_day_stands_first_and_an_unknown_day_last():
    ResolutionFactory(symbol="A/RES/73/9", adopted_on=date(2018, 12, 1))
    ResolutionFactory(symbol="A/RES/73/8", adopted_on=None)
    ResolutionFactory(symbol="A/RES/73/7", adopted_on=date(2019, 7, 1))

    assert symbols_of(resolutions()) == ["A/RES/73/7", "A/RES/73/9", "A/RES/73/8"]


def test_symbols_stand_by_session_and_number_whatever_their_day():
    for symbol in ("A/RES/73/195", "A/RES/2920(XXVII)", "A/RES/73/20"):
        ResolutionFactory(symbol=symbol)

    assert symbols_of(resolutions(sort=["symbol"])) == [
        "A/RES/2920(XXVII)",
        "A/RES/73/20",
        "A/RES/73/195",
    ]


def test_most_cited_counts_published_texts_once_each():
    once, twice, never = (ResolutionFactory() for _ in range(3))
    first, second = ResolutionFactory(), ResolutionFactory(status="draft")
    ReferenceFactory(citing=first, cited=twice, verb="Recalling")
    ReferenceFactory(citing=once, cited=twice, verb="Recalling")
    ReferenceFactory(citing=first, cited=once, verb="Recalling")
    ReferenceFactory(citing=first, cited=once, verb="Reaffirming")
    ReferenceFactory(citing=second, cited=never)
    ReferenceFactory(citing=second, cited=once, verb="Noting")

    found = list(resolutions(sort=["cited"]).qs)

    assert found[:2] == [twice, once]
    assert set(found[2:]) == {never, first}


def test_regular_sessions_stand_in_the_list_when_asked_for():
    session = SessionFactory(code="73", title="Seventy-third session")
    meeting = MeetingFactory(part_of=session)

    assert list(sessions().qs) == [meeting]
    assert list(sessions(kind=["regular"]).qs) == [session]
    assert list(sessions(q=["seventy-third"]).qs) == [session]


def test_meetings_are_found_by_the_session_they_were_held_in():
    meeting = MeetingFactory(part_of=SessionFactory(code="61"))
    MeetingFactory(part_of=SessionFactory(code="68"))

    assert list(sessions(session=["61"]).qs) == [meeting]


def test_statements_of_a_session_are_those_in_it_and_in_its_meetings():
    session = SessionFactory(code="61")
    debate = StatementFactory(session=session)
    dialogue = StatementFactory(session=MeetingFactory(part_of=session))
    StatementFactory(session=SessionFactory(code="62"))

    assert set(statements(session=["61"]).qs) == {debate, dialogue}


def test_statements_are_found_by_state_and_by_speaker():
    mexico = StateFactory(code="MEX")
    theirs = StatementFactory(state=mexico, speaker="Jorge Castañeda")
    StatementFactory(speaker="Kofi Annan")

    assert list(statements(state=["mex"]).qs) == [theirs]
    assert list(statements(q=["castañeda"]).qs) == [theirs]


def test_series_without_a_public_text_is_not_in_the_list():
    series, hidden = SeriesFactory(name="B"), SeriesFactory(name="A")
    ResolutionFactory(series=series, adopted_on=date(1999, 12, 17))
    ResolutionFactory(series=series, adopted_on=date(2025, 12, 18))
    ResolutionFactory(series=series, status="draft", adopted_on=date(2026, 1, 1))
    ResolutionFactory(series=hidden, status="in_review")

    (found,) = filtered(SeriesFilter, SeriesFilter.rows()).qs

    assert found == series
    assert (found.editions_count, found.first_on.year, found.last_on.year) == (
        2,
        1999,
        2025,
    )


def test_themes_are_found_by_name_and_scope():
    theme = ThemeFactory(name="Remittances", scope="Money sent home.")
    ThemeFactory(name="Asylum")

    found = filtered(ThemeFilter, Theme.objects.all(), q=["money"])

    assert list(found.qs) == [theme]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        pytest.param({}, "", id="nothing"),
        pytest.param(
            {"from": ["1990"], "to": ["2005"], "method": ["without_vote"]},
            "1990–2005, adopted without a vote",
            id="years-and-method",
        ),
        pytest.param({"from": ["1990"]}, "from 1990", id="from"),
        pytest.param({"to": ["1990"]}, "until 1990", id="to"),
        pytest.param({"from": ["1990"], "to": ["1990"]}, "in 1990", id="one-year"),
        pytest.param(
            {"theme": ["labour", "movement"]},
            "on labour migration or freedom of movement",
            id="two-themes",
        ),
        pytest.param(
            {"committee": ["plenary", "third"], "q": ["women"]},
            "from the plenary or from the Third Committee, with “women”",
            id="committees-and-words",
        ),
        pytest.param(
            {"session": ["s-21"], "prominence": ["landmark"]},
            "marked as landmarks, at session S-21",
            id="session-and-level",
        ),
        pytest.param({"from": ["ninety"]}, "", id="wrong-value"),
    ],
)
def test_filter_is_said_in_words(values, words):
    ThemeFactory(slug="labour", name="Labour migration")
    ThemeFactory(slug="movement", name="Freedom of movement")

    assert narrowing(resolutions(**values)) == words


def test_series_and_state_are_said_by_name():
    ResolutionFactory(series=SeriesFactory(slug="pm", name="Protection of migrants"))
    StatementFactory(state=StateFactory(code="MEX", name="Mexico"))

    assert (
        narrowing(resolutions(series=["pm"]))
        == "in the series “Protection of migrants”"
    )
    assert narrowing(statements(state=["MEX"])) == "by Mexico"


def test_name_of_a_theme_keeps_its_capital_in_other_languages():
    ThemeFactory(slug="labour", name="Labour migration")

    with translation.override("fr"):
        said = narrowing(resolutions(theme=["labour"]))

    assert "Labour migration" in said


def test_years_run_left_to_right_in_arabic():
    with translation.override("ar"):
        said = narrowing(resolutions(**{"from": ["1990"], "to": ["2005"]}))

    assert said == "\u20661990–2005\u2069"


def test_chosen_kinds_name_the_list():
    assert noun(sessions()) == "Meetings"
    assert noun(sessions(kind=["regular"])) == "Regular sessions"
    assert (
        noun(sessions(kind=["hearing", "high_level_dialogue", "observance"]))
        == "Hearings, high-level dialogues and observances"
    )


@pytest.mark.parametrize(
    ("filterset", "model"), [(SessionFilter, Session), (StatementFilter, Statement)]
)
def test_every_kind_has_a_name_for_several(filterset, model):
    assert list(filterset.kinds) == model.Kind.values
