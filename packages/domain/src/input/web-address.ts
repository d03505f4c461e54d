/** An address on the web without spaces around it, or `null` when it is none that a browser opens by http or https. */
export function normaliseWebAddress(text: string): string | null {
  const address = text.trim();
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null;
}
