"""What official files would bring for the journeys: texts, roll calls, sponsors.

The paragraphs are invented; who voted how is fact, from the voting records of the
two resolutions. Run inside the site's own process: `manage.py shell --command ...`.
"""

from events.models import (
    Paragraph,
    PublicVersion,
    Reference,
    Resolution,
    Sponsor,
    State,
    StateName,
    Text,
    Vote,
)
from tests.e2e.official_texts import EDITIONS, PARAGRAPHS, TITLES

#: https://digitallibrary.un.org/record/1656414 and A/80/PV.69: all but those in favour.
ROLL_CALLS = {
    "A/RES/73/195": {
        "no": "CZE HUN ISR POL USA",
        "abstain": "AUS AUT BGR CHE CHL DZA ITA LBY LIE LVA ROU SGP",
        "not_voting": "AFG ATG BEN BLZ BRN BWA DOM FSM GIN KGZ KIR PAN PRK PRY SOM STP "
        "SVK SYC TKM TLS TON TTO UKR VUT",
    },
    "A/RES/80/218": {
        "no": "ARG HUN ISR USA",
        "abstain": "AUS AUT BEL BGR CZE DEU DNK DOM ECU EST GBR GRC HRV IND ITA LBY "
        "LTU LVA MDA MKD NAM NLD POL PRY ROU SVK SWE",
        "not_voting": "AFG BEN BOL COD DMA KIR MDG MUS NRU SRB SSD STP SYR VCT VEN",
    },
}
SPONSORS = {"HND": False, "MEX": False, "PHL": True, "ESP": True, "CAN": True}


def fill():
    """Three editions in three languages, two roll calls, citations and sponsors."""
    for symbol, anchors in EDITIONS.items():
        _text(Resolution.objects.get(symbol=symbol), anchors)
    for symbol, others in ROLL_CALLS.items():
        _roll_call(Resolution.objects.get(symbol=symbol), others)
    latest = Resolution.objects.get(symbol="A/RES/80/218")
    _citations(latest)
    _sponsors(latest)
    PublicVersion.advance()


def _text(resolution, anchors):
    for language, title in TITLES.items():
        Text.objects.create(resolution=resolution, language=language, title=title)
        for position, (kind, number, label, key) in enumerate(anchors, 1):
            words = PARAGRAPHS[key][language]
            lead, rest = words if isinstance(words, tuple) else ("", words)
            Paragraph(
                resolution=resolution,
                language=language,
                kind=kind,
                number=number,
                label=label,
                position=position,
                lead=len(lead),
                text=lead + rest,
            ).save()


def _roll_call(resolution, others):
    position_of = {
        code: position for position, codes in others.items() for code in codes.split()
    }
    members = State.objects.filter(admitted_on__isnull=False, ended_on=None)
    day = resolution.adopted_on
    borne = StateName.objects.exclude(starts_on__gt=day).exclude(ends_on__lt=day)
    names = dict(borne.values_list("state__code", "name"))
    Vote.objects.bulk_create(
        Vote(
            resolution=resolution,
            state=state,
            name=names.get(state.code, state.name).upper(),
            position=position_of.get(state.code, "yes"),
        )
        for state in members
    )


def _citations(resolution):
    """It cites the Compact in its preamble, and a report that is not in the record."""
    compact = Resolution.objects.get(symbol="A/RES/73/195")
    Reference.objects.get_or_create(
        citing=resolution,
        symbol=compact.symbol,
        cited=compact,
        verb="Recalling",
        paragraph="pp2",
    )
    Reference.objects.get_or_create(
        citing=resolution, symbol="A/80/302", verb="Takes note", paragraph="op3"
    )


def _sponsors(resolution):
    for position, (code, joined) in enumerate(SPONSORS.items(), 1):
        state = State.objects.get(code=code)
        Sponsor.objects.create(
            resolution=resolution,
            state=state,
            name=state.name,
            joined=joined,
            position=position,
        )
