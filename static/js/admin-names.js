// Names for what Django's scripts draw without one: the boxes of an autocomplete, the
// first column of a table of rows, the hints of a two-sided choice. A screen reader
// says them; nothing changes to the eye.

function labelOf(box) {
  const field = box.previousElementSibling;
  const label = field?.id && document.querySelector(`label[for="${field.id}"]`);
  if (label) label.id ||= `${field.id}_label`;
  return label || null;
}

function nameBox(box, label) {
  // A box of one choice is read as its label and what is chosen.
  const chosen = box.querySelector(".select2-selection__rendered[role=textbox]");
  chosen?.setAttribute("aria-labelledby", `${label.id} ${chosen.id}`);
  box
    .querySelector(".select2-selection--single")
    ?.setAttribute("aria-labelledby", `${label.id} ${chosen?.id ?? ""}`);
  box.querySelector(".select2-search__field")?.setAttribute("aria-labelledby", label.id);
}

function nameAutocompletes() {
  for (const box of document.querySelectorAll(".select2-container")) {
    const label = labelOf(box);
    if (!label) continue;
    nameBox(box, label);
    if (!box.classList.contains("select2-container--open")) continue;
    // The search field of an open box stands at the end of the page.
    for (const field of document.querySelectorAll(".select2-dropdown .select2-search__field"))
      field.setAttribute("aria-labelledby", label.id);
  }
}

function nameRowColumns() {
  for (const cell of document.querySelectorAll("th.original:empty")) {
    const words = cell.closest(".inline-group")?.querySelector(".inline-heading");
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = words?.textContent.trim() ?? "";
    cell.append(hidden);
  }
}

// Rows that one only reads have a column without a name: it is no head of anything.
function unheadEmptyColumns() {
  for (const cell of document.querySelectorAll(".inline-group thead th:empty"))
    cell.replaceWith(document.createElement("td"));
}

function nameHints() {
  for (const hint of document.querySelectorAll("span.help-tooltip[aria-label]"))
    hint.setAttribute("role", "img");
}

// Django's own scripts draw when the page has loaded, and again as rows are added.
nameRowColumns();
unheadEmptyColumns();
new MutationObserver(() => {
  nameAutocompletes();
  nameHints();
}).observe(document.body, { childList: true, subtree: true });
nameAutocompletes();
nameHints();
