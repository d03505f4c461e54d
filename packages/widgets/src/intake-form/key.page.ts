import { html, type TemplateResult } from 'lit';
import { crisisLine } from '../kernel/crisis-line.ts';
import { formFrame } from '../kernel/form-frame.ts';
import { textField } from '../kernel/text-field.ts';
import type { IntakeView } from './intake.view.ts';

/** The door: a number and a code instead of a login. */
export function keyPage(view: IntakeView): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet">
      <h2 id="title">${texts.title}</h2>
      <p>${texts.intro}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: html`
          ${textField(view, 'reference', { required: true, size: 'middle' })}
          ${textField(view, 'code', { required: true, size: 'middle' })}
        `,
        submit: texts.open,
      })}
      ${crisisLine(view)}
    </div>
  `;
}
