"""The axe accessibility engine, run on an open page in each form it can take."""

import json
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT

SCRIPT = AXE_SCRIPT + Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
STANDARDS = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
]
ALL = {"type": "tag", "values": STANDARDS}
#: The rules that judge colours; all else depends on no scheme.
COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => (each.open = true))"
WIDTHS = (360, 1280)


def violations(page, passed=None):
    """One line for each fault that axe finds, at each width and in each scheme.

    `passed` is a set of looks that passed on earlier pages, which grows by this one's.
    """
    page.wait_for_load_state("load")
    page.evaluate(OPEN_ALL)
    page.evaluate(SCRIPT)
    page.evaluate("audit.trust", json.dumps([*(passed or ())]))
    lines = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in (("light", ALL), ("dark", COLOUR)):
            page.emulate_media(color_scheme=scheme)
            asked = {"scheme": scheme, "runOnly": rules}
            lines += [
                f"{rule} at {width} px, {scheme}: {where}"
                for rule, where in page.evaluate("(asked) => audit(asked)", asked)
            ]
    if passed is not None:
        passed.update(json.loads(page.evaluate("audit.passed()")))
    return lines


def overflow(page, width=320):
    """How many pixels of the page lie beyond its sides."""
    page.set_viewport_size({"width": width, "height": 900})
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
