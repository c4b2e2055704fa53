"""Read a page as a person does: its words, its headings, its links, its tables."""

from html.parser import HTMLParser

ENDLESS = {"meta", "link", "input", "br", "wbr", "hr", "img"}
UNREAD = {"script", "style", "title"}


class _Reader(HTMLParser):
    """Collect the words of the page and of each link, heading and table row."""

    def __init__(self, within):
        super().__init__()
        self.within, self.depth, self.unread = within, 0, 0
        self.words, self.open = [], []
        self.found = {"a": [], "h1": [], "h2": [], "tr": [], "title": [], "li": []}

    def handle_starttag(self, tag, attributes):
        if tag == self.within or (self.depth and tag not in ENDLESS):
            self.depth += 1
        self.unread += tag in UNREAD
        if tag in self.found:
            self.open.append((tag, dict(attributes).get("href"), []))

    def handle_endtag(self, tag):
        if self.depth:
            self.depth -= 1
        self.unread -= tag in UNREAD
        if tag in self.found and self.open:
            name, href, words = self.open.pop()
            self.found[name].append((_plain(words), href))

    def handle_data(self, words):
        for _, _, collected in self.open:
            collected.append(words)
        if not self.unread and (self.depth or self.within is None):
            self.words.append(words)


def _plain(words):
    return " ".join("".join(words).split())


def _read(response, within=None):
    reader = _Reader(within)
    reader.feed(response.content.decode())
    return reader


def words(response, within="main"):
    """All visible words inside the element of that name."""
    return _plain(_read(response, within).words)


def heading(response):
    """The words of the one <h1>."""
    ((found, _),) = _read(response).found["h1"]
    return found


def title(response):
    """The words of the browser's tab; pictures further down may have titles too."""
    return _read(response).found["title"][0][0]


def links(response):
    """Words of each link -> its address; of several with the same words, the first."""
    found = {}
    for label, href in _read(response).found["a"]:
        found.setdefault(label, href)
    return found


def rows(response):
    """The words of each row of each table."""
    return [row for row, _ in _read(response).found["tr"]]


def items(response):
    """The words of each item of each list."""
    return [item for item, _ in _read(response).found["li"]]
