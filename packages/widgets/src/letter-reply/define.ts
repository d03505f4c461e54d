import { LetterReplyElement } from './letter-reply.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-letter-reply': LetterReplyElement;
  }
}

const TAG = 'steunpad-letter-reply';

if (!customElements.get(TAG)) customElements.define(TAG, LetterReplyElement);
