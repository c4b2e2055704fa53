"""Texts with a phrase, and how a test asks for it and reads the answer."""

import csv
import io
import re
from datetime import date
from urllib.parse import quote

from tests.factories import (
    ParagraphFactory,
    ResolutionFactory,
    SeriesFactory,
    TextFactory,
)

PAGE, FILE = "/tools/language/", "/tools/language.csv"
PHRASE = "well-managed paths for herders"
TEXT = "Encourages well-managed paths for herders, and rest;"
MARKED = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)


def text(symbol, day, *paragraphs, language="en", **facts):
    """A resolution with its text; each paragraph is an anchor and its words."""
    resolution = ResolutionFactory(symbol=symbol, adopted_on=day, **facts)
    TextFactory(resolution=resolution, language=language, title=f"On paths, {symbol}")
    add(resolution, *paragraphs, language=language)
    return resolution


def add(resolution, *paragraphs, language="en"):
    for place, (anchor, said) in enumerate(paragraphs, 1):
        kind, number = re.fullmatch(r"(pp|op|annex|h)(.*)", anchor).groups()
        ParagraphFactory(
            resolution=resolution,
            language=language,
            kind=kind,
            number=number,
            position=place,
            text=said,
        )


def ask(reader, phrase=PHRASE, prefix="", page=PAGE, **others):
    query = "".join(f"&{name}={quote(str(value))}" for name, value in others.items())
    return reader.get(f"{prefix}{page}?q={quote(phrase)}{query}", follow=True)


def shown(response):
    """The paragraphs of the page, as marked."""
    return MARKED.findall(response.content.decode())


def sentence(response):
    found = re.search(r'phrase-sentence"[^>]*>(.*?)</p>', response.content.decode(), 16)
    return " ".join(re.sub(r"<[^>]+>", "", found[1]).split())


def table(response):
    return list(csv.DictReader(io.StringIO(response.content.decode())))


def three_texts():
    """Three texts with the phrase, made in another order than they were adopted."""
    series = SeriesFactory(slug="paths", name="Paths: the resolutions")
    last = text("A/RES/78/9", date(2023, 12, 19), ("op3", TEXT), series=series)
    first = text("A/RES/71/8", date(2016, 12, 19), ("pp2", TEXT), ("op4 (a)", TEXT))
    between = text("A/RES/73/7", date(2018, 12, 17), ("annex5", TEXT), series=series)
    text("A/RES/74/1", date(2019, 12, 18), ("op1", "Welcomes paths."))
    return first, between, last
