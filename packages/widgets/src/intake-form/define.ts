import { IntakeFormElement } from './intake-form.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-intake-form': IntakeFormElement;
  }
}

const TAG = 'steunpad-intake-form';

if (!customElements.get(TAG)) customElements.define(TAG, IntakeFormElement);
