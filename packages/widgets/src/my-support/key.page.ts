import { html, type TemplateResult } from 'lit';
import { crisisLine } from '../kernel/crisis-line.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { textField } from '../kernel/text-field.ts';
import type { MySupportTexts } from './my-support.texts.nl.ts';

/** The door: a code instead of a login. */
export function keyPage(view: FormView & { readonly texts: MySupportTexts }): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: html`
          ${textField(view, 'code', { required: true, size: 'middle' })}
          ${textField(view, 'reference', { size: 'middle' })}
        `,
        submit: texts.open,
      })}
      ${crisisLine(view)}
    </div>
  `;
}
