import { MeetingsElement } from './meetings.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-meetings': MeetingsElement;
  }
}

const TAG = 'steunpad-meetings';

if (!customElements.get(TAG)) customElements.define(TAG, MeetingsElement);
