import { AdoptionElement } from './adoption.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-adoption': AdoptionElement;
  }
}

const TAG = 'steunpad-adoption';

if (!customElements.get(TAG)) customElements.define(TAG, AdoptionElement);
