import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { nobodyReads } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import { haveCode, laterButton } from '../kernel/draft-controller.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { privacyNote } from '../kernel/privacy-note.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import type { Municipality } from '../kernel/words.ts';
import type { SupportRequestTexts } from './support-request.texts.nl.ts';

export interface SupportRequestView extends FormView {
  readonly texts: SupportRequestTexts;
}

/** The form itself, with what somebody should know before filling it in. */
export function supportRequestPage(view: SupportRequestView, about: Municipality): TemplateResult {
  const { texts, say } = view;
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      <p>${say(texts.who)}</p>
      ${crisisNote(view)}
      ${nobodyReads(new Date()) ? html`<p>${texts.nobodyReads}</p>` : nothing}
      ${haveCode(view)}
      <p class="quiet">${texts.requiredNote}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: fields(view, about),
        submit: texts.submit,
        aside: laterButton(view),
      })}
    </div>
  `;
}

function fields(view: SupportRequestView, about: Municipality): TemplateResult {
  const { texts, plain } = view;
  const forSomebodyElse = !['', 'SELF'].includes(view.form.text('requestedFor'));
  const note = plain ? plain.texts.somebodyElse : forSomebodyElse && texts.somebodyElse;
  return html`
    ${radios(view, 'requestedFor', { options: texts.requestedFor, required: true })}
    ${checkboxes(view, 'help', { options: texts.help })}
    ${textArea(view, 'message', LIMITS.message)}
    ${note ? html`<p class="note">${note}</p>` : nothing}
    ${textField(view, 'name', { autocomplete: 'name', required: true })}
    ${contactFields(view, ['PHONE', 'EMAIL', 'POST'])}
    ${textField(view, 'preferredMoment')}
    <div class="note">
      <p>${texts.voicemail}</p>
      ${privacyNote(texts, about)}
    </div>
  `;
}
