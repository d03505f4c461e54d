import { html, type TemplateResult } from 'lit';
import type { ResidentStep } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import type { Language } from '../kernel/language.ts';
import type { Rich, Words } from '../kernel/words.ts';
import type { IntakeFormTexts } from './intake-form.texts.nl.ts';

interface Page {
  readonly texts: IntakeFormTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  readonly language: Language;
}

/** Where it stands, and by when the next thing happens. */
export function standing(
  { texts, say, language }: Page,
  at: { readonly step: ResidentStep; readonly promisedBy: string | null },
): TemplateResult {
  const { by, open } = texts.steps[at.step];
  if (!at.promisedBy) return html`<p class="lead">${say(open)}</p>`;
  const dag = html`<strong>${dayInWords(at.promisedBy, language)}</strong>`;
  return html`<p class="lead">${say(by, { dag })}</p>`;
}
