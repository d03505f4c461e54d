const elementHere = () => document.querySelector('main > [municipality]');

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
  element.shadowRoot.getElementById(focused?.id)?.focus();
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
