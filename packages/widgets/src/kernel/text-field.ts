import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { described, type FormView, hintLine, invalid, kindOf, problemLine } from './form-view.ts';
import type { Rich } from './words.ts';

interface TextField {
  readonly label?: Rich;
  readonly required?: boolean;
  readonly type?: 'text' | 'tel' | 'email' | 'date';
  /** What a browser may fill in by itself. Without it: nothing. */
  readonly autocomplete?: AutoFill;
  readonly inputmode?: 'numeric' | 'text' | 'tel' | 'email';
  readonly size?: 'short' | 'middle';
}

/** One line of text under its label. */
export function textField(view: FormView, field: string, options: TextField = {}): TemplateResult {
  const { form, texts } = view;
  return html`
    <div class="field" part="field">
      <label part="label" for=${field}>${options.label ?? texts.labels[kindOf(field)]}</label>
      ${hintLine(view, field)} ${problemLine(view, field)}
      <input
        part="input"
        class=${options.size ?? 'wide'}
        id=${field}
        name=${field}
        type=${options.type ?? 'text'}
        autocomplete=${options.autocomplete ?? 'off'}
        inputmode=${options.inputmode ?? nothing}
        aria-required=${options.required ? 'true' : nothing}
        aria-invalid=${invalid(view, field)}
        aria-describedby=${described(view, field)}
        .value=${live(form.text(field))}
      />
    </div>
  `;
}

/** How many characters are left when who listens is told so: seldom, and only near the end. */
const HEARD_AT = [100, 50, 20, 0];

/** Room for own words, with the number of characters that are left. Never filled in or remembered by a browser. */
export function textArea(
  view: FormView,
  field: string,
  limit: number,
  label?: Rich,
): TemplateResult {
  const { form, texts } = view;
  const left = limit - form.text(field).length;
  const sentence = left < 0 ? texts.charactersTooMany : texts.charactersLeft;
  const count = view.say(sentence, { aantal: String(Math.abs(left)) });
  return html`
    <div class="field" part="field">
      <label part="label" for=${field}>${label ?? texts.labels[kindOf(field)]}</label>
      ${hintLine(view, field)} ${problemLine(view, field)}
      <textarea
        part="input"
        id=${field}
        name=${field}
        rows=${limit > 500 ? 5 : 3}
        autocomplete="off"
        aria-invalid=${invalid(view, field)}
        aria-describedby=${described(view, field)}
        .value=${live(form.text(field))}
      ></textarea>
      <p class="count" id="${field}-count">${count}</p>
      <p class="heard" aria-live="polite">${left < 0 || HEARD_AT.includes(left) ? count : nothing}</p>
    </div>
  `;
}
