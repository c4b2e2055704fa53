"""What the tests of the symbol check send, and how they read the answers."""

import re
from html import unescape

from tests.factories import ResolutionFactory, SeriesFactory

PAGE, TWIN = "/tools/symbols/", "/tools/symbols.json"
DRAFT = "resolutions 78/217 and 80/218, A/RES/99/999 and A/RESS/73/195."


def publish_editions():
    """Two editions of a series, and a resolution that belongs to none."""
    series = SeriesFactory(slug="protection", name="Protection of migrants")
    ResolutionFactory(symbol="A/RES/78/217", title="Protection, 2023", series=series)
    ResolutionFactory(
        symbol="A/RES/80/218",
        title="Protection, 2025",
        series=series,
        draft_symbol="A/C.3/80/L.52",
    )
    ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")


def posted(client, text, path=PAGE, **more):
    return client.post(path, {"text": text, **more})


def checked(client, text):
    """The symbols of the answer in JSON, by the text of their first place."""
    answer = client.post(TWIN, text.encode(), content_type="text/plain").json()
    return {row["text"]: row for row in answer["symbols"]}


def statuses(client, text):
    return {text: row["status"] for text, row in checked(client, text).items()}


def rows(response):
    """The cells of the table, as words."""
    body = re.findall(r'<tr role="row" id.*?</tr>', response.content.decode(), re.S)
    tag = re.compile(r"<[^>]+>")
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in body]
    return [
        [" ".join(unescape(tag.sub("", cell)).split()) for cell in row] for row in cells
    ]
