import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, type TemplateResult } from 'lit';
import { dayInWords } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { haveCode, laterButton } from '../kernel/draft-controller.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { privacyNote } from '../kernel/privacy-note.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import { type Municipality, spelled } from '../kernel/words.ts';
import type { VolunteerTexts } from './volunteer-signup.texts.nl.ts';

export interface Received {
  readonly reference: string;
  readonly answerBy: string;
}

export interface VolunteerView extends FormView {
  readonly texts: VolunteerTexts;
}

export function volunteerPage(view: VolunteerView, about: Municipality): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      ${haveCode(view)}
      <p class="quiet">${texts.requiredNote}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: fields(view, about),
        submit: texts.submit,
        aside: laterButton(view),
      })}
      ${crisisLine(view)}
    </div>
  `;
}

function fields(view: VolunteerView, about: Municipality): TemplateResult {
  const { texts } = view;
  return html`
    ${textField(view, 'name', { autocomplete: 'name', required: true })}
    ${contactFields(view, ['PHONE', 'EMAIL'])}
    ${textField(view, 'postcodeDigits', { required: true, inputmode: 'numeric', size: 'short' })}
    ${checkboxes(view, 'dayParts', { options: texts.dayParts, inline: true })}
    ${checkboxes(view, 'languages', { options: texts.languages, inline: true })}
    ${textField(view, 'otherLanguages', { size: 'middle' })}
    ${radios(view, 'ownLoss', { options: texts.ownLoss })}
    ${textArea(view, 'motivation', LIMITS.motivation)}
    <div class="note">${next(texts)}</div>
    ${privacyNote(texts, about)}
  `;
}

/** What somebody reads after sending: by when they hear, and how it goes from there. */
export function thanks(
  { reference, answerBy }: Received,
  page: Pick<VolunteerView, 'texts' | 'say'> & { readonly language: Language },
): TemplateResult {
  const { texts, say, language } = page;
  const dag = html`<strong>${dayInWords(answerBy, language)}</strong>`;
  const kenmerk = html`<strong>${spelled(reference, 'reference')}</strong>`;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.doneHead}</h2>
      <p class="lead">${say(texts.done, { dag })}</p>
      <p>${say(texts.doneReference, { kenmerk })} ${say(texts.doneQuestions)}</p>
      <div class="note">${next(texts)}</div>
      ${crisisLine(page)}
    </div>
  `;
}

function next(texts: VolunteerTexts): TemplateResult {
  return html`
    <h3>${texts.nextHead}</h3>
    <ol>
      ${texts.next.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${texts.stop}</p>
  `;
}
