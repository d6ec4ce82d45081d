// What a page must hold at every width. All of these run in the page and answer what is wrong, one line each.

/** Nothing reaches out of the window, no label out of its button, and the quick exit is in its corner with nothing over it. */
export function roomFaults() {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const right = (element) => element.getBoundingClientRect().right;
    const widest = [...document.body.querySelectorAll("*")].reduce((a, b) => (right(b) > right(a) ? b : a));
    faults.push(`scrolls sideways, ${root.scrollWidth} px in ${root.clientWidth}: ${widest.outerHTML.slice(0, 120)}`);
  }
  for (const element of document.querySelectorAll("button, .button, .tabs a, .siblings a, .tap, .tag, summary")) {
    if (element.clientWidth && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`its label is wider than it is: ${element.outerHTML.slice(0, 160)}`);
    }
  }
  for (const word of brokenWords("button, .button, .tabs a, .siblings a, .tag, h1, h2, summary b, label")) {
    faults.push(`breaks a word: ${word}`);
  }
  const exit = document.querySelector("form.leave button");
  const end = root.scrollHeight;
  for (const y of [0, end / 2, end]) {
    scrollTo({ top: y, behavior: "instant" });
    const { left, right, top, bottom } = exit.getBoundingClientRect();
    if (top < 0 || top > 32 || root.clientWidth - right > 48 || right > root.clientWidth) {
      faults.push(`the quick exit is not in its corner when scrolled to ${Math.round(y)}`);
      continue;
    }
    // Its corners are round.
    const inset = 8;
    const points = [left + inset, (left + right) / 2, right - inset].flatMap((x) => [top + inset, bottom - inset].map((y) => [x, y]));
    if (!points.every(([x, y]) => exit.contains(document.elementFromPoint(x, y)))) faults.push("something lies over the quick exit");
  }
  scrollTo({ top: 0, behavior: "instant" });
  return faults;

  /** Words that stand on two lines. One that no line could hold must be broken. */
  function brokenWords(selector) {
    const longest = 24;
    const broken = new Set();
    const range = document.createRange();
    for (const element of document.querySelectorAll(selector)) {
      if (!element.checkVisibility()) continue;
      for (let walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
        const text = walker.currentNode;
        for (const { 0: word, index } of text.data.matchAll(/\p{Letter}+/gu)) {
          if (word.length > longest) continue;
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(`${word} in ${element.outerHTML.slice(0, 80)}`);
        }
      }
    }
    return broken;
  }
}

/** Whatever can be reached by keyboard shows that it is, and no bar hides it. The page has had one press of a key before. */
export function focusFaults() {
  const faults = [];
  const numbers = (colour) => /^rgba?\(([^)]+)\)/.exec(colour)?.[1].split(",").map(Number) ?? [0, 0, 0, 0];
  const light = ([r, g, b]) => {
    const linear = [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = numbers(getComputedStyle(each).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const reachable = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  for (const element of document.querySelectorAll(reachable)) {
    if (element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.tabIndex < 0) continue;
    element.focus();
    if (document.activeElement !== element) continue;
    const name = element.outerHTML.slice(0, 120);
    const marked = [element, element.closest("label")].filter(Boolean).find((each) => {
      const style = getComputedStyle(each);
      return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    });
    if (!marked) {
      faults.push(`does not show its focus: ${name}`);
      continue;
    }
    const ratio = contrast(numbers(getComputedStyle(marked).outlineColor), ground(marked.parentElement));
    if (ratio < 3) faults.push(`its focus hardly shows (${ratio.toFixed(1)} to 1): ${name}`);
    const { left, right, top, bottom } = marked.getBoundingClientRect();
    const points = [0.5, 0.1, 0.9].flatMap((at) => [0.5, 0.1, 0.9].map((down) => [left + (right - left) * at, top + (bottom - top) * down]));
    if (!points.some(([x, y]) => marked.contains(document.elementFromPoint(x, y)))) faults.push(`is hidden when it has the focus: ${name}`);
  }
  document.activeElement?.blur();
  scrollTo({ top: 0, behavior: "instant" });
  return faults;
}

/** Nothing moved while the page was loading, and nothing moves now. */
export async function shiftFaults() {
  const shifts = await new Promise((done) => {
    const seen = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      seen.push(...observer.takeRecords());
      observer.disconnect();
      done(seen);
    }));
  });
  const faults = shifts.map(({ value, sources }) => `moved by itself (${value.toFixed(4)}): ${sources[0]?.node?.outerHTML?.slice(0, 120)}`);
  return faults.concat(document.getAnimations().map((each) => `moves: ${each.effect?.target?.outerHTML.slice(0, 120)}`));
}

/** For somebody who asked for less motion, nothing is ever animated. */
export function motionFaults() {
  const moving = (element, part) => {
    const style = getComputedStyle(element, part);
    const lasts = (durations) => durations.split(",").some((each) => Number.parseFloat(each) > 0);
    return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration)) || style.scrollBehavior === "smooth";
  };
  const all = [document.documentElement, ...document.body.querySelectorAll("*")];
  return all
    .filter((element) => [null, "::before", "::after"].some((part) => moving(element, part)))
    .map((element) => `is animated, asked for less motion or not: ${element.outerHTML.slice(0, 120)}`);
}

/** A light page lies on a light ground, any other on a dark one. */
export function groundFaults(isLight) {
  const colour = getComputedStyle(document.documentElement).backgroundColor;
  const [r, g, b] = /\(([^)]+)\)/.exec(colour)[1].split(",").map(Number);
  const light = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  return (isLight ? light > 0.8 : light < 0.2) ? [] : [`its ground is ${colour}`];
}
