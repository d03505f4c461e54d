import { html, type TemplateResult } from 'lit';
import type { MunicipalityQuery } from '../generated/types.ts';
import type { Language } from './language.ts';

export type Municipality = NonNullable<MunicipalityQuery['municipality']>;

/** A piece of text for a page, and what may stand in a `{placeholder}` of it. */
export type Rich = string | TemplateResult;
export type Words = Readonly<Record<string, Rich>>;

/** A text with its placeholders filled in. One that is unknown stays as it is, so that it is noticed. */
export function fill(text: string, words: Words): readonly Rich[] {
  const pieces = text
    .split(/\{([\w-]+)\}/)
    .map((piece, i) => (i % 2 ? (words[piece] ?? `{${piece}}`) : piece));
  return (text as Marked).around?.(pieces) ?? pieces;
}

/** A text in another language than the page says so, also around what is filled in. */
type Marked = string & { around?(pieces: readonly Rich[]): readonly Rich[] };

/** What every text may name: the municipality, who answers there, and the crisis lines. */
export function commonWords(municipality: Municipality, language: Language): Words {
  const hours = municipality.languages.includes(language) ? language : 'nl';
  return {
    gemeente: municipality.name,
    organisatie: municipality.organisationName,
    naam: municipality.contactName,
    telefoon: phoneLink(municipality.phone),
    email: html`<a part="link" dir="ltr" href=${`mailto:${municipality.email}`}>${municipality.email}</a>`,
    openingstijden: html`<span lang=${hours} dir="auto">${municipality.openingHours}</span>`,
    ...crisisWords(),
  };
}

/** The crisis lines, which everybody may call. */
export const crisisWords = (): Words => ({
  113: phoneLink('113'),
  '0800-0113': phoneLink('0800-0113'),
  112: phoneLink('112'),
});

/** An address of a page that is safe to link to, or `null`: a municipality's text is no code. */
export function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) ? text : null;
}

export function phoneLink(number: string): TemplateResult {
  return html`<a part="link" class="phone" href=${`tel:${number.replace(/[^\d+]/g, '')}`}>${spelled(number)}</a>`;
}

/** Something to write down or call: a word or a great number to a voice, unless it says one character after another. */
export const spelled = (characters: string, part = ''): TemplateResult =>
  html`<span part=${part} dir="ltr" aria-hidden="true">${characters}</span><span class="heard">${[...characters].join(' ')}</span>`;
