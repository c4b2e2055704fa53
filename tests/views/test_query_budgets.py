"""Every page asks as many questions of 2,000 records as of ten, and twelve at most."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.demonstration import seed
from events.models import (
    PublicVersion,
    Reference,
    Resolution,
    Session,
    Sponsor,
    State,
    Statement,
    Vote,
)
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)

pytestmark = pytest.mark.django_db

FEW, MANY = 10, 2_000
MOST = 12
DAY = date(2018, 12, 19)

PAGES = {
    "home": "/",
    "home in Arabic": "/ar/",
    "timeline": "/timeline/",
    "timeline, everything": "/timeline/?detail=all",
    "timeline, filtered": "/timeline/?kind=resolution&theme=labour&method=recorded",
    "timeline, statements": "/timeline/?kind=statement",
    "decade": "/timeline/2010s/",
    "year": "/timeline/2018/",
    "resolutions": "/resolutions/",
    "resolutions, filtered": "/resolutions/?theme=labour&method=recorded",
    "resolutions, words": "/resolutions/?q=migrants",
    "resolutions, last page": "/resolutions/?page=last",
    "resolutions, none": "/resolutions/?q=zzzz&theme=labour",
    "sessions": "/sessions/",
    "statements": "/statements/",
    "series list": "/series/",
    "themes": "/themes/",
    "search": "/search/",
    "search, found": "/search/?q=migrants",
    "search, none": "/search/?q=zzzz",
    "search, symbol": "/search/?q=A/RES/73/999",
    "resolution": "/resolutions/A/RES/73/195/",
    "vote": "/resolutions/A/RES/73/195/vote/",
    "vote, none": "/resolutions/A/RES/73/195/vote/?q=zzzz&position=no&group=weog",
    "vote as CSV": "/resolutions/A/RES/73/195/vote.csv?q=state",
    "session": "/sessions/73/",
    "meeting": "/sessions/dialogue/",
    "statement": "/statements/opening/",
    "series": "/series/protection/",
    "states": "/states/",
    "states, found": "/states/?q=mexico&membership=member",
    "state": "/states/MEX/",
    "state, filtered": "/states/MEX/?theme=labour&position=yes&series=protection",
    "comparison, form": "/states/compare/",
    "comparison": "/states/compare/?state=MEX&state=PHL&series=protection",
    "comparison, file": "/states/compare.csv?state=MEX&state=PHL&theme=labour",
    "resolutions, sponsored": "/resolutions/?theme=labour&sponsor=MEX",
    "search, State": "/search/?q=mexico",
    "family": "/themes/labour/",
    "theme": "/themes/labour-migration/",
    "about": "/about/",
    "coverage": "/about/coverage/",
    "accessibility": "/accessibility/",
    "404": "/no-such-page/",
    "404, symbol": "/resolutions/A/RES/73/999/",
    "410": "/sessions/withdrawn/",
    "sitemap": "/sitemap.xml",
    "sitemap of resolutions": "/sitemap-resolutions.xml",
}


def make_centre():
    """One record of each kind that every other will belong to."""
    family = FamilyFactory(slug="labour")
    themes = [family, ThemeFactory(slug="labour-migration", parent=family)]
    common = {"themes": themes, "sources": [SourceFactory(), SourceFactory()]}
    resolution = ResolutionFactory(
        symbol="A/RES/73/195",
        title="Protection of migrants",
        recorded=True,
        series=SeriesFactory(slug="protection"),
        prominence=1,
        **common,
    )
    AliasFactory(word="compact", resolution=resolution)
    VoteFactory(resolution=resolution, state=StateFactory())
    for code, name in [("MEX", "Mexico"), ("PHL", "Philippines")]:
        StateNameFactory(state=StateFactory(code=code, name=name, admitted_on=DAY))
    meeting = MeetingFactory(
        slug="dialogue",
        part_of=resolution.session,
        prominence=1,
        starts_on=DAY,
        ends_on=None,
        **common,
    )
    StatementFactory(slug="opening", session=meeting, delivered_on=DAY, **common)
    MeetingFactory(
        slug="withdrawn", status="withdrawn", withdrawal_reason="Entered twice."
    )
    return resolution, meeting


def tie(resolution, meeting):
    """Let every record be of the same subject, year, series, meeting and citation."""
    others = Resolution.objects.exclude(pk=resolution.pk)
    Reference.objects.bulk_create(
        Reference(citing=citing, symbol=cited.symbol, cited=cited, verb="recalls")
        for other in others
        for citing, cited in [(other, resolution), (resolution, other)]
    )
    others.update(series=resolution.series, adopted_on=DAY)
    meetings = Session.objects.filter(code=None).exclude(pk=meeting.pk)
    meetings.update(
        part_of=resolution.session,
        starts_on=DAY,
        ends_on=None,
        opening_year=2018,
    )
    resolution.convenes.set(meetings)
    meeting.outcomes.set(others)
    statements = Statement.objects.exclude(slug="opening")
    state = State.objects.get(code="MEX")
    statements.update(session=meeting, year=2018, delivered_on=DAY, state=state)
    Sponsor.objects.bulk_create(
        Sponsor(resolution=other, state=state, name="MEXICO", position=1)
        for other in others
    )
    Vote.objects.bulk_create(
        Vote(resolution=other, state=each, position="yes")
        for other in others.filter(method=Resolution.Method.RECORDED)
        for each in State.objects.exclude(admitted_on=None)
    )
    resolution.statements.set(Statement.objects.all())


def questions(path):
    """The queries of one page, by a reader who comes right after a publication."""
    PublicVersion.advance()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        Client().get(path)
    return [query["sql"] for query in captured]


@pytest.fixture(scope="module")
def asked(django_db_setup, django_db_blocker):
    """Number of records -> page -> the queries it took."""
    found = {}
    with django_db_blocker.unblock():
        for records in (FEW, MANY):
            with transaction.atomic():
                centre = make_centre()
                seed(records)
                tie(*centre)
                found[records] = {name: questions(PAGES[name]) for name in PAGES}
                transaction.set_rollback(True)
    return found


def listed(few, many):
    """Both lists of queries, for the message of a failing test."""
    return "\n".join([f"with {FEW} records:", *few, f"with {MANY} records:", *many])


@pytest.mark.parametrize("page", PAGES)
def test_more_records_take_no_more_queries(asked, page):
    few, many = asked[FEW][page], asked[MANY][page]

    assert len(many) <= len(few), listed(few, many)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_takes_at_most_twelve_queries(asked, page):
    many = asked[MANY][page]

    assert 0 < len(many) <= MOST, "\n".join(many)
