import { html, nothing, type TemplateResult } from 'lit';
import type { MySupportViewFragment } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { radios } from '../kernel/choices.ts';
import { contactFields } from '../kernel/contact.ts';
import { formFrame, notice } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
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
  | 'comeBack'
  | 'data';

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
  readonly rightsForm: FormView;
  readonly pressForm: FormView;
  readonly data: MyData | null;
  readonly ask: (asked: Asked) => void;
  readonly press: (what: Press, item?: string) => void;
  readonly close: () => void;
}

export interface MyData {
  readonly pdf: string;
  readonly json: string;
  readonly fileName: string;
}

/** Where it stands and when what happens; then, each by itself, what somebody can do. */
export function supportPage(page: Page): TemplateResult {
  const { texts, say, result, pressForm, close } = page;
  return html`
    <div class="sheet">
      <h2 id="standing" tabindex="-1">${result ? texts.results[result] : texts.standingHead}</h2>
      ${standing(page)}
      <p class="quiet">${say(texts.questions)}</p>
      <div role="alert">${notice(pressForm)}</div>
      <p role="status">${pressForm.form.sending ? texts.sending : nothing}</p>
      ${proposal(page)} ${plan(page)} ${contact(page)} ${actions(page)} ${data(page)}
      <p class="leave">
        <button type="button" part="button" @click=${close}>${texts.close}</button>
      </p>
    </div>
  `;
}

function standing({ texts, say, language, support }: Page): TemplateResult {
  const { step, promisedBy, laterFrom, expectedOn, volunteerFirstName } = support;
  const { by, open } = texts.steps[step];
  const inWords = (day: string) => html`<strong>${dayInWords(day, language)}</strong>`;
  const sentence = promisedBy ? say(by, { dag: inWords(promisedBy) }) : say(open);
  return html`
    <p class="lead">${sentence}</p>
    ${laterFrom ? html`<p>${say(texts.laterFrom, { dag: inWords(laterFrom) })}</p>` : nothing}
    ${expectedOn ? html`<p>${say(texts.expectedOn, { dag: inWords(expectedOn) })}</p>` : nothing}
    ${
      volunteerFirstName
        ? html`<p>${say(texts.volunteer, { vrijwilliger: volunteerFirstName })}</p>`
        : nothing
    }
  `;
}

/** Both answers look alike: neither is the better one. */
function proposal({ texts, say, support, press }: Page): TemplateResult | typeof nothing {
  const { proposedVolunteer: proposed } = support;
  if (!proposed) return nothing;
  const words = { vrijwilliger: proposed.firstName };
  return html`
    <section>
      <h3>${say(texts.proposalHead, words)}</h3>
      ${proposed.introduction ? html`<blockquote dir="auto">${proposed.introduction}</blockquote>` : nothing}
      <p>${texts.proposalNote}</p>
      <p class="actions">
        <button type="button" part="button" @click=${() => press('acceptProposal')}>${say(texts.proposalYes, words)}</button>
        <button type="button" part="button" @click=${() => press('refuseProposal')}>${texts.proposalNo}</button>
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
  { texts, say, press }: Page,
): TemplateResult {
  const rests = texts.planStates[state];
  const what = { steun: texts.planKinds[kind] };
  const button = (to: Press, text: string) =>
    html`<button type="button" part="button" class="plain" @click=${() => press(to, id)}>${say(text, what)}</button>`;
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

function contact({ texts, say, support, asked, contactForm, ask }: Page): TemplateResult {
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
              fields: contactFields(contactForm, ['PHONE', 'EMAIL', 'POST']),
              submit: texts.contactSave,
              aside: html`<button type="button" part="button" @click=${() => ask(null)}>${texts.back}</button>`,
            })
          : html`<button type="button" part="button" @click=${() => ask('contact')}>${texts.contactChange}</button>`
      }
    </section>
  `;
}

function actions(page: Page): TemplateResult | typeof nothing {
  const { texts, support, asked, ask, press } = page;
  const may = (action: MySupportViewFragment['actions'][number]) =>
    support.actions.includes(action);
  return html`
    ${
      may('SOMEONE_ELSE')
        ? html`<section>
            <p>${texts.someoneElseNote}</p>
            <button type="button" part="button" @click=${() => press('someoneElse')}>${texts.someoneElse}</button>
          </section>`
        : nothing
    }
    ${
      may('COME_BACK')
        ? html`<p><button type="button" class="primary" part="button" @click=${() => press('comeBack')}>${texts.comeBack}</button></p>`
        : nothing
    }
    ${may('STOP') && asked !== 'stop' ? html`<p><button type="button" id="ask-stop" class="plain" part="button" @click=${() => ask('stop')}>${texts.stop}</button></p>` : nothing}
    ${
      may('STOP') && asked === 'stop'
        ? html`<section>
            <h3 id="stop" tabindex="-1">${texts.stopHead}</h3>
            <p>${texts.stopNote}</p>
            <p class="actions">
              <button type="button" class="primary" part="button" @click=${() => press('stop')}>${texts.stopYes}</button>
              <button type="button" part="button" @click=${() => ask(null)}>${texts.back}</button>
            </p>
          </section>`
        : nothing
    }
  `;
}

function data({ texts, rightsForm, data: mine, press }: Page): TemplateResult {
  return html`
    <section>
      <h3 id="data" tabindex="-1">${texts.dataHead}</h3>
      <p>${texts.dataNote}</p>
      ${
        mine
          ? html`
              <p>${texts.dataReady}</p>
              <p class="actions">
                <button type="button" part="button" @click=${() => save(mine.fileName, 'pdf', mine)}>${texts.dataPdf}</button>
                <button type="button" part="button" @click=${() => save(mine.fileName, 'json', mine)}>${texts.dataJson}</button>
              </p>
            `
          : html`<button type="button" part="button" @click=${() => press('data')}>${texts.dataGet}</button>`
      }
      <p>${texts.rightsNote}</p>
      ${formFrame(rightsForm, {
        labelledBy: 'data',
        fields: radios(rightsForm, 'right', { options: texts.rights, required: true }),
        submit: texts.rightsSend,
      })}
    </section>
  `;
}

/** Lets the browser save a file that never had an address. */
function save(name: string, kind: 'pdf' | 'json', { pdf, json }: MyData): void {
  const content =
    kind === 'pdf' ? Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0)) : json;
  const type = kind === 'pdf' ? 'application/pdf' : 'application/json';
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${name}.${kind}`,
  });
  link.click();
  URL.revokeObjectURL(url);
}
