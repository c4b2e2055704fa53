"""Windows that one page after another opens in, as empty for each as a new one."""


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


def emptied(page, address, width=1280, height=900):
    """The page with nothing in it, of the site at an address nothing kept either.

    A window that has shown other pages is faster than a new one, which takes a process
    of its own and compiles everything again.
    """
    page.goto("about:blank")
    browser = page.context.new_cdp_session(page)
    of_the_site = {"origin": address, "storageTypes": "all"}
    browser.send("Storage.clearDataForOrigin", of_the_site)
    browser.send("Network.clearBrowserCookies")
    browser.send("Network.clearBrowserCache")
    browser.detach()
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="null", color_scheme="light")
    return page
