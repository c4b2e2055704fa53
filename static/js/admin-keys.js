// Keys of the desk: they press what is on the page, so nothing depends on them.
//   Ctrl+S save and go on, Ctrl+Enter publish, Alt+N and Alt+P the next and the
//   previous record of the list one came from, / the search.

const LIST = "records of the last list";

function press(selector) {
  const button = document.querySelector(selector);
  if (!button) return false;
  button.click();
  return true;
}

function isTyping(target) {
  return target.matches?.("input, textarea, select, [contenteditable]");
}

function neighbours() {
  const list = JSON.parse(sessionStorage.getItem(LIST) ?? "[]");
  const place = list.findIndex((url) => url === location.pathname);
  return place < 0 ? [] : [list[place - 1], list[place + 1]];
}

function remember() {
  const links = document.querySelectorAll("#result_list tbody th a[href*='/change/']");
  if (!document.querySelector("#result_list")) return;
  const paths = [...links].map((link) => new URL(link.href).pathname);
  sessionStorage.setItem(LIST, JSON.stringify([...new Set(paths)]));
}

function show() {
  const tools = document.querySelector(".record-neighbours");
  if (!tools) return;
  const [previous, next] = neighbours();
  for (const [name, url] of [["previous", previous], ["next", next]]) {
    const link = tools.querySelector(`.${name}`);
    if (!url) continue;
    link.href = url;
    link.hidden = false;
    tools.hidden = false;
  }
}

const KEYS = {
  "Ctrl+s": () => press("input[name=_continue]") || press("input[name=_save]"),
  "Ctrl+Enter": () => press("input[name=_publish]") || press("input[name=_next_publish]"),
  "Alt+n": () => press(".record-neighbours .next:not([hidden])"),
  "Alt+p": () => press(".record-neighbours .previous:not([hidden])"),
};

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey ? "Ctrl+" : event.altKey ? "Alt+" : "";
  const action = KEYS[held + event.key];
  if (action?.()) event.preventDefault();
  if (event.key === "/" && !held && !isTyping(event.target)) {
    const search = document.querySelector("#searchbar");
    if (!search) return;
    search.focus();
    event.preventDefault();
  }
});
remember();
show();

// The public pages offer to edit them in a browser in which somebody works at the desk.
const signedIn = document.querySelector("#logout-form");
if (signedIn) localStorage.setItem("desk", "open");
else localStorage.removeItem("desk");
