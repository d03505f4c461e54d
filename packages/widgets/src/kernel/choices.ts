import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { described, type FormView, hintLine, invalid, kindOf, problemLine } from './form-view.ts';
import type { Rich } from './words.ts';

interface Choices {
  readonly legend?: Rich;
  readonly options: Readonly<Record<string, string>>;
  readonly required?: boolean;
  /** Short answers may stand beside one another. */
  readonly inline?: boolean;
}

/** One answer out of a few. */
export const radios = (view: FormView, field: string, choices: Choices): TemplateResult =>
  group(view, field, choices, 'radio');

/** As many answers as one likes. */
export const checkboxes = (view: FormView, field: string, choices: Choices): TemplateResult =>
  group(view, field, choices, 'checkbox');

function group(view: FormView, field: string, choices: Choices, type: 'radio' | 'checkbox') {
  const { form, texts } = view;
  const isRadio = type === 'radio';
  const chosen = isRadio ? [form.text(field)] : form.list(field);
  // Not every screen reader tells what belongs to a group: its first choice, which takes the focus, says it.
  // A radio button knows no `aria-invalid`: there the whole group has it.
  return html`
    <fieldset
      part="field"
      class=${choices.inline ? 'field inline' : 'field'}
      role=${isRadio ? 'radiogroup' : nothing}
      aria-required=${choices.required ? 'true' : nothing}
      aria-invalid=${isRadio ? invalid(view, field) : nothing}
    >
      <legend part="label">${choices.legend ?? texts.labels[kindOf(field)]}</legend>
      ${hintLine(view, field)} ${problemLine(view, field)}
      <div class="options">
        ${Object.entries(choices.options).map(
          ([value, label], i) => html`
            <label class="option" part="option">
              <input
                type=${type}
                id=${i ? `${field}.${value}` : field}
                name=${field}
                value=${value}
                aria-invalid=${isRadio ? nothing : invalid(view, field)}
                aria-describedby=${i ? nothing : described(view, field)}
                .checked=${live(chosen.includes(value))}
              />
              <span>${label}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
