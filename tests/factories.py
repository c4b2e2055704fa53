"""Records of every kind, complete and published unless a test says otherwise."""

from datetime import date

import factory
from factory import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from events import symbols
from events.models import (
    Alias,
    Import,
    Pairing,
    Paragraph,
    Reference,
    Resolution,
    Series,
    Session,
    Source,
    Speech,
    Sponsor,
    State,
    Statement,
    StateName,
    Text,
    Theme,
    Topic,
    Vote,
)


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = Source

    url = Sequence(lambda n: f"https://www.un.org/record/{n}")
    title = Sequence(lambda n: f"Press release GA/{12000 + n}")
    publisher = "United Nations"
    accessed_on = date(2026, 11, 23)


def _free_slot():
    """A shape and colour that no family has yet."""
    return min(set(Theme.Slot) - set(Theme.objects.values_list("slot", flat=True)))


class FamilyFactory(DjangoModelFactory):
    class Meta:
        model = Theme

    slug = Sequence(lambda n: f"family-{n}")
    name = Sequence(lambda n: f"Family {n}")
    slot = LazyFunction(_free_slot)
    scope = "What belongs to it."


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = Theme

    slug = Sequence(lambda n: f"theme-{n}")
    name = Sequence(lambda n: f"Theme {n}")
    parent = SubFactory(FamilyFactory)
    scope = "What belongs to it."


class PublicationFactory(DjangoModelFactory):
    class Meta:
        abstract = True
        skip_postgeneration_save = True

    status = "published"
    prominence = 2

    @factory.post_generation
    def themes(self, create, given, **kwargs):
        if given:
            self.themes.set(given)

    @factory.post_generation
    def sources(self, create, given, **kwargs):
        if given:
            self.sources.set(given)


class SessionFactory(PublicationFactory):
    """A regular session of the Assembly."""

    class Meta:
        model = Session
        django_get_or_create = ("code",)

    kind = Session.Kind.REGULAR
    code = Sequence(lambda n: str(n % 80 + 1))
    slug = LazyAttribute(lambda session: (session.code or "").lower())
    title = LazyAttribute(lambda session: f"Session {session.code} of the Assembly")
    opening_year = LazyAttribute(
        lambda session: 1945 + int(session.code) if session.code.isdigit() else 1999
    )


class MeetingFactory(PublicationFactory):
    """Something convened inside or beside a session."""

    class Meta:
        model = Session

    kind = Session.Kind.HIGH_LEVEL_DIALOGUE
    code = None
    slug = Sequence(lambda n: f"dialogue-{n}")
    title = Sequence(lambda n: f"High-level Dialogue {n}")
    starts_on = date(2006, 9, 14)
    ends_on = date(2006, 9, 15)
    opening_year = LazyAttribute(
        lambda meeting: meeting.starts_on.year if meeting.starts_on else 2006
    )
    place = "United Nations Headquarters, New York"
    part_of = SubFactory(SessionFactory, code="61")


class SeriesFactory(DjangoModelFactory):
    class Meta:
        model = Series

    slug = Sequence(lambda n: f"series-{n}")
    name = Sequence(lambda n: f"Series {n}")


def _session(symbol):
    """The session that a symbol names, made where it is missing."""
    code = symbols.parse(symbol).session_code
    kind = (
        Session.Kind.EMERGENCY
        if code.startswith("ES")
        else Session.Kind.SPECIAL
        if code.startswith("S")
        else Session.Kind.REGULAR
    )
    return SessionFactory(code=code, kind=kind)


class ResolutionFactory(PublicationFactory):
    """A resolution adopted without a vote, with the session its symbol names."""

    class Meta:
        model = Resolution

    symbol = Sequence(lambda n: f"A/RES/73/{n + 1}")
    title = Sequence(lambda n: f"Protection of migrants {n}")
    session = LazyAttribute(lambda resolution: _session(resolution.symbol))
    adopted_on = date(2018, 12, 19)
    method = Resolution.Method.WITHOUT_VOTE

    class Params:
        recorded = factory.Trait(
            method=Resolution.Method.RECORDED,
            in_favour=152,
            against=5,
            abstaining=12,
            not_voting=24,
        )

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        resolution = model_class(*args, **kwargs)
        resolution.read_symbol()
        resolution.save()
        return resolution


class StateFactory(DjangoModelFactory):
    class Meta:
        model = State

    code = Sequence(
        lambda n: chr(65 + n // 676 % 26) + chr(65 + n // 26 % 26) + chr(65 + n % 26)
    )
    name = Sequence(lambda n: f"State {n}")


class StateNameFactory(DjangoModelFactory):
    class Meta:
        model = StateName

    state = SubFactory(StateFactory)
    name = Sequence(lambda n: f"Former name {n}")
    starts_on = date(1993, 1, 19)


class StatementFactory(PublicationFactory):
    class Meta:
        model = Statement

    slug = Sequence(lambda n: f"statement-{n}")
    speaker = Sequence(lambda n: f"Speaker {n}")
    role = "Minister for Foreign Affairs"
    delegation = "Mexico"
    delivered_on = date(2006, 9, 14)
    year = LazyAttribute(
        lambda statement: (
            statement.delivered_on.year if statement.delivered_on else 2006
        )
    )
    occasion = "First High-level Dialogue"
    session = SubFactory(MeetingFactory)
    kind = Statement.Kind.STATEMENT


class VoteFactory(DjangoModelFactory):
    class Meta:
        model = Vote

    resolution = SubFactory(ResolutionFactory, recorded=True)
    state = SubFactory(StateFactory)
    position = Vote.Position.IN_FAVOUR


class ReferenceFactory(DjangoModelFactory):
    class Meta:
        model = Reference

    citing = SubFactory(ResolutionFactory)
    cited = SubFactory(ResolutionFactory)
    symbol = LazyAttribute(lambda reference: reference.cited.symbol)
    verb = "Recalling"


class ParagraphFactory(DjangoModelFactory):
    class Meta:
        model = Paragraph

    resolution = SubFactory(ResolutionFactory)
    language = "en"
    kind = Paragraph.Kind.OPERATIVE
    number = Sequence(lambda n: str(n + 1))
    position = Sequence(lambda n: n + 1)
    text = "Calls upon States to act."


class PairingFactory(DjangoModelFactory):
    """A decision on two editions of one series; it names no paragraph they hold."""

    class Meta:
        model = Pairing

    earlier = SubFactory(
        ResolutionFactory, symbol="A/RES/76/172", series=SubFactory(SeriesFactory)
    )
    later = LazyAttribute(
        lambda pairing: ResolutionFactory(
            symbol="A/RES/78/217", series=pairing.earlier.series
        )
    )
    earlier_anchor = "op9"
    later_anchor = "op12"


class TextFactory(DjangoModelFactory):
    class Meta:
        model = Text

    resolution = SubFactory(ResolutionFactory)
    language = "en"
    title = "Protection of migrants"


class SponsorFactory(DjangoModelFactory):
    class Meta:
        model = Sponsor

    resolution = SubFactory(ResolutionFactory)
    state = SubFactory(StateFactory)
    name = Sequence(lambda n: f"STATE {n}")
    position = Sequence(lambda n: n)


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    label = Sequence(lambda n: f"MIGRANTS {n}")
    code = Sequence(lambda n: str(1_004_110 + n))


class SpeechFactory(DjangoModelFactory):
    class Meta:
        model = Speech

    statement = SubFactory(StatementFactory)
    text = "Migration concerns us all."


class ImportFactory(DjangoModelFactory):
    class Meta:
        model = Import

    format = "voting"
    file = "votes.csv"


class AliasFactory(DjangoModelFactory):
    class Meta:
        model = Alias

    word = Sequence(lambda n: f"name {n}")
    resolution = SubFactory(ResolutionFactory)
