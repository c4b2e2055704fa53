"""Records taken by the writer as a format of a test's own would yield them."""

from datetime import date

from events.importers.formats import FORMATS
from events.importers.records import Ballot, Place, ResolutionRecord
from events.importers.running import Job, Options, take

PLACE = Place("votes.csv", 2)


def job(format_, records, person=None, **options):
    """A job whose parser yields these records, whatever the file."""
    given = FORMATS[format_]
    parsed = type(given)(
        given.name, given.words, lambda documents: iter(records), given.source
    )
    return Job(parsed, "votes.csv", lambda: iter(()), Options(**options), by=person)


def taken(*records, by="voting", **options):
    """The report of these records, taken by a format."""
    return take(job(by, list(records), **options))


def resolution(symbol="A/RES/78/217", /, roll_call=None, place=PLACE, **facts):
    """What a file says of one resolution; unless told, one about migrants."""
    stated = {"title": "Protection of migrants", "adopted_on": date(2023, 12, 19)}
    return ResolutionRecord(symbol, place, {**stated, **facts}, roll_call)


def recorded(symbol="A/RES/78/217", /, in_favour=2, against=1, abstaining=0, **more):
    """The same with a recorded vote of Mexico, Peru and Chile."""
    votes = [
        Ballot("MEX", "MEXICO", "yes", 2),
        Ballot("PER", "PERU", "yes", 3),
        Ballot("CHL", "CHILE", "no", 4),
    ]
    figures = {"in_favour": in_favour, "against": against, "abstaining": abstaining}
    roll_call = more.pop("roll_call", votes)
    return resolution(symbol, roll_call, method="recorded", **figures, **more)
