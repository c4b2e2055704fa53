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
#: The rules that judge colours, and of what; all else depends on no scheme.
OF_COLOUR = {"color-contrast": "*", "link-in-text-block": "a[href]"}
ALL = {"runOnly": {"type": "tag", "values": STANDARDS}}
COLOUR = {"runOnly": {"type": "rule", "values": list(OF_COLOUR)}}
#: Nearly all of axe's time goes into colours, and the fortieth row teaches it nothing.
#: It judges them on two elements of each look: what they themselves and all around
#: them are by name and by computed style. An element that differs is a look of its own.
LOOKS_OF_COLOUR = """(rules) => {
  const properties = ["backgroundColor", "backgroundImage", "borderBottomStyle"];
  properties.push("color", "display", "filter", "fontSize", "fontWeight", "opacity");
  properties.push("mixBlendMode", "position", "textDecorationLine", "textShadow");
  const looks = new Map();
  const seen = [];
  const judge = (element, around) => {
    const style = getComputedStyle(element);
    const own = properties.map((name) => style[name]).join();
    const name = `${around} ${element.tagName}.${element.className} ${own}`;
    if (!looks.has(name)) looks.set(name, looks.size);
    const look = looks.get(name);
    seen[look] = (seen[look] ?? 0) + 1;
    element.toggleAttribute("data-seen", seen[look] > 2);
    for (const child of element.children) judge(child, look);
  };
  judge(document.body, "");
  axe.configure({
    rules: Object.entries(rules).map(
      ([id, of]) => ({id, selector: `${of}:not([data-seen])`}),
    ),
  });
}"""
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
        page.evaluate(LOOKS_OF_COLOUR, OF_COLOUR)
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
