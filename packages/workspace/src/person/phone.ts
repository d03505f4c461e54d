import { html, type TemplateResult } from 'lit';
import type { Workplace } from '../view.ts';

/** `+31385551234` in groups, as people read it to each other. What is not Dutch stays as it is. */
export function inGroups(number: string): string {
  const own = /^\+31(\d{9})$/.exec(number)?.[1];
  if (!own) return number;
  const mobile = own.startsWith('6');
  const area = mobile ? 1 : 2;
  const rest = own.slice(area).replace(/(\d{2,4}?)(?=(?:\d{2})+$)/g, '$1 ');
  return `0${own.slice(0, area)} ${rest}`.trim();
}

/** To dial, to read and to copy: a browser may know no telephone. */
export const phoneNumber = (number: string, at: Workplace): TemplateResult =>
  html`<a class="phone" href="tel:${number}">${inGroups(number)}</a>
    <button type="button" class="plain" @click=${() => copy(number, at)}>${at.texts.person.copy}</button>`;

async function copy(number: string, at: Workplace): Promise<void> {
  try {
    await navigator.clipboard.writeText(number);
    at.tell(at.texts.person.copied);
  } catch {} // forbidden or not there: the number stands on the page
}
