"""The page of a record asks the database the same few times however much it shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import MeetingRecord
from tests.factories import (
    MeetingFactory,
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    SourceFactory,
    SponsorFactory,
    StatementFactory,
    ThemeFactory,
    VoteFactory,
)

pytestmark = pytest.mark.django_db

BUDGET = 12


def resolution_with(number):
    """Version, record with its number of votes, themes, sources, cited, citing, two
    pairs of neighbours, convened, outcome of, statements, sponsors."""
    resolution = ResolutionFactory(
        recorded=True,
        themes=[ThemeFactory()],
        sources=[SourceFactory()],
        series=SeriesFactory(),
    )
    meeting = MeetingFactory()
    for _ in range(number):
        ReferenceFactory(citing=resolution)
        ReferenceFactory(cited=resolution)
        ResolutionFactory(series=resolution.series)
        called = MeetingFactory()
        called.convened_by.add(resolution)
        called.outcomes.add(resolution)
        StatementFactory(session=meeting).about.add(resolution)
        SponsorFactory(resolution=resolution)
        VoteFactory(resolution=resolution)
    return resolution


def session_with(number):
    """Version, record, themes, sources, convened by, records, outcomes, adopted,
    meetings, statements, neighbours."""
    code = str(40 + number)
    session = SessionFactory(code=code, themes=[ThemeFactory()])
    for n in range(number):
        SessionFactory(code=str(n + 1))
        ResolutionFactory(symbol=f"A/RES/{code}/{n + 1}")
        session.outcomes.add(ResolutionFactory())
        session.convened_by.add(ResolutionFactory())
        MeetingRecord.objects.create(session=session, symbol=f"A/61/PV.{n + 1}")
        StatementFactory(session=MeetingFactory(part_of=session))
        StatementFactory(session=session)
    return session


def statement_with(number):
    """Version, record, themes, sources, about, neighbours, same meeting."""
    statement = StatementFactory(themes=[ThemeFactory()], sources=[SourceFactory()])
    for _ in range(number):
        statement.about.add(ResolutionFactory())
        StatementFactory(session=statement.session)
    return statement


def series_with(number):
    """Version, series, editions."""
    series = SeriesFactory()
    ResolutionFactory.create_batch(number, series=series, recorded=True)
    return series


def theme_with(number):
    """Version, theme, family's themes, three counts, key texts, meetings, statements,
    together, sources."""
    theme = ThemeFactory()
    other = ThemeFactory(parent=theme.parent)
    meeting = MeetingFactory()
    for _ in range(number):
        ResolutionFactory(themes=[theme, other])
        MeetingFactory(themes=[theme, other])
        StatementFactory(themes=[theme, other], session=meeting)
    return theme


@pytest.mark.parametrize(
    "record_with",
    [resolution_with, session_with, statement_with, series_with, theme_with],
    ids=["resolution", "session", "statement", "series", "theme"],
)
def test_queries_are_few_and_do_not_grow(reader, record_with):
    small, large = record_with(2), record_with(30)

    with CaptureQueriesContext(connection) as few:
        assert reader.get(small.get_absolute_url()).status_code == 200
    with CaptureQueriesContext(connection) as many:
        assert reader.get(large.get_absolute_url()).status_code == 200

    assert len(few) == len(many) <= BUDGET
