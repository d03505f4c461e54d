import { html, type TemplateResult } from 'lit';
import { crisisLine } from '../kernel/crisis-line.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { textField } from '../kernel/text-field.ts';
import type { Result } from './my-volunteering.steps.ts';
import type { MyVolunteeringTexts } from './my-volunteering.texts.nl.ts';

export const BLANK_CODE = { code: '' };

/** The door: a code instead of a login. Who left, has no page any more and reads here what came of it. */
export function codePage(
  view: FormView & { readonly texts: MyVolunteeringTexts },
  result: Result | null,
): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${result ? texts.results[result] : texts.title}</h2>
      <p>${texts.intro}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: textField(view, 'code', { required: true, size: 'middle' }),
        submit: texts.open,
      })}
      ${crisisLine(view)}
    </div>
  `;
}
