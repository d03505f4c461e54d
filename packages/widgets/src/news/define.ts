import { NewsElement } from './news.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-news': NewsElement;
  }
}

const TAG = 'steunpad-news';

if (!customElements.get(TAG)) customElements.define(TAG, NewsElement);
