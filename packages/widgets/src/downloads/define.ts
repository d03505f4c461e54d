import { DownloadsElement } from './downloads.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-downloads': DownloadsElement;
  }
}

const TAG = 'steunpad-downloads';

if (!customElements.get(TAG)) customElements.define(TAG, DownloadsElement);
