// What axe is asked on an open page, in the form that the page now has. Nearly all of
// its time goes into colours, and the fortieth row teaches it nothing. It judges them
// on two elements of each look: their names up to the nearest element that has a class,
// their computed style, for a link that of the words beside it, and the grounds that all
// around them lay under their words. An element that differs is a look of its own. A
// look that passed at one width, or on another page whose passed looks are given, need
// not be judged again, unless it stands outside the flow and may lie elsewhere now.
window.audit = (() => {
  // What an element lays under the words in it, and how that is where it lays nothing.
  const ground = ["backgroundColor", "backgroundImage", "filter", "mixBlendMode"];
  ground.push("opacity");
  const bare = "rgba(0, 0, 0, 0),none,none,normal,1";
  const properties = ["borderBottomStyle", "color", "display", "fontWeight", "position"];
  properties.push("textDecorationLine", "textShadow");
  // Where letters become large enough for less contrast: 14 points if bold, 18 if not.
  const large = [14, 18].map((points) => (points * 96) / 72);
  const outsideTheFlow = /absolute|fixed|sticky/;
  const controls = "input, select, textarea";
  const thisPage = Math.random();
  const passed = new Set();
  // Of each element that is to be judged: its look, and what axe says of its colours.
  const judged = new Map();
  // What axe does not look at in light, it does not look at in dark: hidden or disabled.
  const passedOver = new Set();

  const check = axe._audit.checks["color-contrast"];
  const {evaluate} = check;
  check.evaluate = function (element, ...rest) {
    const verdict = evaluate.call(this, element, ...rest);
    judged.get(element).verdict = verdict ?? null;
    return verdict;
  };
  axe.configure({
    noHtml: true, // of each element that passes
    rules: [
      {id: "color-contrast", selector: "[data-judged]"},
      {id: "link-in-text-block", selector: "a[href][data-judged]"},
    ],
  });

  const hasWords = (element) =>
    [...element.childNodes].some((each) => each.nodeType === 3 && each.data.trim());

  const styleOf = (element) => {
    const style = getComputedStyle(element);
    return properties.map((name) => style[name]).join();
  };

  // A link is told from the words beside it, if there are any: how these look.
  const wordsBeside = (link) => {
    let block = link.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block.textContent.trim() === link.textContent.trim()) return "";
    return [link, block].map((each) => getComputedStyle(each).font) + styleOf(block);
  };

  // 53 bits of a text (cyrb53): two of some thousand looks do not meet by chance.
  const digest = (text) => {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    const mixed = (word, other) =>
      Math.imul(word ^ (word >>> 16), 2246822507) ^
      Math.imul(other ^ (other >>> 13), 3266489909);
    one = mixed(one, two);
    two = mixed(two, one);
    return 2 ** 32 * (2097151 & two) + (one >>> 0);
  };

  const find = (scheme) => {
    const seen = new Map();
    judged.clear();
    const go = (element, around, within) => {
      const style = getComputedStyle(element);
      const under = ground.map((name) => style[name]).join();
      if (under !== bare) around = digest(`${around} ${under}`);
      const moves = outsideTheFlow.test(style.position);
      if (moves) around = `${around} ${innerWidth} ${thisPage}`;
      const name = `${element.tagName}.${element.className}`;
      within = element.className ? name : within + name;
      let own = styleOf(element);
      own += large.filter((pixels) => parseFloat(style.fontSize) >= pixels).length;
      const link = element.matches("a[href]");
      if (link) own += wordsBeside(element);
      const look = digest(`${around} ${within} ${own}`);
      const words = hasWords(element) || element.matches(controls);
      const toJudge =
        (words || link) &&
        !passed.has(look) &&
        !passedOver.has(element) &&
        element.checkVisibility() &&
        seen.set(look, (seen.get(look) ?? 0) + 1).get(look) <= 2;
      element.toggleAttribute("data-judged", toJudge);
      if (toJudge) judged.set(element, {look, words});
      for (const child of element.children) go(child, around, within);
    };
    const {direction} = getComputedStyle(document.body);
    go(document.documentElement, `${scheme} ${direction}`, "");
  };

  const remember = (violations, scheme) => {
    for (const [element, {look, words, verdict}] of judged) {
      if (verdict || !words) passed.add(look);
      if (words && verdict === undefined && scheme === "light") passedOver.add(element);
    }
    for (const {nodes} of violations) {
      for (const {element} of nodes) passed.delete(judged.get(element)?.look);
    }
  };

  // Words in the very colour of their ground, which axe takes for hidden on purpose.
  const unseen = () => {
    const ground = (element) => {
      for (let each = element; each; each = each.parentElement) {
        const {backgroundColor} = getComputedStyle(each);
        if (!/, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return "";
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
      const holder = words.currentNode.parentElement;
      if (!words.currentNode.data.trim() || !holder.checkVisibility()) continue;
      if (getComputedStyle(holder).color === ground(holder)) found.push(holder);
    }
    return found;
  };

  const start = (element) => element.outerHTML.slice(0, 200);

  const audit = async ({scheme, runOnly}) => {
    document.getAnimations().forEach((each) => each.finish());
    if (scheme === "light") passedOver.clear();
    find(scheme);
    const options = {runOnly, resultTypes: ["violations"], elementRef: true};
    const needless = runOnly.type === "rule" && !judged.size;
    const violations = needless ? [] : (await axe.run(options)).violations;
    remember(violations, scheme);
    const faults = violations.flatMap(({id, nodes}) =>
      nodes.map(({target, element}) => [id, `${target.join(" ")} in ${start(element)}`]),
    );
    return [...faults, ...unseen().map((holder) => ["unseen words", start(holder)])];
  };
  // As JSON: playwright takes its time for each value of a list.
  audit.trust = (looks) => JSON.parse(looks).forEach((look) => passed.add(look));
  audit.passed = () => JSON.stringify([...passed]);
  return audit;
})();
undefined;
