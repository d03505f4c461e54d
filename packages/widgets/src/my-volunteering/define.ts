import { MyVolunteeringElement } from './my-volunteering.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-my-volunteering': MyVolunteeringElement;
  }
}

const TAG = 'steunpad-my-volunteering';

if (!customElements.get(TAG)) customElements.define(TAG, MyVolunteeringElement);
