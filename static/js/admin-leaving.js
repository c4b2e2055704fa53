// Leaving a changed form asks first, and what was typed outlives a lost session: it is
// kept in this browser until it has been saved, and offered again.

const PAUSE = 500;
const LEFT_OUT = new Set(["csrfmiddlewaretoken", "read_version", "read_values"]);
const form = document.querySelector("#content-main form[method=post][id$=_form]");

// What Django or a conflict with another editor adds is not what somebody typed.
function isLeftOut({ name, type }) {
  return !name || LEFT_OUT.has(name) || name.startsWith("choose_") || type === "submit";
}

// Name, value and, for a choice, its words: an autocomplete knows only what it has asked.
function typed() {
  const found = [];
  for (const field of form.elements) {
    if (isLeftOut(field)) continue;
    if (field.options)
      for (const option of field.selectedOptions)
        found.push([field.name, option.value, option.text]);
    else if (field.type === "checkbox" || field.type === "radio") {
      if (field.checked) found.push([field.name, field.value]);
    } else if (field.type !== "file") found.push([field.name, field.value]);
  }
  return found;
}

function choose(field, given) {
  for (const option of field.options) option.selected = false;
  for (const [, value, words] of given) {
    const there = [...field.options].find((option) => option.value === value);
    if (there) there.selected = true;
    else field.add(new Option(words, value, true, true));
  }
}

function put(pairs) {
  for (const field of form.elements) {
    if (isLeftOut(field)) continue;
    const given = pairs.filter(([name]) => name === field.name);
    if (field.options) choose(field, given);
    else if (field.type === "checkbox" || field.type === "radio")
      field.checked = given.some(([, value]) => value === field.value);
    else if (given.length && field.type !== "hidden" && field.type !== "file")
      field.value = given[0][1];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function follow() {
  const key = `typed ${location.pathname}`;
  const words = document.querySelector(".typed-words").dataset;
  const loaded = JSON.stringify(typed());
  let sent = false;
  let waiting;

  const isChanged = () => JSON.stringify(typed()) !== loaded;

  function keep() {
    if (isChanged())
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), pairs: typed() }));
    else localStorage.removeItem(key);
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => {
    sent = true;
    keep();
    sessionStorage.setItem("sent", key);
  });
  addEventListener("beforeunload", (event) => {
    if (!sent && isChanged()) event.preventDefault();
  });
  offer(key, words, loaded);
}

function offer(key, words, loaded) {
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (!kept || JSON.stringify(kept.pairs) === loaded) return;
  const bar = document.createElement("p");
  bar.className = "typed-kept";
  bar.setAttribute("role", "status");
  const [restore, discard] = [words.restore, words.discard].map((label) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = label;
    return button;
  });
  restore.addEventListener("click", () => {
    put(kept.pairs);
    bar.remove();
  });
  discard.addEventListener("click", () => {
    localStorage.removeItem(key);
    bar.remove();
  });
  bar.append(words.kept, " ", restore, " ", discard);
  form.before(bar);
}

// What was sent is saved once a page says so; an error or a sign-in says no such thing.
const sent = sessionStorage.getItem("sent");
if (sent && document.querySelector(".messagelist .success")) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem("sent");
}
if (form && document.querySelector(".typed-words")) follow();
