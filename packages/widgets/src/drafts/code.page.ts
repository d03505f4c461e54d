import { html, nothing, type TemplateResult } from 'lit';
import { check, filled } from '../kernel/checks.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { formFrame } from '../kernel/form-frame.ts';
import { textField } from '../kernel/text-field.ts';
import type { DraftsView } from './kept.page.ts';

export const BLANK_CODE = { draftCode: '' };

export const checkCode = ({ draftCode }: typeof BLANK_CODE) =>
  check('draftCode', draftCode, filled);

/** Where somebody goes on with a form that they began before. */
export function codePage(
  view: DraftsView,
  { replaces, back }: { readonly replaces: boolean; readonly back: TemplateResult },
): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.codeTitle}</h2>
      <p>${texts.codeIntro}</p>
      ${replaces ? html`<p class="note">${texts.replaces}</p>` : nothing}
      ${formFrame(view, {
        labelledBy: 'title',
        fields: textField(view, 'draftCode', { required: true, size: 'middle' }),
        submit: texts.goOn,
        aside: back,
      })}
      ${crisisLine(view)}
    </div>
  `;
}
