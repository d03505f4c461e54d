import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords, nobodyReads } from '../kernel/calendar-words.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import type { Language } from '../kernel/language.ts';
import { type Rich, spelled, type Words } from '../kernel/words.ts';
import type { SupportRequestTexts } from './support-request.texts.nl.ts';

export interface Received {
  readonly reference: string;
  readonly code: string;
  readonly answerBy: string;
  /** Whether somebody asked for themselves: only then is it about their own partner. */
  readonly forOneself: boolean;
}

interface Page {
  readonly texts: SupportRequestTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  readonly language: Language;
  /** The page of our server on which they tell more. */
  readonly intakeForm: string;
}

/** What somebody reads after sending: who answers when, what to keep, and whom to call before that. */
export function confirmation(received: Received, page: Page): TemplateResult {
  const { texts, say } = page;
  const day = html`<strong>${dayInWords(received.answerBy, page.language)}</strong>`;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.doneHead}</h2>
      <p class="lead">${say(texts.doneNext, { dag: day })}</p>
      ${nobodyReads(new Date()) ? html`<p>${texts.nobodyReads}</p>` : nothing}
      <p>${say(texts.doneSooner)}</p>
      <section>
        <h3>${texts.keysHead}</h3>
        <dl class="keys">
          <div>
            <dt>${texts.reference}</dt>
            <dd>${spelled(received.reference, 'reference')}</dd>
          </div>
          <div>
            <dt>${texts.code}</dt>
            <dd>${spelled(received.code, 'code')}</dd>
          </div>
        </dl>
        <p>${texts.keys}</p>
        <slot name="more"><p><a part="link" href=${page.intakeForm}>${texts.more}</a></p></slot>
      </section>
      ${
        received.forOneself
          ? html`<section>
              <h3>${texts.anwHead}</h3>
              <p>${texts.anw}</p>
            </section>`
          : nothing
      }
      ${crisisNote(page)}
      <p class="quiet">${say(texts.doneChange)}</p>
    </div>
  `;
}
