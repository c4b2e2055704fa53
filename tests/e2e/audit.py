"""The axe accessibility engine, run on an open page in each form it can take."""

from itertools import product

from axe_playwright_python.base import AXE_SCRIPT

STANDARDS = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
]
#: The rules that judge colours; no other depends on the scheme.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
RUN = """async (what) => {
  await Promise.all(document.getAnimations().map((each) => each.finished));
  const found = await axe.run({
    runOnly: what,
    resultTypes: ["violations"],
  });
  return found.violations.map(
    (rule) => [rule.id, rule.nodes.map((node) => [node.target.join(" "), node.html])],
  );
}"""
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => (each.open = true))"
WIDTHS, SCHEMES = (360, 1280), ("light", "dark")


def violations(page, widths=WIDTHS, schemes=SCHEMES):
    """One line for each fault that axe finds, at each width and in each scheme."""
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE_SCRIPT)
    lines = []
    for width, scheme in product(widths, schemes):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        rules = {"type": "tag", "values": STANDARDS}
        if scheme != schemes[0]:
            rules = {"type": "rule", "values": OF_COLOUR}
        lines += [
            f"{rule} at {width} px, {scheme}: {target} in {html[:200]}"
            for rule, nodes in page.evaluate(RUN, rules)
            for target, html in nodes
        ]
    return lines


def overflow(page, width=320):
    """How many pixels of the page lie beyond its sides."""
    page.set_viewport_size({"width": width, "height": 900})
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
