import { SupportRequestElement } from './support-request.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-support-request': SupportRequestElement;
  }
}

const TAG = 'steunpad-support-request';

if (!customElements.get(TAG)) customElements.define(TAG, SupportRequestElement);
