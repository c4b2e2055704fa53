// Shows how a symbol is read while it is typed. The form does the same when it is
// saved, so a page without this file loses nothing but the preview.

const PAUSE = 250;

function link({ words, url, tag }) {
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.textContent = words;
  if (tag) {
    anchor.lang = tag;
    anchor.hreflang = tag;
  }
  return anchor;
}

function show(output, texts, reading) {
  output.replaceChildren(reading.sentence);
  for (const found of [reading.session, reading.already]) {
    if (found) output.append(" ", link(found));
  }
  output.classList.toggle("is-understood", reading.understood);
  if (!texts) return;
  texts.replaceChildren(
    ...reading.texts.map((text) => {
      const item = document.createElement("li");
      item.append(link(text));
      return item;
    }),
  );
}

function follow(field) {
  const output = document.querySelector(".symbol-reading");
  const texts = document.querySelector(".official-texts");
  if (!output) return;
  let waiting;
  let asked;

  async function read() {
    asked?.abort();
    if (!field.value.trim()) return;
    asked = new AbortController();
    const query = new URLSearchParams({
      symbol: field.value,
      record: output.dataset.record,
    });
    try {
      const answer = await fetch(`${field.dataset.reading}?${query}`, {
        signal: asked.signal,
        headers: { Accept: "application/json" },
      });
      if (answer.ok) show(output, texts, await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") output.replaceChildren();
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, PAUSE);
  });
}

const field = document.querySelector("input[data-reading]");
if (field) follow(field);
