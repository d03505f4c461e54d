import { html, nothing, type TemplateResult } from 'lit';
import type { Reply } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import { formFrame, notice } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { pressButton } from '../kernel/plain.ts';
import { textField } from '../kernel/text-field.ts';
import { asksContact } from './letter-reply.answers.ts';
import type { LetterReplyTexts } from './letter-reply.texts.nl.ts';

export interface Answered {
  readonly reply: Reply;
  readonly code: string;
  /** By when, or from when on. */
  readonly day: string | null;
}

export interface ReplyView extends FormView {
  readonly texts: LetterReplyTexts;
}

export function replyPage(view: ReplyView): TemplateResult {
  const { texts, say } = view;
  return html`
    <div class="sheet">
      <h2 id="title">${say(texts.title)}</h2>
      <p>${texts.intro}</p>
      ${crisisNote(view)}
      <p class="quiet">${texts.requiredNote}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: fields(view),
        submit: texts.submit,
      })}
      <p class="quiet">${say(texts.wrong)}</p>
    </div>
  `;
}

function fields(view: ReplyView): TemplateResult {
  const { texts, plain } = view;
  const reply = view.form.text('reply');
  return html`
    ${textField(view, 'code', { required: true, size: 'middle' })}
    ${radios(view, 'reply', { options: texts.replies, required: true })}
    ${plain ? html`<p>${plain.texts.fitting}</p>` : nothing}
    ${
      plain || reply === 'LATER'
        ? textField(view, 'until', { type: 'date', required: !plain, size: 'middle' })
        : nothing
    }
    ${
      plain || asksContact(reply)
        ? html`
            <h3>${texts.contactHead}</h3>
            <p>${texts.contactNote}</p>
            ${contactFields(view, ['PHONE', 'EMAIL', 'POST'])}
            ${checkboxes(view, 'bestDayParts', { options: texts.dayParts, inline: true })}
            <p class="quiet">${texts.voicemail}</p>
          `
        : nothing
    }
  `;
}

interface Presses {
  readonly undo: () => void;
  readonly again: () => void;
}

/** What was answered and what follows from it; it may be changed at once. */
export function answeredPage(
  view: ReplyView & { readonly language: Language },
  { reply, day }: Answered,
  { undo, again }: Presses,
): TemplateResult {
  const { texts, say, language, plain } = view;
  const dag = html`<strong>${day ? dayInWords(day, language) : ''}</strong>`;
  const mayComeBack = reply === 'NO' || reply === 'INFORMATION';
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.doneHead}</h2>
      <p class="lead">${say(texts.done[reply], { dag })}</p>
      <p>${say(texts.change)}</p>
      <div aria-live="assertive">${notice(view)}</div>
      <p class="actions">
        ${
          mayComeBack
            ? pressButton(plain, { press: 'undo', text: texts.undo, onPress: undo })
            : pressButton(plain, { press: 'again', text: texts.changeNow, onPress: again })
        }
      </p>
      ${crisisLine(view)}
    </div>
  `;
}

export function undonePage(view: Pick<ReplyView, 'texts' | 'say'>): TemplateResult {
  const { texts, say } = view;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.undoneHead}</h2>
      <p class="lead">${say(texts.undone)}</p>
      ${crisisLine(view)}
    </div>
  `;
}
