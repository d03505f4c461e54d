import { PartnersElement } from './partners.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-partners': PartnersElement;
  }
}

const TAG = 'steunpad-partners';

if (!customElements.get(TAG)) customElements.define(TAG, PartnersElement);
