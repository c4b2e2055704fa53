"""Each rule of the database, broken once, with the sentence an editor reads."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from events.models import (
    Alias,
    Paragraph,
    Publication,
    PublicVersion,
    Reference,
    Resolution,
    StateName,
    Theme,
    Vote,
)
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

pytestmark = pytest.mark.django_db

Status = Publication.Status

PUBLICATION = [
    pytest.param(
        {"to_verify": "Check the day."},
        "something stands under “to verify”",
        id="published with something to verify",
    ),
    pytest.param(
        {"status": Status.WITHDRAWN, "withdrawal_reason": ""},
        "needs a reason",
        id="withdrawn without a reason",
    ),
    pytest.param({"status": "gone"}, "draft, in review", id="unknown status"),
    pytest.param({"prominence": 4}, "landmark, main or other", id="unknown prominence"),
]

RULES = [
    *[
        pytest.param(factory, *case.values, id=f"{name}: {case.id}")
        for name, factory in (
            ("session", SessionFactory),
            ("resolution", ResolutionFactory),
            ("statement", StatementFactory),
        )
        for case in PUBLICATION
    ],
    pytest.param(
        SessionFactory, {"code": None}, "needs its code", id="session without code"
    ),
    pytest.param(
        MeetingFactory, {"code": "ES-9"}, "a meeting has none", id="meeting with a code"
    ),
    pytest.param(
        MeetingFactory,
        {"starts_on": date(2006, 9, 15), "ends_on": date(2006, 9, 14)},
        "last day comes before the first",
        id="session ends before it starts",
    ),
    pytest.param(
        MeetingFactory,
        {"starts_on": None, "ends_on": date(2006, 9, 14)},
        "or the first is missing",
        id="session with a last day only",
    ),
    pytest.param(
        SessionFactory, {"opening_year": 1944}, "since 1946", id="session before 1945"
    ),
    pytest.param(
        ResolutionFactory,
        {"method": Resolution.Method.RECORDED},
        "three figures",
        id="recorded vote without figures",
    ),
    pytest.param(
        ResolutionFactory,
        {"method": Resolution.Method.RECORDED, "in_favour": 152, "against": 5},
        "three figures",
        id="recorded vote with two figures",
    ),
    pytest.param(
        ResolutionFactory,
        {
            "method": Resolution.Method.WITHOUT_VOTE,
            "in_favour": 152,
            "against": 5,
            "abstaining": 12,
        },
        "Any other method has none",
        id="figures without a recorded vote",
    ),
    pytest.param(
        ResolutionFactory,
        {"method": Resolution.Method.WITHOUT_VOTE, "not_voting": 24},
        "Any other method has none",
        id="not voting without a recorded vote",
    ),
    pytest.param(
        ResolutionFactory, {"method": "unanimous"}, "no method", id="unknown method"
    ),
    pytest.param(
        ResolutionFactory,
        {"sort_key": ""},
        "symbol that is not understood",
        id="published under a raw symbol",
    ),
    pytest.param(
        StatementFactory, {"year": 1944}, "since 1946", id="statement before 1945"
    ),
    pytest.param(
        StatementFactory,
        {"delivered_on": date(2018, 12, 19), "year": 2019},
        "not that of the day",
        id="statement of another year than its day",
    ),
    pytest.param(
        FamilyFactory, {"slot": None}, "has a shape", id="family without a shape"
    ),
    pytest.param(ThemeFactory, {"slot": 9}, "has none", id="theme with a shape"),
    pytest.param(FamilyFactory, {"slot": 11}, "ten shapes", id="unknown shape"),
    pytest.param(
        SourceFactory,
        {"url": "ftp://example.org/list.txt"},
        "begins with https",
        id="source that is no web address",
    ),
    pytest.param(SourceFactory, {"title": ""}, "needs a title", id="untitled source"),
    pytest.param(
        StateFactory,
        {"code": "mex"},
        "capital letters",
        id="State code in small letters",
    ),
    pytest.param(
        StateFactory,
        {"admitted_on": date(1992, 12, 31), "ended_on": date(1945, 10, 24)},
        "ends after it begins",
        id="State that ends before its admission",
    ),
    pytest.param(
        StateNameFactory,
        {"starts_on": date(2016, 7, 5), "ends_on": date(1993, 1, 19)},
        "last day comes before the first",
        id="name that ends before it starts",
    ),
    pytest.param(
        ParagraphFactory, {"kind": "note"}, "no kind", id="unknown paragraph kind"
    ),
    pytest.param(
        ParagraphFactory, {"text": ""}, "needs its text", id="empty paragraph"
    ),
    pytest.param(
        VoteFactory, {"position": "maybe"}, "no position", id="unknown position"
    ),
]


def broken(factory, values):
    """A saved row of the factory, changed in memory so that it breaks a rule."""
    row = factory()
    for name, value in values.items():
        setattr(row, name, value)
    return row


@pytest.mark.parametrize(("factory", "values", "sentence"), RULES)
def test_the_database_refuses(factory, values, sentence):
    row = broken(factory, values)

    with pytest.raises(IntegrityError), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)


@pytest.mark.parametrize(("factory", "values", "sentence"), RULES)
def test_the_editor_reads_a_sentence(factory, values, sentence):
    row = broken(factory, values)

    with pytest.raises(ValidationError) as refusal:
        row.validate_constraints()

    assert any(sentence in message for message in refusal.value.messages)


def test_a_session_of_the_assembly_is_not_part_of_another():
    session = SessionFactory(part_of=None)

    session.part_of = SessionFactory()

    with pytest.raises(ValidationError, match="not part of another"):
        session.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        session.save()


def test_a_meeting_is_not_part_of_a_meeting():
    meeting = MeetingFactory(part_of=None)
    meeting.part_of = MeetingFactory()

    with pytest.raises(ValidationError, match="part of a session"):
        meeting.clean()


@pytest.mark.parametrize(
    ("symbol", "code"),
    [
        pytest.param("A/RES/73/195", "73", id="modern"),
        pytest.param("A/RES/2920(XXVII)", "27", id="roman numerals"),
        pytest.param("A/RES/S-21/2", "S-21", id="special session"),
        pytest.param(
            "A/RES/3362(S-VII)", "S-7", id="special session in roman numerals"
        ),
        pytest.param("A/RES/ES-11/1", "ES-11", id="emergency special session"),
    ],
)
def test_the_session_of_a_resolution_is_the_one_its_symbol_names(symbol, code):
    resolution = ResolutionFactory(symbol=symbol)
    other = SessionFactory(code="79")

    assert resolution.session_id == code
    resolution.session = other
    with pytest.raises(ValidationError, match="not the one that the symbol names"):
        resolution.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        Resolution.objects.filter(pk=resolution.pk).update(session=other)


def test_2920_is_a_number_and_no_session():
    resolution = ResolutionFactory(symbol="2920 (XXVII)")

    assert (resolution.symbol, resolution.session_id) == ("A/RES/2920(XXVII)", "27")


def test_a_symbol_that_is_not_understood_is_kept_raw():
    resolution = Resolution(symbol="  A/RES/sixty ", title="Unreadable")

    resolution.full_clean()
    resolution.save()

    kept = Resolution.objects.with_symbol_not_understood().get()
    assert (kept.symbol, kept.session, kept.sort_key) == ("A/RES/sixty", None, "")


def test_a_state_votes_once_on_a_resolution():
    vote = VoteFactory()
    again = Vote(
        resolution=vote.resolution, state=vote.state, position=Vote.Position.AGAINST
    )

    with pytest.raises(ValidationError, match="already recorded"):
        again.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_a_vote_belongs_to_a_recorded_vote():
    resolution = ResolutionFactory(method=Resolution.Method.WITHOUT_VOTE)
    vote = Vote(resolution=resolution, state=StateFactory(), position="yes")

    with pytest.raises(ValidationError, match="adopted by recorded vote"):
        vote.full_clean()
    with (
        pytest.raises(IntegrityError, match="adopted by recorded vote"),
        transaction.atomic(),
    ):
        vote.save()


def test_a_vote_cannot_move_to_a_resolution_without_a_vote():
    vote = VoteFactory()
    other = ResolutionFactory(method=Resolution.Method.WITHOUT_VOTE)

    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.filter(pk=vote.pk).update(resolution=other)


def test_a_resolution_with_votes_stays_recorded():
    resolution = VoteFactory().resolution

    with pytest.raises(IntegrityError), transaction.atomic():
        Resolution.objects.filter(pk=resolution.pk).update(
            method=Resolution.Method.UNKNOWN,
            in_favour=None,
            against=None,
            abstaining=None,
            not_voting=None,
        )


@pytest.mark.parametrize(
    "trigger",
    {
        "sqlite": [
            "resolution_keeps_its_votes",
            "vote_is_recorded_insert",
            "vote_is_recorded_update",
        ],
        "postgresql": ["resolution_keeps_its_votes", "vote_is_recorded"],
    }[connection.vendor],
)
def test_every_migration_left_the_triggers_in_place(trigger):
    table = "sqlite_master" if connection.vendor == "sqlite" else "pg_trigger"
    column = "name" if connection.vendor == "sqlite" else "tgname"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {column} = %s", [trigger])

        assert cursor.fetchone() == (1,)


def test_an_alias_has_exactly_one_target():
    alias = AliasFactory(word="GCM")

    alias.theme = ThemeFactory()

    with pytest.raises(ValidationError, match="one resolution, one session or one"):
        alias.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        alias.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Alias.objects.create(word="nothing")


def test_an_alias_is_kept_without_regard_to_capitals():
    alias = AliasFactory(word=" Marrakech Compact ")

    assert alias.word == "marrakech compact"


@pytest.mark.parametrize(
    ("factory", "field", "sentence"),
    [
        pytest.param(ResolutionFactory, "symbol", "already exists", id="symbol"),
        pytest.param(SessionFactory, "code", "has this code", id="session code"),
        pytest.param(SourceFactory, "url", "already among", id="source address"),
        pytest.param(StateFactory, "code", "has this code", id="State code"),
        pytest.param(FamilyFactory, "slot", "shape and colour", id="shape"),
        pytest.param(AliasFactory, "word", "has this name", id="alias"),
    ],
)
def test_what_must_be_unique_says_so(factory, field, sentence):
    first, second = factory(), factory()
    setattr(second, field, getattr(first, field))

    with pytest.raises(ValidationError) as refusal:
        second.validate_unique()

    assert any(sentence in message for message in refusal.value.messages)


def test_a_paragraph_anchor_is_unique_in_its_language():
    paragraph = ParagraphFactory()
    twin = Paragraph(
        resolution=paragraph.resolution,
        language=paragraph.language,
        kind=paragraph.kind,
        number=paragraph.number,
        position=paragraph.position + 1,
        text="Another",
    )

    with pytest.raises(ValidationError, match="of this kind and number"):
        twin.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


def test_two_paragraphs_do_not_stand_at_one_place():
    paragraph = ParagraphFactory()
    twin = Paragraph(
        resolution=paragraph.resolution,
        language=paragraph.language,
        kind=paragraph.kind,
        number="99",
        position=paragraph.position,
        text="Another",
    )

    with pytest.raises(ValidationError, match="stands at this place"):
        twin.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


@pytest.mark.parametrize(
    ("kind", "number", "anchor"),
    [("op", "14", "op14"), ("op", "14 (a)", "op14-a"), ("annex", "3", "annex3")],
)
def test_an_anchor_is_made_of_kind_and_number(kind, number, anchor):
    assert Paragraph(kind=kind, number=number).anchor == anchor


def test_a_resolution_does_not_cite_itself():
    resolution = ResolutionFactory()
    reference = Reference(citing=resolution, cited=resolution, symbol=resolution.symbol)

    with pytest.raises(ValidationError, match="does not cite itself"):
        reference.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        reference.save()


def test_a_reference_is_listed_once():
    reference = ReferenceFactory()
    twin = Reference(
        citing=reference.citing,
        symbol=reference.symbol,
        verb=reference.verb,
        paragraph=reference.paragraph,
    )

    with pytest.raises(ValidationError, match="already listed"):
        twin.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


def test_a_meeting_record_is_listed_once_a_session():
    session = MeetingFactory()
    session.meeting_records.create(symbol="A/61/PV.3")

    with pytest.raises(IntegrityError), transaction.atomic():
        session.meeting_records.create(symbol="A/61/PV.3")


def test_a_state_bears_a_name_once_from_a_day():
    name = StateNameFactory(starts_on=None)

    with pytest.raises(IntegrityError), transaction.atomic():
        StateName.objects.create(state=name.state, name=name.name, starts_on=None)


def test_a_theme_does_not_stand_under_itself():
    theme = ThemeFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Theme.objects.filter(pk=theme.pk).update(parent=theme)


def test_there_is_one_public_version():
    PublicVersion.advance()

    with pytest.raises(IntegrityError), transaction.atomic():
        PublicVersion.objects.create(pk=2)


def test_every_constraint_has_a_sentence():
    unspoken = [
        constraint.name
        for model in apps.get_app_config("events").get_models()
        for constraint in model._meta.constraints
        if constraint.violation_error_message
        == constraint.default_violation_error_message
    ]

    assert unspoken == []
