/** A text as HTML shows it, also inside of an attribute: what somebody wrote is never markup. */
export const safeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
