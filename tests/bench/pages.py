"""Which requests are measured, read from a running site."""

import re
import sys
from dataclasses import dataclass, field

from tests.bench.bare import ADDRESS
from tests.running.site import Site

BARE = "bare view"
HEADERS = {"Accept-Encoding": "gzip"}
_RESOLUTION = re.compile(r'href="(/resolutions/A/RES/[^"?#]+)"')
_THEME = re.compile(r'href="/themes/([^"/?#]+)/"')


@dataclass(frozen=True)
class Page:
    """One kind of request; several addresses are asked in turn."""

    name: str
    addresses: list[str]
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(HEADERS))


def pages(site: Site) -> list[Page]:
    """The bare view first, then the pages, each answering as it should."""
    theme = _first(_THEME, site, "/themes/")[0]
    filtered = site.get(f"/resolutions/?method=recorded&theme={theme}").address
    resolutions = list(dict.fromkeys(_first(_RESOLUTION, site, filtered)))
    etag = site.get(resolutions[0], HEADERS).headers["ETag"]
    unchanged = {**HEADERS, "If-None-Match": etag}
    measured = [
        Page(BARE, [ADDRESS]),
        Page("home", ["/"]),
        Page("timeline", ["/timeline/"]),
        Page("list, two filters", [filtered]),
        Page("resolution", resolutions),
        Page("404", ["/no-such-page/"], 404),
        Page("404, symbol", ["/resolutions/A/RES/73/9999/"], 404),
        Page("unchanged (304)", resolutions[:1], 304, unchanged),
    ]
    for page in measured:
        check(site, page)
    return measured


def check(site: Site, page: Page) -> None:
    """End here rather than measure the wrong answer."""
    for address in page.addresses:
        status = site.get(address, page.headers).status
        if status != page.status:
            sys.exit(f"{address} answered {status} where {page.status} was expected.")


def _first(pattern: re.Pattern[str], site: Site, address: str) -> list[str]:
    found = pattern.findall(site.get(address).body)
    if not found:
        sys.exit(f"{address} has no link such as {pattern.pattern}.")
    return found
