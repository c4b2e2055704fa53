"""Each rule that a form can break, said in the form, with everything typed kept."""

import pytest

from events.models import (
    Alias,
    Paragraph,
    Reference,
    Resolution,
    Session,
    Source,
    State,
    Statement,
    StateName,
    Theme,
    Vote,
)
from tests.admin.forms import add, errors, save
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)

#: Rules that no form can break: what they speak of is no field, or a closed choice.
OUT_OF_REACH = {
    "publicversion_is_one_row",
    "session_status_is_known",
    "resolution_status_is_known",
    "statement_status_is_known",
    "session_prominence_is_known",
    "resolution_prominence_is_known",
    "statement_prominence_is_known",
    "resolution_method_is_known",
    "vote_position_is_known",
    "paragraph_kind_is_known",
    "theme_slot_is_known",
    "theme_is_not_its_own_family",
    # The session follows from the symbol, whatever is sent.
    "resolution_session_is_of_its_symbol",
    # The symbol of a public resolution is no field.
    "resolution_published_has_symbol",
    # The form asks for a title before the database can.
    "source_has_title",
    # What a check of the link found is no field.
    "source_finding_is_known",
    "source_checked_has_finding",
    "source_moved_has_address",
    "source_failing_has_beginning",
    "source_dead_failed_twice",
}

PUBLICATION = [
    pytest.param(
        maker,
        {"to_verify": "The day."},
        f"{model._meta.model_name}_published_is_verified",
        id=f"{model._meta.model_name} published with something to verify",
    )
    for model, maker in (
        (Session, MeetingFactory),
        (Resolution, ResolutionFactory),
        (Statement, StatementFactory),
    )
] + [
    pytest.param(
        lambda maker=maker: maker(status="withdrawn", withdrawal_reason="Twice."),
        {"withdrawal_reason": ""},
        f"{model._meta.model_name}_withdrawn_has_reason",
        id=f"{model._meta.model_name} withdrawn without a reason",
    )
    for model, maker in (
        (Session, MeetingFactory),
        (Resolution, ResolutionFactory),
        (Statement, StatementFactory),
    )
]

OWN = 4711
FOLLOWING = [
    pytest.param(
        lambda maker=maker: maker(pk=OWN),
        {"successor": str(OWN)},
        f"{model._meta.model_name}_does_not_follow_itself",
        id=f"{model._meta.model_name} in its own place",
    )
    for model, maker in (
        (Session, MeetingFactory),
        (Resolution, ResolutionFactory),
        (Statement, StatementFactory),
    )
]

HOUR = {"withdraw_at_0": "2030-01-01", "withdraw_at_1": "09:00"}
LEAVING = [
    pytest.param(
        maker,
        {**HOUR, **given},
        f"{model._meta.model_name}_{rule}",
        id=f"{model._meta.model_name} {words}",
    )
    for model, maker in (
        (Session, MeetingFactory),
        (Resolution, ResolutionFactory),
        (Statement, StatementFactory),
    )
    for rule, words, given in (
        ("leaves_with_reason", "leaves without a reason", {}),
        (
            "leaves_after_it_appears",
            "leaves before it appears",
            {
                "publish_at_0": "2030-01-02",
                "publish_at_1": "09:00",
                "withdrawal_reason": "The event is over.",
            },
        ),
    )
]


RULES = [
    *PUBLICATION,
    *LEAVING,
    *FOLLOWING,
    pytest.param(
        lambda: ResolutionFactory(status="draft"),
        {"method": "recorded", "in_favour": "152", "against": "5"},
        "resolution_tally_is_of_a_recorded_vote",
        id="two figures of three",
    ),
    pytest.param(
        lambda: ResolutionFactory(status="draft"),
        {"not_voting": "12"},
        "resolution_tally_is_of_a_recorded_vote",
        id="a figure without a vote",
    ),
    pytest.param(
        SessionFactory,
        {"code": ""},
        "session_code_is_of_the_assembly",
        id="session without its code",
    ),
    pytest.param(
        MeetingFactory,
        {"code": "98"},
        "session_code_is_of_the_assembly",
        id="meeting with a code",
    ),
    pytest.param(
        lambda: MeetingFactory(status="draft"),
        {"ends_on": "2006-09-13"},
        "session_ends_after_it_starts",
        id="last day before the first",
    ),
    pytest.param(
        MeetingFactory,
        {"opening_year": "1944"},
        "session_year_is_of_the_assembly",
        id="meeting before the Assembly",
    ),
    pytest.param(
        lambda: SessionFactory(code="61"),
        lambda: {"part_of": SessionFactory(code="60").pk},
        "session_of_the_assembly_is_no_part",
        id="session within a session",
    ),
    pytest.param(
        lambda: StatementFactory(delivered_on=None),
        {"year": "1944"},
        "statement_year_is_of_the_assembly",
        id="statement before the Assembly",
    ),
    pytest.param(
        StatementFactory,
        {"year": "2007"},
        "statement_year_is_of_its_day",
        id="statement of another year than its day",
    ),
    pytest.param(
        FamilyFactory,
        {"slot": ""},
        "theme_slot_is_of_a_family",
        id="family without a shape",
    ),
    pytest.param(
        lambda: ThemeFactory(parent__slot=1),
        {"slot": "9"},
        "theme_slot_is_of_a_family",
        id="theme with a shape",
    ),
    pytest.param(
        SourceFactory,
        {"url": "ftp://example.org/list.txt"},
        "source_url_is_web_address",
        id="source that is no web address",
    ),
    pytest.param(
        lambda: StateFactory(code="MEX"),
        {"code": "M1X"},
        "state_code_is_letters",
        id="code with a figure",
    ),
    pytest.param(
        StateFactory,
        {"admitted_on": "1991-12-25", "ended_on": "1945-10-24"},
        "state_ends_after_admission",
        id="State that ends before it begins",
    ),
]


def sentence(name):
    """What the rule of that name says."""
    rules = (
        rule
        for model in (Session, Resolution, Statement, Theme, Source, State)
        for rule in model._meta.constraints
    )
    return next(
        str(rule.violation_error_message) for rule in rules if rule.name == name
    )


@pytest.mark.parametrize(("make", "typed", "rule"), RULES)
def test_a_broken_rule_is_said_in_the_form(admin_client, make, typed, rule):
    record = make()
    stored = type(record).objects.filter(pk=record.pk).values().get()
    typed = typed() if callable(typed) else typed

    page = save(admin_client, record, **typed)

    assert sentence(rule) in errors(page)
    form = page.context["adminform"].form
    assert {name: kept(form, name) for name in typed} == {
        name: str(value) for name, value in typed.items()
    }
    assert type(record).objects.filter(pk=record.pk).values().get() == stored


def kept(form, name):
    """What a box of the form still holds; a day and its hour are two boxes of one."""
    if name in form.fields:
        return str(form[name].value())
    whole, _, place = name.rpartition("_")
    return str(form[whole].value()[int(place)])


PARTS = [
    pytest.param(
        Vote,
        lambda: {"resolution": VoteFactory().resolution.pk, "position": "yes"},
        lambda: {"state": Vote.objects.get().state.pk},
        "This State's vote is already recorded.",
        id="second vote of a State",
    ),
    pytest.param(
        Vote,
        lambda: {"resolution": ResolutionFactory().pk, "position": "yes"},
        lambda: {"state": StateFactory().pk},
        "A State's vote belongs to a resolution adopted by recorded vote.",
        id="vote where none was recorded",
    ),
    pytest.param(
        Paragraph,
        lambda: {"resolution": ParagraphFactory(number="14", position=1).resolution.pk},
        lambda: {"kind": "op", "number": "14", "position": "2", "text": "Calls."},
        "This language already has a paragraph of this kind and number.",
        id="second paragraph of a number",
    ),
    pytest.param(
        Paragraph,
        lambda: {"resolution": ParagraphFactory(number="14", position=1).resolution.pk},
        lambda: {"kind": "op", "number": "15", "position": "1", "text": "Calls."},
        "Another paragraph stands at this place.",
        id="second paragraph at a place",
    ),
    pytest.param(
        Reference,
        lambda: {
            "citing": ReferenceFactory(symbol="A/RES/73/195", cited=None).citing.pk
        },
        lambda: {"symbol": "73/195", "verb": "Recalling"},
        "This reference is already listed.",
        id="citation twice",
    ),
    pytest.param(
        Reference,
        lambda: {"citing": ResolutionFactory(symbol="A/RES/73/195").pk},
        lambda: {"symbol": "73/195"},
        "A resolution does not cite itself.",
        id="citation of itself",
    ),
    pytest.param(
        Alias,
        lambda: {"word": "gcm"},
        dict,
        "Another name belongs to one resolution, one session or one theme.",
        id="name of nothing",
    ),
    pytest.param(
        Alias,
        lambda: {"word": "gcm", "theme": ThemeFactory().pk},
        lambda: {"resolution": ResolutionFactory().pk},
        "Another name belongs to one resolution, one session or one theme.",
        id="name of two records",
    ),
    pytest.param(
        Alias,
        lambda: {"word": AliasFactory(word="gcm").word.upper()},
        lambda: {"theme": ThemeFactory().pk},
        "Another record already has this name.",
        id="name of another, in capital letters",
    ),
]


@pytest.mark.parametrize(("model", "first", "then", "said"), PARTS)
def test_a_part_that_breaks_a_rule_is_refused(admin_client, model, first, then, said):
    typed = first() | then()
    before = model.objects.count()

    page = add(admin_client, model, **typed)

    assert said in errors(page)
    assert model.objects.count() == before


def test_two_names_of_a_state_on_one_day_are_refused(admin_client):
    name = StateNameFactory(name="Upper Volta")
    row = {
        "names-TOTAL_FORMS": "2",
        "names-1-name": "Upper Volta",
        "names-1-starts_on": str(name.starts_on),
        "names-1-state": str(name.state.pk),
    }

    page = save(admin_client, name.state, **row)

    assert page.context["errors"]
    assert StateName.objects.count() == 1


def test_the_votes_of_states_hold_a_resolution_to_its_recorded_vote(admin_client):
    vote = VoteFactory()
    none = dict.fromkeys(("in_favour", "against", "abstaining", "not_voting"), "")

    page = save(admin_client, vote.resolution, method="without_vote", **none)

    assert "The vote of 1 State is recorded; remove it first." in errors(page)


def test_every_rule_is_tried_or_out_of_reach():
    models = (Session, Resolution, Statement, Theme, Source, State)
    named = {case.values[2] for case in RULES} | OUT_OF_REACH
    unnamed = [
        rule.name
        for model in models
        for rule in model._meta.constraints
        if rule.name not in named
    ]

    assert unnamed == []
