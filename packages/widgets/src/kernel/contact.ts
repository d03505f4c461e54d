import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContactInput, ContactPreference } from '../generated/types.ts';
import {
  atMost,
  check,
  emailAddress,
  filled,
  type Problem,
  phoneNumber,
  postcode,
} from './checks.ts';
import { radios } from './choices.ts';
import type { FormView } from './form-view.ts';
import { textField } from './text-field.ts';

/** How somebody wants to be reached, as it is typed. */
export const NO_CONTACT = {
  preference: '',
  phone: '',
  email: '',
  street: '',
  postcode: '',
  town: '',
};

export type ContactAnswers = typeof NO_CONTACT;

export function checkContact(answers: ContactAnswers): readonly Problem[] {
  switch (answers.preference as ContactPreference | '') {
    case 'PHONE':
      return check('phone', answers.phone, filled, phoneNumber);
    case 'EMAIL':
      return check('email', answers.email, filled, emailAddress);
    case 'POST':
      return [
        ...check('street', answers.street, filled, atMost(LIMITS.street)),
        ...check('postcode', answers.postcode, filled, postcode),
        ...check('town', answers.town, filled, atMost(LIMITS.town)),
      ];
    // A plain page takes whatever is sent to it.
    default:
      return [{ field: 'preference', code: 'REQUIRED' }];
  }
}

/** Only what belongs to the way that was chosen: what else was typed is not ours. */
export function contactInput(answers: ContactAnswers): ContactInput {
  const preference = answers.preference as ContactPreference;
  switch (preference) {
    case 'PHONE':
      return { preference, phone: answers.phone };
    case 'EMAIL':
      return { preference, email: answers.email };
    case 'POST':
      return {
        preference,
        address: { street: answers.street, postcode: answers.postcode, town: answers.town },
      };
  }
}

export function contactFields(view: FormView, ways: readonly ContactPreference[]): TemplateResult {
  const named = ways.map((way) => [way, view.texts.contactPreferences[way]]);
  return html`
    ${radios(view, 'preference', { options: Object.fromEntries(named), required: true })}
    ${view.plain ? html`<p>${view.plain.texts.fitting}</p>${ways.map((way) => fieldsFor(view, way))}` : fieldsFor(view, view.form.text('preference') as ContactPreference | '')}
  `;
}

function fieldsFor(view: FormView, way: ContactPreference | ''): TemplateResult | typeof nothing {
  // Without a script all ways stand there, and only one of them is asked.
  const required = !view.plain;
  switch (way) {
    case 'PHONE':
      return textField(view, 'phone', {
        type: 'tel',
        autocomplete: 'tel',
        required,
        size: 'middle',
      });
    case 'EMAIL':
      return textField(view, 'email', { type: 'email', autocomplete: 'email', required });
    case 'POST':
      return html`
        ${textField(view, 'street', { autocomplete: 'address-line1', required })}
        ${textField(view, 'postcode', { autocomplete: 'postal-code', required, size: 'short' })}
        ${textField(view, 'town', { autocomplete: 'address-level2', required, size: 'middle' })}
      `;
    default:
      return nothing;
  }
}
