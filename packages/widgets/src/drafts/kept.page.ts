import { html, type TemplateResult } from 'lit';
import { dayInWords } from '../kernel/calendar-words.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { notice } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { pressButton } from '../kernel/plain.ts';
import { spelled } from '../kernel/words.ts';
import type { Kept } from './draft.steps.ts';
import type { DraftsTexts } from './drafts.texts.nl.ts';

export interface DraftsView extends FormView {
  readonly texts: DraftsTexts;
  readonly language: Language;
}

/** Where somebody goes on; as it is copied from paper it has no beginning and no language. */
export interface Address {
  readonly href: string;
  readonly inPrint: string;
}

interface Presses {
  readonly change: () => void;
  readonly discard: () => void;
}

/** What somebody reads after keeping a form: the code, until when, and where to go on. */
export function keptPage(
  view: DraftsView,
  { code, keptUntil }: Kept,
  { href, inPrint }: Address,
  { change, discard }: Presses,
): TemplateResult {
  const { texts, say, language, plain } = view;
  const dag = html`<strong>${dayInWords(keptUntil, language)}</strong>`;
  const adres = html`<a part="link" dir="ltr" href=${href}>${inPrint}</a>`;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.keptHead}</h2>
      <p class="lead">${say(texts.keptUntil, { dag })}</p>
      <dl class="keys lead">
        <div>
          <dt>${texts.code}</dt>
          <dd>${spelled(code, 'code')}</dd>
        </div>
      </dl>
      <p>${texts.writeDown}</p>
      <p>${say(texts.how, { adres })}</p>
      <p>${texts.notSent}</p>
      <div aria-live="assertive">${notice(view)}</div>
      <div class="actions">
        ${pressButton(plain, { press: 'change', text: texts.change, onPress: change })}
        ${pressButton(plain, { press: 'discard', text: texts.discard, look: 'plain', onPress: discard })}
      </div>
      ${crisisLine(view)}
    </div>
  `;
}

/** What somebody reads who does not want it kept after all. */
export function gonePage(view: DraftsView, change: () => void): TemplateResult {
  const { texts, plain } = view;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.goneHead}</h2>
      ${pressButton(plain, { press: 'change', text: texts.change, onPress: change })}
      ${crisisLine(view)}
    </div>
  `;
}
