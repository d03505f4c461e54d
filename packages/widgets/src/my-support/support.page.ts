import { html, nothing, type TemplateResult } from 'lit';
import type { MySupportViewFragment } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { formFrame, notice } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { type MyData, ownData } from '../kernel/own-data.ts';
import { type Plain, pressButton } from '../kernel/plain.ts';
import { textField } from '../kernel/text-field.ts';
import type { MySupportTexts } from './my-support.texts.nl.ts';

export type Asked = 'stop' | 'contact' | null;
export type Press =
  | 'stop'
  | 'someoneElse'
  | 'acceptProposal'
  | 'refuseProposal'
  | 'goOn'
  | 'goSlowly'
  | 'rest'
  | 'contactNow'
  | 'comeBack';

/** What the page needs to draw itself and to tell what was pressed. */
export interface Page {
  readonly texts: MySupportTexts;
  readonly say: FormView['say'];
  readonly language: Language;
  readonly support: MySupportViewFragment;
  /** What was done a moment ago, to be told first. */
  readonly result: keyof MySupportTexts['results'] | null;
  readonly asked: Asked;
  readonly contactForm: FormView;
  readonly momentForm: FormView;
  readonly rightsForm: FormView;
  readonly pressForm: FormView;
  readonly data: MyData | null;
  /** Where no script runs, how its buttons are sent. */
  readonly plain?: Plain;
  readonly ask: (asked: Asked) => void;
  readonly press: (what: Press | 'data', item?: string) => void;
  readonly close: () => void;
}

/** Where it stands and when what happens; then, each by itself, what somebody can do. */
export function supportPage(page: Page): TemplateResult {
  const { texts, say, result, pressForm, close } = page;
  return html`
    <div class="sheet">
      <h2 id="standing" tabindex="-1">${result ? texts.results[result] : texts.standingHead}</h2>
      ${standing(page)}
      <p class="quiet">${say(texts.questions)}</p>
      <div aria-live="assertive">${notice(pressForm)}</div>
      <p aria-live="polite">${pressForm.form.doing ? texts[pressForm.form.doing] : nothing}</p>
      ${proposal(page)} ${plan(page)} ${contact(page)} ${moment(page)} ${actions(page)} ${data(page)}
      <p class="leave">
        ${pressButton(page.plain, { press: 'close', text: texts.close, onPress: close })}
      </p>
      ${crisisLine(page)}
    </div>
  `;
}

function standing(page: Page): TemplateResult {
  const { texts, say, language, support } = page;
  const { step, promisedBy, laterFrom, expectedOn, volunteerFirstName } = support;
  const { by, open } = texts.steps[step];
  const inWords = (day: string) => html`<strong>${dayInWords(day, language)}</strong>`;
  const sentence =
    resting(page) ?? (promisedBy ? say(by, { dag: inWords(promisedBy) }) : say(open));
  return html`
    <p class="lead">${sentence}</p>
    ${laterFrom ? html`<p>${say(texts.laterFrom, { dag: inWords(laterFrom) })}</p>` : nothing}
    ${expectedOn ? html`<p>${say(texts.expectedOn, { dag: inWords(expectedOn) })}</p>` : nothing}
    ${
      volunteerFirstName
        ? html`<p>${say(visitsRest(support) ? texts.volunteerRests : texts.volunteer, { vrijwilliger: volunteerFirstName })}</p>`
        : nothing
    }
  `;
}

/** Where all rests, or what is waited for, that stands in the place of what would come next. */
function resting({ texts, support }: Page): string | null {
  const { step, planItems } = support;
  const open = planItems.filter(({ state }) => state !== 'DONE');
  const mayRest = step === 'WAITING' || step === 'SUPPORTED';
  if (!mayRest || !open.some(({ state }) => state === 'PAUSED')) return null;
  if (step === 'WAITING' && visitsRest(support)) return texts.searchRests;
  return open.every(({ state }) => state === 'PAUSED') ? texts.allRests : null;
}

const visitsRest = ({ planItems }: MySupportViewFragment): boolean =>
  planItems.some(({ kind, state }) => kind === 'VOLUNTEER' && state === 'PAUSED');

/** Both answers look alike: neither is the better one. */
function proposal({ texts, say, support, press, plain }: Page): TemplateResult | typeof nothing {
  const { proposedVolunteer: proposed } = support;
  if (!proposed) return nothing;
  const words = { vrijwilliger: proposed.firstName };
  const answer = (to: Press, text: string) =>
    pressButton(plain, { press: to, text: say(text, words), onPress: () => press(to) });
  return html`
    <section>
      <h3>${say(texts.proposalHead, words)}</h3>
      ${proposed.introduction ? html`<blockquote dir="auto">${proposed.introduction}</blockquote>` : nothing}
      <p>${texts.proposalNote}</p>
      <p class="actions">
        ${answer('acceptProposal', texts.proposalYes)}
        ${answer('refuseProposal', texts.proposalNo)}
      </p>
    </section>
  `;
}

function plan(page: Page): TemplateResult | typeof nothing {
  const { texts, support } = page;
  if (support.planItems.length === 0) return nothing;
  return html`
    <section>
      <h3>${texts.planHead}</h3>
      <ul>
        ${support.planItems.map((item) => planItem(item, page))}
      </ul>
    </section>
  `;
}

/** What was agreed, and for what runs or rests one press to let it rest, or to go on. */
function planItem(
  { id, kind, goal, state, pace }: MySupportViewFragment['planItems'][number],
  { texts, say, press, plain }: Page,
): TemplateResult {
  const rests = texts.planStates[state];
  const what = { steun: texts.planKinds[kind] };
  const button = (to: Press, text: string) =>
    pressButton(plain, {
      press: `${to}:${id}`,
      text: say(text, what),
      look: 'plain',
      onPress: () => press(to, id),
    });
  const paces =
    state === 'PAUSED'
      ? [['goOn', texts.goOn] as const]
      : [
          ...(pace === 'NOW' ? [['goSlowly', texts.goSlowly] as const] : []),
          ...(pace === 'SLOW' ? [['goOn', texts.goFaster] as const] : []),
          ['rest', texts.rest] as const,
        ];
  return html`<li>
    <strong>${texts.planKinds[kind]}</strong>: <bdi>${goal}</bdi>${rests ? ` (${rests})` : nothing}
    ${state === 'DONE' ? nothing : html`<p class="actions">${paces.map(([to, text]) => button(to, text))}</p>`}
  </li>`;
}

function contact({ texts, say, support, asked, contactForm, ask, plain }: Page): TemplateResult {
  const { preference, phoneHint, emailHint } = support.contact;
  const known = preference ? texts.contactKnown[preference] : texts.contactUnknown;
  const words = { nummer: phoneHint?.slice(1) ?? '', adres: emailHint ?? '' };
  return html`
    <section>
      <h3 id="contact" tabindex="-1">${texts.contactHead}</h3>
      <p>${say(known, words)}</p>
      ${
        asked === 'contact'
          ? formFrame(contactForm, {
              labelledBy: 'contact',
              fields: html`
                ${contactFields(contactForm, ['PHONE', 'EMAIL', 'POST'])}
                ${checkboxes(contactForm, 'bestDayParts', { options: texts.dayParts, inline: true })}
              `,
              submit: texts.contactSave,
              aside: pressButton(plain, {
                press: 'back',
                text: texts.back,
                onPress: () => ask(null),
              }),
            })
          : pressButton(plain, {
              press: 'contact',
              text: texts.contactChange,
              onPress: () => ask('contact'),
            })
      }
    </section>
  `;
}

/** Who may still choose the moment, chooses it here as on the letter's own page. */
function moment({
  texts,
  support,
  momentForm,
  press,
  plain,
}: Page): TemplateResult | typeof nothing {
  if (!support.actions.includes('REPLY')) return nothing;
  return html`
    <section>
      <h3 id="moment">${texts.momentHead}</h3>
      ${formFrame(momentForm, {
        labelledBy: 'moment',
        fields: textField(momentForm, 'until', { type: 'date', required: true, size: 'middle' }),
        submit: texts.momentLater,
        aside: pressButton(plain, {
          press: 'contactNow',
          text: texts.momentNow,
          onPress: () => press('contactNow'),
        }),
      })}
    </section>
  `;
}

function actions(page: Page): TemplateResult | typeof nothing {
  const { texts, support, asked, ask, press, plain } = page;
  const may = (action: MySupportViewFragment['actions'][number]) =>
    support.actions.includes(action);
  return html`
    ${
      may('SOMEONE_ELSE')
        ? html`<section>
            <p>${texts.someoneElseNote}</p>
            ${pressButton(plain, { press: 'someoneElse', text: texts.someoneElse, onPress: () => press('someoneElse') })}
          </section>`
        : nothing
    }
    ${
      may('COME_BACK')
        ? html`<p>${pressButton(plain, { press: 'comeBack', text: texts.comeBack, look: 'primary', onPress: () => press('comeBack') })}</p>`
        : nothing
    }
    ${may('STOP') && asked !== 'stop' ? html`<p>${pressButton(plain, { press: 'askToStop', id: 'ask-stop', text: texts.stop, look: 'plain', onPress: () => ask('stop') })}</p>` : nothing}
    ${
      may('STOP') && asked === 'stop'
        ? html`<section>
            <h3 id="stop" tabindex="-1">${texts.stopHead}</h3>
            <p>${texts.stopNote}</p>
            <p class="actions">
              ${pressButton(plain, { press: 'stop', text: texts.stopYes, look: 'primary', onPress: () => press('stop') })}
              ${pressButton(plain, { press: 'back', text: texts.back, onPress: () => ask(null) })}
            </p>
          </section>`
        : nothing
    }
  `;
}

function data({ texts, rightsForm, data: mine, press, plain }: Page): TemplateResult {
  return html`
    <section>
      ${ownData({ texts: texts.data, mine, plain, onGet: () => press('data') })}
      <p>${texts.rightsNote}</p>
      ${formFrame(rightsForm, {
        labelledBy: 'data',
        fields: radios(rightsForm, 'right', { options: texts.rights, required: true }),
        submit: texts.rightsSend,
      })}
    </section>
  `;
}
