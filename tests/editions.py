"""Three invented editions of one recurring text, as rows of the record."""

from tests.factories import (
    PairingFactory,
    ParagraphFactory,
    ResolutionFactory,
    SeriesFactory,
)

FAIR = "Calls upon States to promote fair recruitment of all migrant workers;"
FAIRER = "Calls upon States to promote fair and open recruitment of migrant workers;"
DATA = "Encourages States to collect data on the routes that people take by sea;"
RETURN = "Recalls that nobody is to be sent back to a place where danger waits;"
REPORT = "Requests the Secretary-General to report on <this> at the next session;"
ASIDE = "Welcomes the hospitality of the towns along the coast in a hard winter;"

#: Symbol → how it was adopted, and its operative paragraphs in order.
EDITIONS = {
    "A/RES/76/172": ("without_vote", [FAIR, RETURN, REPORT]),
    "A/RES/78/217": ("without_vote", [FAIR, DATA, RETURN, REPORT, ASIDE]),
    "A/RES/80/218": ("recorded", [DATA, RETURN, FAIRER, REPORT, "Stresses duties;"]),
}


def write(edition, texts, language="en"):
    """Operative paragraphs, numbered from 1."""
    for place, text in enumerate(texts, 1):
        ParagraphFactory(
            resolution=edition,
            language=language,
            number=str(place),
            label=f"{place}.",
            position=place,
            text=text,
        )


def make_series(*languages, slug="protection", **values):
    """A series of the three, the text of each in these languages; returned by symbol.

    From 78/217 to 80/218: three unchanged, of which one or two moved, one changed, one
    new and one dropped.
    """
    series = SeriesFactory(slug=slug, name="Protection of migrants")
    editions = {}
    for symbol, (method, texts) in EDITIONS.items():
        recorded = {"recorded": True} if method == "recorded" else {}
        session = int(symbol.split("/")[2])
        edition = ResolutionFactory(
            symbol=symbol,
            series=series,
            title="Protection of migrants",
            adopted_on=f"{1945 + session}-12-18",
            **recorded,
            **values,
        )
        for language in languages:
            write(edition, texts, language)
        editions[symbol] = edition
    return editions


def pair(editions, earlier_anchor, later_anchor):
    """A decision of the editors on the last two editions."""
    return PairingFactory(
        earlier=editions["A/RES/78/217"],
        later=editions["A/RES/80/218"],
        earlier_anchor=earlier_anchor,
        later_anchor=later_anchor,
    )
