// What the scanners do not look for, in the page as it is. The language of the page comes
// as the first argument; what is wrong goes back as a list of sentences.
const [lang] = arguments;
const faults = [];
const all = (css, root = document) => [...root.querySelectorAll(css)];
const words = (it) => (it?.innerText ?? '').replace(/\s+/g, ' ').trim();
const seen = (it) => it.checkVisibility({ visibilityProperty: true });
const where = (it) => `<${it.tagName.toLowerCase()} id="${it.id}" class="${it.className}">`;
const fault = (it, what) => faults.push(`${where(it)} “${words(it).slice(0, 60)}”: ${what}`);

// The language of the page, and of each part (3.1.1, 3.1.2). Words that are common in one
// language and do not exist in the other.
if (document.documentElement.lang !== lang) {
  faults.push(`the page says it is “${document.documentElement.lang}”`);
}
const COMMON = {
  nl: 'de het een en van dat niet voor aan zijn ook maar bij uw wordt naar om als dan uit er nog '
    + 'deze dit geen hebt kunt vraag vragen gemeente antwoorden wonen zorg',
  en: 'the and to that not for on your you are from or at it this which these there have can '
    + 'question questions municipality answers housing care does has been its',
};
const common = Object.fromEntries(
  Object.entries(COMMON).map(([code, list]) => [code, new Set(list.split(' '))]));
const languageOf = (text) => {
  const count = (code) => text.filter((word) => common[code].has(word)).length;
  const [nl, en] = [count('nl'), count('en')];
  if (Math.max(nl, en) < 2 || Math.min(nl, en) * 2 > Math.max(nl, en)) return null;
  return nl > en ? 'nl' : 'en';
};
const split = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const check = (it, text) => {
  const language = languageOf(split(text));
  const said = it.closest('[lang]')?.lang;
  if (language && language !== said) fault(it, `“${text.slice(0, 40)}” is ${language}, not ${said}`);
};
// A message that is not shown yet brings its languages along when it is.
for (const it of all('p, li, dt, dd, h1, h2, h3, th, td, label, legend, summary, a, button, caption, span, small').filter(seen)) {
  const own = [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  check(it, own.map((node) => node.data).join(' '));
}
for (const it of all('[aria-label]')) check(it, it.getAttribute('aria-label'));
const titled = languageOf(split(document.title));
if (titled && titled !== lang) faults.push(`the title “${document.title}” is ${titled}`);

// What an attribute points at is there, and has something to say (1.3.1, 3.3.1).
for (const name of ['aria-describedby', 'aria-labelledby', 'aria-errormessage', 'aria-controls', 'for']) {
  for (const it of all(`[${name}]`)) {
    for (const id of it.getAttribute(name).split(/\s+/)) {
      const target = document.getElementById(id);
      if (!target) fault(it, `${name} points at “${id}”, which is not there`);
      else if (name !== 'for' && !words(target)) fault(it, `${name} points at “${id}”, which is empty`);
    }
  }
}
const ids = all('[id]').map((it) => it.id);
for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
  faults.push(`the id “${id}” is there more than once`);
}
// What is wrong is said beside its field, in an alert that links to it, and in the title.
const wrong = all('[aria-invalid=true]');
for (const it of wrong) {
  const reason = it.getAttribute('aria-errormessage') ?? it.getAttribute('aria-describedby');
  if (!reason) fault(it, 'nothing says what is wrong with it');
  if (!all('[role=alert] a').some((link) => link.hash === `#${it.id}`)) fault(it, 'no alert links to it');
}
if (wrong.length > 0 !== /^(Fout|Error): /.test(document.title)) {
  faults.push(`${wrong.length} fields are wrong, and the title is “${document.title}”`);
}

// Every field has a label in sight (3.3.2), and nothing is disabled: it says what is missing.
for (const it of all('input:not([type=hidden]), textarea, select').filter(seen)) {
  const labels = [...(it.labels ?? [])].filter((label) => words(label) && label.getBoundingClientRect().width > 1);
  if (labels.length === 0) fault(it, 'has no label in sight');
}
for (const it of all(':disabled, [aria-disabled=true]')) fault(it, 'is disabled');
for (const it of all('[tabindex]')) if (it.tabIndex > 0) fault(it, 'has a place of its own in the tab order');
for (const it of all('[accesskey]')) fault(it, 'takes a key');

// A link says where it goes, by itself (2.4.4, 2.4.9), and in its visible words (2.5.3).
const VAGUE = /^(klik( hier)?|hier|lees (meer|verder)|meer( informatie| lezen)?|link|deze (link|pagina)|ga verder|click( here)?|here|read (more|on)|more( information)?|this (link|page)|continue|details?)[.:…]?$/i;
const goals = new Map();
for (const it of all('a[href]').filter(seen)) {
  const name = (it.getAttribute('aria-label') ?? it.textContent).replace(/\s+/g, ' ').trim();
  if (!name) fault(it, 'has no words');
  if (VAGUE.test(name)) fault(it, 'does not say where it goes');
  if (it.target === '_blank' && !/venster|tabblad|window|tab\b/i.test(name)) fault(it, 'opens a window unannounced');
  // Two assessments may have the same name: people name them.
  if (it.id.startsWith('verder-')) continue;
  const known = goals.get(name) ?? goals.set(name, it.href).get(name);
  if (known !== it.href) fault(it, `the same words lead to ${known} and to ${it.href}`);
}
const buttons = all('button').filter(seen).map((it) => it.textContent.replace(/\s+/g, ' ').trim());
for (const it of all('a[aria-label], button[aria-label]')) {
  if (!it.getAttribute('aria-label').includes(words(it))) fault(it, 'is called otherwise than it reads');
}
for (const name of buttons) if (VAGUE.test(name)) faults.push(`the button “${name}” does not say what it does`);

// A chart says its conclusion in a sentence, stands near its table or list, and hides the
// drawing itself (1.1.1). What it says does not lean on colour.
// Groen and green are also what grows in a street.
const COLOUR = /\b(rood|rode|groene|blauwe?|gele?|paarse?|red|blue|yellow|purple|green (bar|line|dot|mark))\b/i;
for (const it of all('[role=img]')) {
  const name = it.getAttribute('aria-label') ?? '';
  if (!/[.!?]$/.test(name) || name.split(' ').length < 5) fault(it, `says “${name}”: no conclusion`);
  if (!it.closest('section')?.querySelector('table, li, dl, p')) fault(it, 'stands alone');
}
for (const it of all('svg')) {
  if (!it.closest('[role=img], [aria-hidden=true]')) faults.push(`a drawing ${it.getAttribute('class')} is neither named nor hidden`);
}
for (const it of all('main p, main li, main dd, main label')) {
  if (it.closest('blockquote')) continue;
  const own = [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(' ');
  const colour = COLOUR.exec(own);
  if (colour) fault(it, `leans on the colour “${colour[0]}”`);
}
return faults;
