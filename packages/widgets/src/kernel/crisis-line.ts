import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-view.ts';

/** The crisis lines at the end of a page that does not begin with them: they are on every page of every form. */
export const crisisLine = ({ texts, say }: Pick<FormView, 'texts' | 'say'>): TemplateResult =>
  html`<p class="quiet" part="crisis">${say(texts.crisis)}</p>`;
