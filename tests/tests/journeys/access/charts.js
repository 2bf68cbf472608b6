// What is drawn can be told apart without colour: by lightness (1.4.11), and where two kinds
// of mark are equally light, by form.
const faults = [];
const light = (colour) => {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const none = (colour) => colour === 'none' || /^rgba.*, 0\)$/.test(colour);
const ground = [document.body, document.documentElement]
  .map((it) => getComputedStyle(it).backgroundColor).find((colour) => !none(colour)) ?? 'rgb(255, 255, 255)';
for (const chart of document.querySelectorAll('[role=img]')) {
  const parts = [...chart.querySelectorAll('path, circle')];
  const bands = new Set(parts.filter((it) => it.matches('.samenhang-svg__band')).map((it) => getComputedStyle(it).fill));
  bands.delete('none');
  const kinds = new Map();
  for (const it of parts) {
    const name = it.getAttribute('class');
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(it);
    // The lines of the scale only help the eye: the words beside the chart say the value.
    if (name.includes('grid')) continue;
    const edge = none(stroke) ? fill : stroke;
    const behind = [ground, ...(name.includes('band') ? [] : bands)];
    for (const colour of behind) {
      const ratio = contrast(edge, colour);
      if (ratio < 3) faults.push(`${name}: ${edge} on ${colour} is ${ratio.toFixed(2)} to 1`);
    }
    const body = none(fill) ? 'line' : contrast(fill, ground) < 3 ? 'hollow' : 'full';
    const form = [it.tagName, body, none(stroke) ? 0 : strokeWidth, none(stroke) || strokeDasharray].join(' ');
    const known = kinds.get(form) ?? kinds.set(form, name).get(form);
    if (known !== name) faults.push(`${known} and ${name} look alike: ${form}`);
  }
}
return faults;
