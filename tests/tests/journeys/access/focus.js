// Gives the focus to one control after the other: it takes it, shows it, and is not hidden
// behind anything (2.4.7, 2.4.11).
const faults = [];
const where = (it) => `<${it.tagName.toLowerCase()} id="${it.id}" class="${it.className}"> “${(it.innerText ?? '').slice(0, 40)}”`;
const controls = [...document.querySelectorAll('a[href], button, input, textarea, select, summary, [tabindex="0"]')]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }));
// Scrolling as the browser does it for Tab, and at once.
const before = scrollY;
for (const it of controls) {
  it.focus();
  if (document.activeElement !== it) {
    faults.push(`${where(it)}: does not take the focus`);
    continue;
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
  const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor);
  if (!it.matches(':focus-visible') || !ring) faults.push(`${where(it)}: does not show the focus`);
  // A control is in sight when a point of it, in the window, is itself or its label.
  const boxes = [...it.getClientRects()];
  const points = boxes.flatMap(({ left, top, right, bottom }) =>
    [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)])));
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const own = (at) => at && (it.contains(at) || at.contains(it) && at.closest('label')?.contains(it));
  if (inside.length === 0) faults.push(`${where(it)}: has the focus outside the window`);
  else if (!inside.some(([x, y]) => own(document.elementFromPoint(x, y)))) {
    const [x, y] = inside[Math.floor(inside.length / 2)];
    faults.push(`${where(it)}: has the focus behind ${where(document.elementFromPoint(x, y))}`);
  }
}
document.activeElement.blur();
scrollTo(0, before);
return faults;
