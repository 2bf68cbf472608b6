// With the colours of the system and without motion: nothing disappears, focus shows, and
// nothing moves (1.4.1, 1.4.11, 2.4.7, 2.3.3).
const faults = [];
const all = (css) => [...document.querySelectorAll(css)];
const seen = (it) => it.checkVisibility({ visibilityProperty: true });
const where = (it) => `<${it.tagName.toLowerCase()} id="${it.id}" class="${it.getAttribute('class')}">`;
const fault = (it, what) => faults.push(`${where(it)} “${(it.innerText ?? '').slice(0, 40)}”: ${what}`);
for (const feature of ['(forced-colors: active)', '(prefers-reduced-motion: reduce)']) {
  if (!matchMedia(feature).matches) faults.push(`the browser does not do ${feature}`);
}

// What the names of the system's colours are in numbers, on this system.
const probe = document.createElement('i');
probe.style.forcedColorAdjust = 'none';
document.body.append(probe);
const number = (name) => {
  probe.style.color = name;
  return getComputedStyle(probe).color;
};
const NAMES = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonFace', 'ButtonText',
  'ButtonBorder', 'Field', 'FieldText', 'Highlight', 'HighlightText', 'GrayText', 'Mark', 'MarkText'];
const system = new Set(NAMES.map(number));
const canvas = number('Canvas');
probe.remove();

// The ground of most parts is the canvas, wholly transparent.
const clear = (colour) => /^rgba.*, 0\)$/.test(colour);
const ground = (it) => {
  for (let at = it; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!clear(colour)) return colour;
  }
  return canvas;
};

// Words: in a colour of the system, on another one.
for (const it of all('body *')) {
  const has = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!has || !seen(it) || it.closest('svg, .samenhang-visually-hidden')) continue;
  const colour = getComputedStyle(it).color;
  if (!system.has(colour)) fault(it, `its words are ${colour}`);
  if (colour === ground(it)) fault(it, 'its words have the colour of the ground');
}

// Drawings: every fill and line in a colour of the system, and at least one that is not
// the colour of the ground.
for (const it of all('svg path, svg circle, svg text').filter(seen)) {
  const { fill, stroke } = getComputedStyle(it);
  const used = [fill, stroke].filter((colour) => colour !== 'none');
  for (const colour of used) {
    if (!system.has(colour)) fault(it, `is drawn in ${colour}`);
  }
  if (used.every((colour) => colour === canvas)) fault(it, 'disappears in the ground');
}

// What is chosen differs from what is not by more than its ground; what is a button has an edge.
const looks = (it) => ['', '::before'].map((part) => {
  const style = getComputedStyle(it, part || null);
  return [style.appearance, style.borderTopWidth, style.borderTopStyle, style.content, style.display].join();
}).join();
for (const it of all('input[type=radio], input[type=checkbox]').filter(seen)) {
  if (getComputedStyle(it).appearance === 'auto') continue;
  const before = it.checked;
  it.checked = true;
  const on = looks(it);
  it.checked = false;
  if (on === looks(it)) fault(it, 'looks the same when it is chosen');
  it.checked = before;
}
for (const it of all('button, a.samenhang-button, input[type=text], textarea').filter(seen)) {
  const style = getComputedStyle(it);
  const edge = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1;
  const underlined = style.textDecorationLine.includes('underline');
  if (!edge && !underlined && ground(it) === ground(it.parentElement)) fault(it, 'has no edge');
}

// Nothing moves.
const still = (list) => list.split(',').every((time) => parseFloat(time) < 0.002);
for (const it of [document.documentElement, ...all('body *')]) {
  const style = getComputedStyle(it);
  if (style.scrollBehavior === 'smooth') fault(it, 'scrolls smoothly');
  const moves = style.animationName !== 'none' && !still(style.animationDuration);
  if (moves || !still(style.transitionDuration)) fault(it, 'moves');
}
return faults;
