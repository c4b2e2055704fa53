// What the text of a resolution gains with scripts: the paragraph in the address has a
// button that copies it, and a paragraph of another part is opened there at once.
// Without them the link of each paragraph is the address to copy.

if (document.readyState === "loading") addEventListener("DOMContentLoaded", followAnchor);
else followAnchor();

function followAnchor() {
  const text = document.querySelector("[data-copy]");
  if (!text) return;
  const button = copyButton(text.dataset);
  const follow = () => {
    const target = named(location.hash.slice(1));
    if (target?.closest("[data-elsewhere]")) location.replace(target.href);
    else offerCopy(button, text.contains(target) && target.querySelector(".text-link"));
  };
  addEventListener("hashchange", follow);
  follow();
}

function named(fragment) {
  // A fragment that is no text names nothing; :target is not yet known at this time.
  try { return document.getElementById(decodeURIComponent(fragment)); } catch { return null; }
}

function copyButton({ copy, copied }) {
  if (!navigator.clipboard) return null;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "text-copy";
  button.ariaLive = "polite";
  button.onclick = async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = copied;
  };
  button.reset = () => { button.textContent = copy; };
  return button;
}

function offerCopy(button, link) {
  if (!button) return;
  button.remove();
  button.reset();
  if (link) link.after(button);
}
