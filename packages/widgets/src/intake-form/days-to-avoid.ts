import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { textField } from '../kernel/text-field.ts';
import type { IntakeView } from './intake.view.ts';

const MOST_DAYS = 60;

/** A list of days that grows and shrinks; focus goes along. */
export function daysToAvoid(view: IntakeView): TemplateResult {
  const { form, texts, plain } = view;
  const rows = form.list('dayRows');

  function add(event: Event): void {
    const row = String(Math.max(-1, ...rows.map(Number)) + 1);
    form.set('dayRows', [...rows, row]);
    focusLater(event, `${row}.day`);
  }

  const take = (row: string, i: number) => html`
    <button
      type="button"
      class="plain"
      part="button"
      aria-label="${texts.removeDay}: ${texts.labels['day']} (${i + 1})"
      @click=${(event: Event) => remove(event, row)}
    >
      ${texts.removeDay}
    </button>
  `;

  function remove(event: Event, row: string): void {
    form.set(`${row}.day`, '');
    form.set(
      'dayRows',
      rows.filter((other) => other !== row),
    );
    focusLater(event, 'add-day');
  }

  return html`
    <div class="part">
      ${repeat(
        rows,
        (row) => row,
        (row, i) => html`
          <div class="row">
            ${textField(view, `${row}.day`, {
              label: rows.length > 1 ? `${texts.labels['day']} (${i + 1})` : texts.labels['day']!,
              type: 'date',
              size: 'middle',
            })}
            ${plain ? nothing : take(row, i)}
          </div>
        `,
      )}
      ${
        rows.length < MOST_DAYS && !plain
          ? html`<button type="button" id="add-day" part="button" @click=${add}>${texts.addDay}</button>`
          : nothing
      }
    </div>
  `;
}

function focusLater(event: Event, id: string): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  requestAnimationFrame(() => root.getElementById(id)?.focus());
}
