import { plainText } from './plain-text.ts';

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const ADDRESS = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})+$`);

/**
 * An e-mail address without spaces around it, or `null` when it is none. The rule is the one that browsers use (HTML
 * standard), with a dot in the domain. Letters outside ASCII in the domain are written as mail servers know them.
 */
export function normaliseEmail(text: string): string | null {
  const address = plainText(text)
    .replace(/^mailto:/i, '')
    .replace(/(?<=@)[\p{L}\p{M}\p{N}.-]+$/u, inAscii);
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}

function inAscii(domain: string): string {
  try {
    return /[^ -~]/.test(domain) ? new URL(`http://${domain}`).hostname : domain;
  } catch {
    return domain;
  }
}
