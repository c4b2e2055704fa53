// After a failed save the focus is where one reads what is wrong; a line that leads to a
// field of many choices opens the box that stands for it.

const summary = document.querySelector(".error-summary");
const wrong = document.querySelector(".errors :is(input, select, textarea):not([type=hidden])");

function boxOf(field) {
  const box = field.nextElementSibling;
  return box?.matches(".select2-container")
    ? box.querySelector(".select2-search__field, .select2-selection")
    : field;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#id_']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const target = boxOf(field);
  target.scrollIntoView({ block: "center" });
  target.focus();
});
(summary ?? wrong)?.focus();
