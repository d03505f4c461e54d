/** Whether somebody asks to take back what they just did, and not a letter that they typed. */
export const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z' && !isInField(event);

/** Whether a key is meant for the page: not while somebody types, composes a letter, or asks the browser or system for something. */
export function isMeant(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.getModifierState('AltGraph')) return false;
  return !isInField(event);
}

function isInField(event: KeyboardEvent): boolean {
  const [at] = event.composedPath();
  return at instanceof HTMLElement && at.matches('input, textarea, select, [contenteditable]');
}
