// What somebody typed before the element was there goes along to the element's own form.
document.addEventListener('steunpad-ready', async ({ target: element }) => {
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
