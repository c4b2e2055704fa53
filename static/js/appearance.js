/* Light or dark, as the reader last chose; it is kept in this browser only. */

const root = document.documentElement;
const stored = () => {
  try { return localStorage.getItem("appearance"); } catch { return null; }
};
const apply = (choice) => {
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  else delete root.dataset.theme;
};
const choose = (choice) => {
  apply(choice);
  try { localStorage.setItem("appearance", choice); } catch { /* storage is off */ }
  mark();
};
const mark = () => {
  for (const button of document.querySelectorAll("[data-appearance]"))
    button.ariaPressed = String(button.dataset.appearance === (root.dataset.theme ?? "automatic"));
};
const isDark = () => getComputedStyle(root).colorScheme === "dark"
  || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);

apply(stored());
addEventListener("storage", () => { apply(stored()); mark(); });
const offer = () => {
  const toggle = document.querySelector(".appearance-toggle");
  const choice = document.querySelector(".appearance-choice");
  if (!toggle || !choice) return;
  toggle.hidden = choice.hidden = false;
  toggle.onclick = () => choose(isDark() ? "light" : "dark");
  choice.onclick = ({ target }) => target.dataset.appearance && choose(target.dataset.appearance);
  mark();
};
if (document.readyState === "loading") addEventListener("DOMContentLoaded", offer);
else offer();
