"""Windows that one page after another opens in, as empty for each as a new one.

A profile that has shown pages is faster than a new one, which takes a process of its
own, and fetches and compiles again the files that bear their own digest as a name.
"""

from collections import defaultdict
from contextlib import contextmanager


class Profiles:
    """Profiles of the site at an address that one test after another takes.

    `make` gives a new one, of the options that it is given.
    """

    def __init__(self, make, address):
        self.make = make
        self.address = address
        self.free = defaultdict(list)

    @contextmanager
    def lent(self):
        """For one test: what opens an empty window, each in a profile of its own."""
        taken = []

        def opened(width=1280, height=900, **options):
            kind = repr(sorted(options.items()))
            profile = self.free[kind].pop() if self.free[kind] else self._new(options)
            taken.append((kind, profile))
            page = profile.new_page()
            forget(page, self.address)
            page.set_viewport_size({"width": width, "height": height})
            return page

        yield opened
        for kind, profile in taken:
            for page in profile.pages[1:]:
                page.close()
            self.free[kind].append(profile)

    def _new(self, options):
        """A profile with an empty page, which keeps its process alive."""
        profile = self.make(**options)
        profile.new_page()
        return profile


def undrawn(context):
    """A window of the context that lays its pages out and draws none, in less time.

    What axe and scripts measure is measured all the same. No click ends: it waits for
    a picture. Where a browser has windows of one kind only, this is such a window.
    """
    first = context.new_page()
    session = context.new_cdp_session(first)
    here = session.send("Target.getTargetInfo")["targetInfo"]["browserContextId"]
    asked = {"url": "about:blank", "browserContextId": here}
    with context.expect_page() as opened:
        session.send("Target.createTarget", {**asked, "enableBeginFrameControl": True})
    first.close()
    return opened.value


def forget(page, address, *also):
    """Keep nothing of the site at an address in the profile of the page but files.

    Nor these, if `also` says "Network.clearBrowserCache".
    """
    browser = page.context.new_cdp_session(page)
    of_the_site = {"origin": address, "storageTypes": "all"}
    browser.send("Storage.clearDataForOrigin", of_the_site)
    browser.send("Network.clearBrowserCookies")
    for command in also:
        browser.send(command)
    browser.detach()
