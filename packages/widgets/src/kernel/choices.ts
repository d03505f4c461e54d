import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { described, type FormView, hintLine, kindOf, problemLine } from './form-view.ts';
import type { Rich } from './words.ts';

interface Choices {
  readonly legend?: Rich;
  readonly options: Readonly<Record<string, string>>;
  readonly required?: boolean;
  /** Short answers may stand beside one another. */
  readonly inline?: boolean;
}

/** One answer out of a few. */
export function radios(view: FormView, field: string, choices: Choices): TemplateResult {
  return html`
    <fieldset
      part="field"
      class=${choices.inline ? 'field inline' : 'field'}
      role="radiogroup"
      aria-required=${choices.required ? 'true' : nothing}
      aria-invalid=${view.form.problem(field) ? 'true' : nothing}
      aria-describedby=${described(view, field)}
    >
      ${inside(view, field, choices, 'radio')}
    </fieldset>
  `;
}

/** As many answers as one likes. */
export function checkboxes(view: FormView, field: string, choices: Choices): TemplateResult {
  return html`
    <fieldset
      part="field"
      class=${choices.inline ? 'field inline' : 'field'}
      aria-describedby=${described(view, field)}
    >
      ${inside(view, field, choices, 'checkbox')}
    </fieldset>
  `;
}

function inside(view: FormView, field: string, choices: Choices, type: 'radio' | 'checkbox') {
  const { form, texts } = view;
  const chosen = type === 'radio' ? [form.text(field)] : form.list(field);
  // A radio button knows no `aria-invalid`: there the whole group has it.
  const invalid = type === 'checkbox' && form.problem(field) ? 'true' : nothing;
  // Not every screen reader tells what belongs to a group: its first choice, which takes the focus, says it too.
  const first = form.problem(field) ? `${field}-problem` : nothing;
  return html`
    <legend part="label">${choices.legend ?? texts.labels[kindOf(field)]}</legend>
    ${hintLine(view, field)} ${problemLine(view, field)}
    <div class="options">
      ${Object.entries(choices.options).map(
        ([value, label], i) => html`
          <label class="option" part="option">
            <input
              type=${type}
              id=${i === 0 ? field : `${field}.${value}`}
              name=${field}
              value=${value}
              aria-invalid=${invalid}
              aria-describedby=${i === 0 ? first : nothing}
              .checked=${live(chosen.includes(value))}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
  `;
}
