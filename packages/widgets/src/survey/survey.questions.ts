import { html, type TemplateResult } from 'lit';
import { checkboxes, radios } from '../kernel/choices.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import { fieldOf, insteadOf, type Question } from './survey.answers.ts';
import type { SurveyView } from './survey.page.ts';

/** One question, however it is answered. That one does not know or skips it is always among the answers. */
export function questionField(view: SurveyView, question: Question): TemplateResult {
  const { id, kind, options } = question;
  const field = fieldOf(id);
  const instead = { DOES_NOT_KNOW: view.texts.doNotKnow, SKIPPED: view.texts.skip };
  const chosen = Object.fromEntries(options.map((option) => [option.id, option.text]));
  // Who listens hears of which question it is.
  const legend = html`${view.texts.instead} <span class="heard">${question.text}</span>`;
  switch (kind) {
    case 'SINGLE':
      return radios(view, field, { options: { ...chosen, ...instead } });
    case 'MULTIPLE':
      return checkboxes(view, field, { options: { ...chosen, ...instead } });
    case 'SCALE':
      return radios(view, field, { options: { ...steps(question), ...instead }, inline: true });
    case 'NUMBER':
      return html`
        ${textField(view, field, { inputmode: 'numeric', size: 'short' })}
        ${radios(view, insteadOf(id), { legend, options: instead, inline: true })}
      `;
    case 'OPEN':
      return html`
        ${textArea(view, field, question.mostCharacters ?? 0)}
        ${radios(view, insteadOf(id), { legend, options: instead, inline: true })}
      `;
  }
}

/** The numbers of a scale; those at the ends say what they stand for. */
function steps({ least, most, leastWords, mostWords }: Question): Readonly<Record<string, string>> {
  const words = new Map([
    [least, leastWords],
    [most, mostWords],
  ]);
  const all = Array.from({ length: most! - least! + 1 }, (_, i) => least! + i);
  return Object.fromEntries(
    all.map((step) => [step, words.get(step) ? `${step}: ${words.get(step)}` : `${step}`]),
  );
}
