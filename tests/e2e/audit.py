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
#: The rules that judge colours; whatever else axe finds depends on no scheme.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
ALL = {"runOnly": {"type": "tag", "values": STANDARDS}}
COLOUR = {"runOnly": {"type": "rule", "values": OF_COLOUR}}
RUN = """async (what) => {
  await Promise.all(document.getAnimations().map((each) => each.finished));
  const found = await axe.run({...what, resultTypes: ["violations"]});
  return found.violations.map(
    (rule) => [rule.id, rule.nodes.map((node) => [node.target.join(" "), node.html])],
  );
}"""
#: Words in the very colour of their ground, which axe takes for hidden on purpose.
UNSEEN = """() => {
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const {backgroundColor} = getComputedStyle(each);
      if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "";
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const holder = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !holder.checkVisibility()) continue;
    if (getComputedStyle(holder).color === ground(holder)) found.push(holder.outerHTML);
  }
  return found;
}"""
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => (each.open = true))"
WIDTHS = (360, 1280)


def violations(page):
    """One line for each fault that axe finds, at each width and in each scheme."""
    page.wait_for_load_state("load")
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE_SCRIPT)
    lines = []
    for width, (scheme, rules) in product(WIDTHS, (("light", ALL), ("dark", COLOUR))):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        lines += [
            f"{rule} at {width} px, {scheme}: {target} in {html[:200]}"
            for rule, nodes in page.evaluate(RUN, rules)
            for target, html in nodes
        ]
        lines += [
            f"unseen words at {width} px, {scheme}: {html[:200]}"
            for html in page.evaluate(UNSEEN)
        ]
    return lines


def overflow(page, width=320):
    """How many pixels of the page lie beyond its sides."""
    page.set_viewport_size({"width": width, "height": 900})
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
