// What the timeline gains with scripts: the rail follows the reading position, keys move
// between records and years, and printing opens what is folded. Without them the page is
// whole, and where the markup is absent this is silent.

if (document.readyState === "loading") addEventListener("DOMContentLoaded", enhance);
else enhance();

function enhance() {
  const timeline = document.querySelector("[data-timeline]");
  if (!timeline) return;
  followInRail(timeline, document.querySelector(".rail"));
  moveByKeys(timeline);
  addEventListener("beforeprint", () => {
    for (const details of timeline.querySelectorAll("details")) details.open = true;
  });
}

function followInRail(timeline, rail) {
  if (!rail) return;
  const mark = (link) => {
    rail.querySelector("[aria-current]")?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    if (!rail.contains(document.activeElement)) link.closest("details").open = true;
  };
  const watcher = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        const link = isIntersecting && rail.querySelector(`a[href="#${target.id}"]`);
        if (link) mark(link);
      }
    },
    { rootMargin: "-10% 0px -80% 0px" },
  );
  for (const year of timeline.querySelectorAll(".timeline-year")) watcher.observe(year);
}

function moveByKeys(timeline) {
  const records = ".timeline-title a";
  const years = ".timeline-year-head h3 a";
  const moves = { j: [records, 1], k: [records, -1], "]": [years, 1], "[": [years, -1] };
  timeline.querySelector(".timeline-keys").hidden = false;
  timeline.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(timeline, ...move);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function neighbour(timeline, selector, step) {
  const all = [...timeline.querySelectorAll(selector)];
  const here = document.activeElement;
  const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = all.filter((link) => here.compareDocumentPosition(link) & side);
  return step > 0 ? beyond[0] : beyond.at(-1);
}
