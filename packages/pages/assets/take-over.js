const elementHere = () => document.querySelector('main > [municipality]');

// The page can be used as it is. Its element comes in when the browser has nothing else to do, in short tasks:
// whoever taps or types meanwhile is answered at once. Safari does not say when it has time.
const pause = (ms) => new Promise((go) => setTimeout(go, ms));
const idle = () =>
  new Promise((go) =>
    self.requestIdleCallback ? requestIdleCallback(go, { timeout: 1_000 }) : setTimeout(go),
  );

// The form is not taken from under the hands of whoever is typing, and never after it was sent.
const QUIET_MS = 1_000;
let used = -QUIET_MS;
let composing = false;
for (const use of ['keydown', 'input', 'pointerdown', 'pointerup']) {
  const onUse = () => {
    used = Math.max(used, performance.now());
  };
  addEventListener(use, onUse, true);
}
for (const use of ['compositionstart', 'compositionend']) {
  const onCompose = () => {
    composing = use === 'compositionstart';
  };
  addEventListener(use, onCompose, true);
}
const onSubmit = () => {
  used = Number.POSITIVE_INFINITY;
};
addEventListener('submit', onSubmit, true);
const isBusy = () => composing || performance.now() - used < QUIET_MS;

// Drawing the whole form for the first time takes an old telephone longer than a key may wait. So each kind of part is
// drawn once where nobody sees it, in a task of its own; after that the whole is quick.
async function rehearse(template, draw, known) {
  if (known.has(template.strings)) return;
  known.add(template.strings);
  const isTemplate = (value) => Boolean(value?.strings);
  for (const value of template.values.flat(Number.POSITIVE_INFINITY)) {
    if (isTemplate(value)) await rehearse(value, draw, known);
  }
  await pause(0);
  const alone = template.values.map((value) =>
    isTemplate(value) || Array.isArray(value) ? '' : value,
  );
  draw({ ...template, values: alone }, document.createElement('div'));
}

elementHere().rehearse = async function (draw) {
  this.rehearse = null;
  await idle();
  await rehearse(this.render(), draw, new Set());
  await idle();
  while (isBusy()) await pause(100);
};

// After the first frame: this script may be at hand before it.
requestAnimationFrame(async () => {
  await pause(0);
  await idle();
  // Where it cannot be fetched the page stays what it is.
  import('/widgets/v1/steunpad.js').catch(() => {});
});

// A form with mistakes says so in the title too, as the page does without a script.
let { title } = document;
function tellInTitle() {
  const wrong = elementHere()?.shadowRoot?.getElementById('error-summary');
  const { problem } = document.querySelector('header').dataset;
  document.title = wrong ? `${problem} - ${title}` : title;
}

// What somebody typed before the element was there goes along to the element's own form.
document.addEventListener('steunpad-ready', async ({ target: element }) => {
  new MutationObserver(tellInTitle).observe(element.shadowRoot, { childList: true, subtree: true });
  await element.updateComplete;
  const plain = element.querySelector('form[part=form]');
  if (!plain) return;
  const focused = plain.contains(document.activeElement) ? document.activeElement : null;
  const { selectionStart, selectionEnd, selectionDirection } = focused ?? {};
  // The widget asks for a code when somebody wants it to: here they do.
  if (location.pathname.endsWith('/later')) {
    const asked = new Promise((shown) =>
      element.addEventListener('steunpad-step', shown, { once: true }),
    );
    element.shadowRoot.getElementById('have-code').click();
    await asked;
    await element.updateComplete;
  }
  for (const field of plain.querySelectorAll('[name]:not([type=hidden], button)')) {
    const isChoice = field.type === 'radio' || field.type === 'checkbox';
    if (isChoice ? !field.checked : !field.value) continue;
    // What asks for a field may be above it: the form draws after every answer.
    const own = element.shadowRoot.getElementById(field.id);
    if (!own) continue;
    if (isChoice) own.checked = true;
    else own.value = field.value;
    own.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
  }
  const field = element.shadowRoot.getElementById(focused?.id);
  field?.focus({ preventScroll: true });
  // Only fields of plain text tell and take one: a null says that it has none.
  if (typeof selectionStart === 'number')
    field?.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
});

// Another language in place: what was typed, the step and the code that was given stay.
document.addEventListener('click', async (event) => {
  const link = event.target.closest('nav [lang]');
  const element = elementHere();
  if (!link || !element?.shadowRoot || element.shadowRoot.querySelector('slot:not([name])')) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const href = link.href ?? link.formAction;
  const answer = await fetch(href).catch(() => null);
  if (!answer?.ok) return;
  const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { lang, dir } = other.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  title = other.title;
  for (const part of ['header', 'footer']) {
    document.querySelector(part).replaceWith(other.querySelector(part));
  }
  tellInTitle();
  history.replaceState(history.state, '', href);
  element.lang = link.lang;
  document.querySelector('main').focus();
});

// A code is shown once. Whoever reloads or leaves is asked first.
addEventListener('beforeunload', (event) => {
  if (elementHere()?.shadowRoot?.querySelector('[part=code]')) event.preventDefault();
});
