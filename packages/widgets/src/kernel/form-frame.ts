import { html, nothing, type TemplateResult } from 'lit';
import { type FormView, kindOf, question, sentenceFor } from './form-view.ts';
import type { Rich } from './words.ts';

interface Frame {
  /** The id of the heading that names the form. */
  readonly labelledBy: string;
  readonly fields: TemplateResult | readonly TemplateResult[];
  readonly submit: string;
  /** What can be done about the notice, if anything. */
  readonly afterNotice?: TemplateResult | null;
  /** What stands beside the button, such as the way back. */
  readonly aside?: TemplateResult | typeof nothing;
}

/** One native form: what is wrong above it, what became of sending it beside the button. */
export function formFrame(view: FormView, frame: Frame): TemplateResult {
  const { form, texts } = view;
  return html`
    ${errorSummary(view)}
    <form
      part="form"
      novalidate
      .by=${form}
      method=${view.plain ? 'post' : nothing}
      aria-labelledby=${frame.labelledBy}
      @submit=${view.onSubmit ?? form.onSubmit}
      @input=${form.onInput}
      @change=${form.onChange}
    >
      ${view.plain?.hidden} ${frame.fields}
      <div class="ending">
        <div aria-live="assertive">${notice(view)}</div>
        ${frame.afterNotice ? html`<div class="actions">${frame.afterNotice}</div>` : nothing}
        <div class="actions">
          <button class="primary" part="button submit-button">${frame.submit}</button>
          ${frame.aside ?? nothing}
        </div>
        <p aria-live="polite">${form.doing ? texts[form.doing] : nothing}</p>
      </div>
    </form>
  `;
}

/** What became of sending, as far as it has nothing to do with one field. */
export function notice({ form, texts, say }: FormView): TemplateResult | typeof nothing {
  if (!form.notice) return nothing;
  return html`<p class="note warning" part="notice">${say(texts.notices[form.notice] ?? '')}</p>`;
}

function errorSummary(view: FormView): TemplateResult | typeof nothing {
  const { form, texts } = view;
  if (!form.summarised) return nothing;
  const onlyMissing = form.problems.every(({ code }) => code === 'REQUIRED');
  return html`
    <div class="summary" part="error-summary">
      <h3 id="error-summary" tabindex="-1" aria-describedby="errors" ?autofocus=${view.plain}>
        ${onlyMissing ? texts.somethingMissing : texts.somethingWrong} (${form.problems.length})
      </h3>
      <ul id="errors">
        ${form.problems.map(
          ({ field }) => html`<li>
            <a part="link" href="#${field}" @click=${(event: Event) => goTo(view, field, event)}>${sayWhere(view, field)}</a>
          </li>`,
        )}
      </ul>
    </div>
  `;
}

// In a list "Deze tekst is te lang" says too little; what was asked stands before it. With the space in the text
// itself: one that is a text of its own is left out when a browser names the link.
function sayWhere(view: FormView, field: string): readonly Rich[] {
  const { labels, problems } = view.texts;
  const kind = kindOf(field);
  const isOwn = problems[kind]?.[view.form.problem(field)!.code];
  const asked = isOwn || !labels[kind] ? '' : question(labels[kind]);
  const subject = kind !== field && labels[field.slice(0, -kind.length - 1)];
  return [
    ...(subject ? [subject, ': '] : []),
    asked && `${asked} `,
    sentenceFor(view, field) ?? '',
  ];
}

// A link cannot reach into a shadow root by itself, and the address bar belongs to the page.
async function goTo(view: FormView, field: string, event: Event): Promise<void> {
  event.preventDefault();
  const root = (event.currentTarget as HTMLAnchorElement).getRootNode() as ShadowRoot;
  if (!root.getElementById(field)) view.reveal?.(field);
  await view.form.drawn;
  root.getElementById(field)?.focus();
}
