import { MySupportElement } from './my-support.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-my-support': MySupportElement;
  }
}

const TAG = 'steunpad-my-support';

if (!customElements.get(TAG)) customElements.define(TAG, MySupportElement);
