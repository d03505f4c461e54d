import { LinksElement } from './links.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-links': LinksElement;
  }
}

const TAG = 'steunpad-links';

if (!customElements.get(TAG)) customElements.define(TAG, LinksElement);
