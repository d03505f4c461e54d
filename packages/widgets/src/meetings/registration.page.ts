import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { checkboxes } from '../kernel/choices.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import type { Meeting } from './meetings.page.ts';
import type { MeetingsTexts } from './meetings.texts.nl.ts';
import type { Registered } from './send-registration.ts';

export interface RegistrationView extends FormView {
  readonly texts: MeetingsTexts;
}

type Places = Pick<Meeting, 'mostPlaces' | 'groupRule'>;

/** The form to register, below what is said of a meeting. */
export function registrationForm(view: RegistrationView, meeting: Places): TemplateResult {
  const { texts } = view;
  return html`
    <h3 id="register" tabindex="-1">${texts.register}</h3>
    <p class="quiet">${texts.requiredNote}</p>
    ${formFrame(view, {
      labelledBy: 'register',
      fields: html`
        ${textField(view, 'name', { autocomplete: 'name', required: true })}
        ${textField(view, 'email', { type: 'email', inputmode: 'email', autocomplete: 'email', required: true })}
        ${whoComes(view, meeting)}
        <p class="note">${texts.keep}</p>
      `,
      submit: texts.submit,
    })}
  `;
}

/** What is asked of the person who comes, at first and when it changes. */
export function whoComes(
  given: RegistrationView,
  { mostPlaces, groupRule }: Places,
): TemplateResult {
  const { texts } = given;
  // How many may come differs from meeting to meeting.
  const places = texts.hints.places.replace('{meeste}', String(mostPlaces));
  const view = { ...given, texts: { ...texts, hints: { ...texts.hints, places } } };
  return html`
    ${textField(view, 'organisation', { autocomplete: 'organization' })}
    ${textField(view, 'role')}
    ${textField(view, 'places', { inputmode: 'numeric', size: 'short', required: true })}
    ${mostPlaces > 1 ? html`<p class="note">${texts.groupRules[groupRule]}</p>` : nothing}
    ${
      mostPlaces > 1 && groupRule === 'MAY_SPLIT'
        ? checkboxes(view, 'acceptsPart', { options: texts.acceptsPart })
        : nothing
    }
    ${mostPlaces > 1 ? textArea(view, 'companions', LIMITS.remarks) : nothing}
    ${textArea(view, 'accessNeeds', LIMITS.ownWords)}
    ${textArea(view, 'question', LIMITS.ownWords)}
  `;
}

/** What became of a registration. */
export function registeredNote(
  { texts, say }: Pick<RegistrationView, 'texts' | 'say'>,
  { state, granted }: Registered,
): TemplateResult {
  const said = state === 'CANCELLED' ? '' : texts.done[state];
  return html`
    <div part="confirmation">
      <h3 id="done" tabindex="-1">${texts.doneHead}</h3>
      <p>${say(said, { aantal: String(granted) })}</p>
      <p>${texts.doneMail}</p>
      <p class="quiet">${texts.doneKnown}</p>
    </div>
  `;
}
