/**
 * An e-mail address without the spaces around it, or `null` when nothing could be sent to it.
 * The pattern is the one that browsers use (HTML standard), with a dot in the domain.
 */
export function normaliseEmail(text: string): string | null {
  const address = text.trim();
  const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
  const pattern = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}(?:\\.${label})+$`);
  return address.length <= 254 && pattern.test(address) ? address : null;
}
