import { html, nothing, type TemplateResult } from 'lit';
import type { MyVolunteeringViewFragment } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { radios } from '../kernel/choices.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import { pressButton } from '../kernel/plain.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import { phoneLink } from '../kernel/words.ts';
import { NOTE_CHARACTERS } from './my-volunteering.answers.ts';
import { backButton, dutyLink, type Opened, openButton, type Page, panel } from './page.parts.ts';

type Match = MyVolunteeringViewFragment['matches'][number];

/** Somebody whom a volunteer visits, and each by itself what can be told or done about it. */
export function matchSection(page: Page, match: Match): TemplateResult {
  const { texts, say, language } = page;
  const { id, name, purposes, rhythm, ending, resting, contacts } = match;
  const is = (what: string) => page.opened?.what === what && page.opened.matchId === id;
  const button = (
    what: NonNullable<Opened>['what'] & string,
    label: string,
    look?: 'primary' | 'plain',
  ) => openButton(page, { what, matchId: id } as NonNullable<Opened>, label, look);
  const opened = ['contact', 'rhythm', 'fit', 'stop', 'worry', 'write'].some(is);
  return html`
    <section aria-labelledby="match-${id}">
      <h3 id="match-${id}">${name}</h3>
      <p>${reach(page, match)}</p>
      ${purposes.map((doel) => html`<p>${say(texts.purpose, { doel: html`<bdi>${doel}</bdi>` })}</p>`)}
      ${rhythm ? html`<p>${say(texts.rhythm, { ritme: html`<bdi>${rhythm}</bdi>` })}</p>` : nothing}
      ${resting ? html`<p class="note">${texts.resting}</p>` : nothing}
      ${ending ? html`<p>${texts.ending}</p>` : nothing}
      ${
        contacts.length > 0
          ? html`<ul>${contacts.slice(0, SHOWN).map(({ kind, on, minutes, cancelled }) => {
              const length = minutes && say(texts.minutes, { aantal: String(minutes) });
              const more = cancelled ? texts.cancelled : length;
              return html`<li>${say(texts.contacts[kind], { dag: dayInWords(on, language) })}${more ? html`, ${more}` : nothing}</li>`;
            })}</ul>`
          : nothing
      }
      ${is('worry') ? worryFirst(page, id) : nothing}
      ${is('write') ? worryWrite(page) : nothing}
      ${is('contact') ? contactForm(page) : nothing}
      ${is('rhythm') ? rhythmForm(page) : nothing}
      ${is('fit') ? fitForm(page) : nothing}
      ${is('stop') ? panel(page, 'stop', texts.stopHead, texts.stopNote, texts.stopYes) : nothing}
      ${
        opened
          ? nothing
          : html`
              <p>${button('worry', texts.worry, 'primary')}</p>
              <p class="actions">
                ${button('contact', texts.contact)} ${button('rhythm', texts.agree)}
                ${match.visited && match.fit === null ? button('fit', texts.tellFit) : nothing}
              </p>
              ${match.mayStop ? html`<p>${button('stop', texts.stop, 'plain')}</p>` : nothing}
            `
      }
    </section>
  `;
}

const SHOWN = 5;

function reach({ texts, say }: Page, { preference, phone, email, address }: Match) {
  const where = {
    PHONE: phone && phoneLink(phone),
    EMAIL: email && html`<a part="link" href=${`mailto:${email}`}>${email}</a>`,
    POST: address.join(', '),
  }[preference];
  return where ? say(texts.reach[preference], { waar: where }) : texts.reachUnknown;
}

/** First what to do, with the numbers to call; nothing to write stands beside it. */
function worryFirst(page: Page, matchId: string): TemplateResult {
  const { texts, instructions, plain, open } = page;
  const write = { what: 'write', matchId } as const;
  return html`
    <div class="note crisis" part="crisis">
      <h4 id="worry" tabindex="-1" ?autofocus=${plain}>${texts.worryHead}</h4>
      <ol>
        ${instructions.map(
          ({ sentence, phone }) => html`<li>${sentence} ${phone ? phoneLink(phone) : nothing}</li>`,
        )}
      </ol>
    </div>
    <p class="actions">
      ${pressButton(plain, { press: `ask-write:${matchId}`, text: texts.worryNext, onPress: () => open(write) })}
      ${backButton(page)}
    </p>
  `;
}

function worryWrite(page: Page): TemplateResult {
  const { texts, worryForm: view } = page;
  return smallForm(page, view, {
    id: 'write',
    head: texts.worryWriteHead,
    note: page.say(texts.worryNote, { dienst: dutyLink(page) }),
    fields: html`
      ${radios(view, 'about', { options: texts.kinds, required: true })}
      ${textArea(view, 'note', NOTE_CHARACTERS)}
    `,
    submit: texts.worrySend,
  });
}

function contactForm(page: Page): TemplateResult {
  const { texts, contactForm: view } = page;
  const length = textField(view, 'minutes', { inputmode: 'numeric', size: 'short' });
  return smallForm(page, view, {
    id: 'contact',
    head: texts.contactHead,
    fields: html`
      ${radios(view, 'kind', { options: texts.contactKinds, required: true })}
      ${textField(view, 'on', { type: 'date', required: true, size: 'middle' })}
      ${radios(view, 'tookPlace', { options: texts.tookPlace, required: true, inline: true })}
      ${view.plain || view.form.text('tookPlace') === 'YES' ? length : nothing}
    `,
    submit: texts.contactSave,
  });
}

const rhythmForm = (page: Page): TemplateResult =>
  smallForm(page, page.rhythmForm, {
    id: 'rhythm-head',
    head: page.texts.agreeHead,
    fields: textField(page.rhythmForm, 'rhythm', { required: true }),
    submit: page.texts.contactSave,
  });

const fitForm = (page: Page): TemplateResult =>
  smallForm(page, page.fitForm, {
    id: 'fit-head',
    head: page.texts.fitHead,
    fields: radios(page.fitForm, 'fit', { options: page.texts.fits, required: true }),
    submit: page.texts.fitSend,
  });

interface SmallForm {
  readonly id: string;
  readonly head: string;
  readonly note?: ReturnType<Page['say']>;
  readonly fields: TemplateResult;
  readonly submit: string;
}

/** A form that opens below a match, with the way back beside its button. */
function smallForm(
  page: Page,
  view: FormView,
  { id, head, note, fields, submit }: SmallForm,
): TemplateResult {
  return html`
    <h4 id=${id} tabindex="-1" ?autofocus=${view.plain && !view.form.summarised}>${head}</h4>
    ${note ? html`<p>${note}</p>` : nothing}
    ${formFrame(view, {
      labelledBy: id,
      fields,
      submit,
      aside: backButton(page),
    })}
  `;
}
