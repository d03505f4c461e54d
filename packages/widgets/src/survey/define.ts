import { SurveyElement } from './survey.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-survey': SurveyElement;
  }
}

const TAG = 'steunpad-survey';

if (!customElements.get(TAG)) customElements.define(TAG, SurveyElement);
