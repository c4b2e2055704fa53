"""One page as a new reader first sees it, with all that it asked for and said."""

from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from tests.e2e.audit import overflow
from tests.e2e.windows import forget

SENT_BY_BROWSER = ("http", "https")


@dataclass
class FirstView:
    """What a page loaded; bytes as they came over the wire, by kind of resource."""

    page: object
    host: str
    name: str
    #: What axe finds on the page.
    faults: object = None
    messages: list = field(default_factory=list)
    addresses: list = field(default_factory=list)
    kinds: dict = field(default_factory=dict)
    sizes: dict = field(default_factory=dict)
    kept: list = field(default_factory=list)

    def open(self, path):
        forget(self.page, f"http://{self.host}", "Network.clearBrowserCache")
        self.page.set_viewport_size({"width": 1280, "height": 900})
        self.page.emulate_media(media="null", color_scheme="light")
        network = self.page.context.new_cdp_session(self.page)
        self.page.on("console", self._said)
        self.page.on("pageerror", self._said)
        network.on("Network.requestWillBeSent", self._asked)
        network.on("Network.requestServedFromCache", self._had)
        network.on("Network.loadingFinished", self._came)
        network.send("Network.enable")
        response = self.page.goto(path, wait_until="load")
        self.page.evaluate("document.fonts.ready")
        network.detach()
        self.status = response.status
        self.cookies = self.page.context.cookies()
        return self

    def close(self):
        self.page.remove_listener("console", self._said)
        self.page.remove_listener("pageerror", self._said)

    def _said(self, message):
        self.messages.append(getattr(message, "text", None) or str(message))

    def _asked(self, event):
        address = urlsplit(event["request"]["url"])
        if address.scheme in SENT_BY_BROWSER:
            self.addresses.append(event["request"]["url"])
            self.kinds[event["requestId"]] = event["type"]

    def _had(self, event):
        self.kept.append(event["requestId"])

    def _came(self, event):
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    @property
    def needed(self):
        """What is asked for, with the icon, which a browser without a window leaves."""
        icon = self.page.locator("link[rel=icon]").evaluate("link => link.href")
        return sorted({*self.addresses, icon})

    @property
    def other_hosts(self):
        hosts = {urlsplit(address).netloc for address in self.addresses}
        return hosts - {self.host}

    @property
    def bytes_of_fonts(self):
        fonts = [each for each, kind in self.kinds.items() if kind == "Font"]
        return sum(self.sizes.get(each, 0) for each in fonts)

    @property
    def bytes_without_fonts(self):
        return sum(self.sizes.values()) - self.bytes_of_fonts

    @property
    def unexpected_messages(self):
        """Chromium itself reports an error page; nothing else may be said."""
        if self.status < 400:
            return self.messages
        own = f"the server responded with a status of {self.status}"
        return [message for message in self.messages if own not in message]

    @cached_property
    def violations(self):
        return self.faults(self.page)

    @cached_property
    def overflow(self):
        return overflow(self.page)
