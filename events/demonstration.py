"""Made-up records, as many as asked, the same ones each time.

Their numbers begin at 1001, which no resolution of the Assembly has reached, and
their note among editors says what they are.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from events import symbols
from events.models import (
    Publication,
    PublicVersion,
    Reference,
    Resolution,
    Series,
    Session,
    Statement,
    Theme,
)

MARK = "Demonstration record, made up by seed_demo."
BATCH = 2_000
FIRST_SESSION, LAST_SESSION = 31, 80
SUBJECTS = (
    "protection of migrants",
    "remittances and development",
    "trafficking in persons",
    "women migrant workers",
    "displacement and disasters",
    "freedom of travel",
)
OFFICES = ("Permanent Representative", "Minister for Foreign Affairs", "President")


@dataclass(frozen=True)
class Made:
    """How many records of each kind were made."""

    resolutions: int
    meetings: int
    statements: int


def seed(records: int) -> Made:
    """Make that many records, with themes and references, in place of earlier ones."""
    remove()
    chance = random.Random(1946)
    sessions = _assembly_sessions()
    themes = _themes()
    series = _series()
    meetings = [_meeting(n, chance, sessions) for n in range(records // 6)]
    resolutions = [
        _resolution(n, chance, sessions, series) for n in range(records - records // 2)
    ]
    Session.objects.bulk_create(meetings, BATCH)
    Resolution.objects.bulk_create(resolutions, BATCH)
    places = meetings or list(sessions.values())
    count = records - len(meetings) - len(resolutions)
    statements = [_statement(n, chance, places) for n in range(count)]
    Statement.objects.bulk_create(statements, BATCH)
    for made in (meetings, resolutions, statements):
        _give_themes(made, themes, chance)
    Reference.objects.bulk_create(_references(resolutions, chance), BATCH)
    PublicVersion.advance()
    return Made(len(resolutions), len(meetings), len(statements))


def remove() -> int:
    """Remove every record that bears the mark; returns how many."""
    made = [
        Statement.objects.all(),
        Resolution.objects.all(),
        Session.objects.filter(code=None),
        Session.objects.filter(meetings=None, resolutions=None, statements=None),
    ]
    removed = 0
    for records in made:
        counts = records.filter(editors_note=MARK).delete()[1]
        removed += counts.get(records.model._meta.label, 0)
    Series.objects.filter(description=MARK, editions=None).delete()
    PublicVersion.advance()
    return removed


def _life(chance: random.Random) -> dict[str, Any]:
    """The editorial columns: most are public, some are drafts."""
    return {
        "status": chance.choices(
            [Publication.Status.PUBLISHED, Publication.Status.DRAFT], [19, 1]
        )[0],
        "prominence": chance.choices([1, 2, 3], [1, 4, 25])[0],
        "summary": "A made-up summary, as long as the editors’ own are, so that pages "
        "weigh what they weigh with the real record. It says nothing about anything.",
        "editors_note": MARK,
    }


def _assembly_sessions() -> dict[str, Session]:
    there = set(Session.objects.values_list("code", flat=True))
    Session.objects.bulk_create(
        Session(
            kind=Session.Kind.REGULAR,
            code=str(number),
            slug=str(number),
            title=f"Session {number} of the General Assembly",
            opening_year=1945 + number,
            status=Publication.Status.PUBLISHED,
            editors_note=MARK,
        )
        for number in range(FIRST_SESSION, LAST_SESSION + 1)
        if str(number) not in there
    )
    return {
        session.code or "": session
        for session in Session.objects.filter(kind=Session.Kind.REGULAR)
    }


def _themes() -> list[Theme]:
    """The record's themes, or eight families where there are none."""
    if not Theme.objects.exists():
        for slot in range(1, 9):
            Theme.objects.create(
                slug=f"demonstration-{slot}", name=f"Demonstration {slot}", slot=slot
            )
    return list(Theme.objects.all())


def _series() -> list[Series]:
    names = {f"demonstration-{n}": f"Demonstration series {n}" for n in range(1, 41)}
    there = set(Series.objects.values_list("slug", flat=True))
    Series.objects.bulk_create(
        Series(slug=slug, name=name, description=MARK)
        for slug, name in names.items()
        if slug not in there
    )
    found = Series.objects.in_bulk(names, field_name="slug")
    return [found[slug] for slug in names]


def _day(session: Session, chance: random.Random) -> date:
    return date(session.opening_year, 9, 15) + timedelta(days=chance.randrange(300))


def _resolution(
    n: int, chance: random.Random, sessions: dict[str, Session], series: list[Series]
) -> Resolution:
    code = str(FIRST_SESSION + n % (LAST_SESSION - FIRST_SESSION + 1))
    symbol = symbols.parse(f"A/RES/{code}/{1001 + n // 50}")
    recorded = chance.random() < 0.2
    against, abstaining = chance.randrange(20), chance.randrange(40)
    return Resolution(
        symbol=symbol.canonical,
        sort_key=symbol.sort_key,
        session=sessions[code],
        title=f"Demonstration resolution {n + 1} on {chance.choice(SUBJECTS)}",
        adopted_on=_day(sessions[code], chance),
        committee=chance.choice(["second", "third", "plenary", ""]),
        method="recorded" if recorded else "without_vote",
        in_favour=180 - against - abstaining if recorded else None,
        against=against if recorded else None,
        abstaining=abstaining if recorded else None,
        not_voting=13 if recorded else None,
        series=chance.choice([None, None, *series[:10]]),
        **_life(chance),
    )


def _meeting(n: int, chance: random.Random, sessions: dict[str, Session]) -> Session:
    session = sessions[str(chance.randint(FIRST_SESSION, LAST_SESSION))]
    day = _day(session, chance)
    kinds = [kind for kind in Session.Kind if kind not in Session.ASSEMBLY_KINDS]
    return Session(
        kind=chance.choice(kinds),
        slug=f"demonstration-{n + 1}",
        title=f"Demonstration meeting {n + 1} on {chance.choice(SUBJECTS)}",
        starts_on=day,
        ends_on=day + timedelta(days=chance.randrange(3)),
        opening_year=day.year,
        place="United Nations Headquarters, New York",
        part_of=session,
        **_life(chance),
    )


def _statement(n: int, chance: random.Random, places: list[Session]) -> Statement:
    place = chance.choice(places)
    day = place.starts_on
    return Statement(
        slug=f"demonstration-{n + 1}",
        speaker=f"Demonstration speaker {n + 1}",
        role=chance.choice(OFFICES),
        delegation=f"Demonstration State {chance.randrange(193) + 1}",
        delivered_on=day,
        year=day.year if day else place.opening_year,
        occasion=place.title,
        session=place,
        **_life(chance),
    )


def _give_themes(
    records: list[Any], themes: list[Theme], chance: random.Random
) -> None:
    if not records:
        return
    through = type(records[0]).themes.through
    column = records[0]._meta.model_name
    through.objects.bulk_create(
        [
            through(**{f"{column}_id": record.pk, "theme_id": theme.pk})
            for record in records
            for theme in chance.sample(themes, chance.randint(1, min(3, len(themes))))
        ],
        BATCH,
    )


def _references(
    resolutions: list[Resolution], chance: random.Random
) -> Iterator[Reference]:
    """Each resolution recalls up to three that stand before it in the list."""
    for n, citing in enumerate(resolutions[1:], start=1):
        for cited in {
            chance.choice(resolutions[max(0, n - 500) : n]) for _ in range(3)
        }:
            yield Reference(
                citing=citing, symbol=cited.symbol, cited=cited, verb="recalls"
            )
