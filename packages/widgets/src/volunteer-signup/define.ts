import { VolunteerSignupElement } from './volunteer-signup.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-volunteer-signup': VolunteerSignupElement;
  }
}

const TAG = 'steunpad-volunteer-signup';

if (!customElements.get(TAG)) customElements.define(TAG, VolunteerSignupElement);
