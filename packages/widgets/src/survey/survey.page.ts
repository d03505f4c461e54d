import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../kernel/calendar-words.ts';
import { contactFields } from '../kernel/contact.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { pressButton } from '../kernel/plain.ts';
import { textField } from '../kernel/text-field.ts';
import {
  fieldOf,
  insteadOf,
  MAIL_TO,
  pathOf,
  type Section,
  type Survey,
} from './survey.answers.ts';
import { questionField } from './survey.questions.ts';
import type { SurveyTexts } from './survey.texts.nl.ts';

export interface SurveyView extends FormView {
  readonly texts: SurveyTexts;
}

/** The door: a code instead of a login. */
export function codePage(view: SurveyView): TemplateResult {
  const { texts, say } = view;
  return html`
    <div class="sheet">
      <h2 id="title">${say(texts.title)}</h2>
      <p>${texts.intro}</p>
      <p>${texts.nobodySees}</p>
      ${formFrame(view, {
        labelledBy: 'title',
        fields: textField(view, 'code', { required: true, size: 'middle' }),
        submit: texts.open,
      })}
      ${contact(view)}
    </div>
  `;
}

/** Which page of the questions is open: one of the sections, or the last one, where all is sent. */
export interface Turning {
  readonly survey: Survey;
  /** The id of a section; the empty text is the last page. */
  readonly at: string;
  readonly turnTo: (section: string) => void;
  readonly keep: () => void;
  readonly decline: () => void;
}

/** The page after and before one, with these answers; an id that is not on the path any more leads to the first. */
export function around(survey: Survey, answers: FormView['form']['answers'], at: string) {
  const path = pathOf(survey, answers);
  const i =
    at === ''
      ? path.length
      : Math.max(
          0,
          path.findIndex(({ id }) => id === at),
        );
  return { section: path[i], next: path[i + 1]?.id ?? '', back: path[i - 1]?.id };
}

/** The section in which the field of a question stands. */
export const sectionWith = ({ sections }: Survey, field: string): string =>
  sections.find(({ questions }) =>
    questions.some(({ id }) => field === fieldOf(id) || field === insteadOf(id)),
  )?.id ?? '';

/** The questions of one section, or the last page. Every page has a way to stop, and a person to call. */
export function questionsPage(page: SurveyView, turning: Turning): TemplateResult {
  const { texts, form, plain } = page;
  const { survey, at, turnTo } = turning;
  const { section, back } = around(survey, form.answers, at);
  const view = { ...page, texts: withQuestions(texts, survey) };
  const press = (name: string, text: string, onPress: () => void) =>
    pressButton(plain, { press: name, text, inForm: true, onPress });

  function submit(event: SubmitEvent): void {
    if (!section) return void form.onSubmit(event);
    event.preventDefault();
    if (form.passes((field) => sectionWith(survey, field) === section.id)) {
      turnTo(around(survey, form.answers, section.id).next);
    }
  }

  return html`
    <div class="sheet">
      <h2 id="title">${survey.title}</h2>
      ${back === undefined && section ? html`<p>${survey.intro}</p><p>${texts.nobodySees}</p>` : nothing}
      ${crisisNote(page)}
      ${formFrame(
        { ...view, onSubmit: submit, reveal: (field) => turnTo(sectionWith(survey, field)) },
        {
          labelledBy: 'title',
          fields: section ? sectionFields(view, section) : ending(view),
          submit: section ? texts.next : texts.submit,
          aside: html`
            ${back === undefined ? nothing : press('back', texts.back, () => turnTo(back))}
            ${press('keep', texts.keep, turning.keep)}
            ${back === undefined ? press('decline', texts.decline, turning.decline) : nothing}
          `,
        },
      )}
      ${contact(page)}
    </div>
  `;
}

function sectionFields(view: SurveyView, section: Section): TemplateResult {
  const { texts, plain } = view;
  return html`
    <h3 id="step" tabindex="-1">${section.title}</h3>
    ${section.intro ? html`<p>${section.intro}</p>` : nothing}
    <p class="quiet">${texts.skipAny}</p>
    ${plain && section.questions.some(({ when }) => when) ? html`<p>${plain.texts.fitting}</p>` : nothing}
    ${section.questions.map((question) => questionField(view, question))}
  `;
}

const ending = (view: SurveyView): TemplateResult => html`
  <h3 id="step" tabindex="-1">${view.texts.endHead}</h3>
  <p>${view.texts.end}</p>
  <h4>${view.texts.mailHead}</h4>
  <p>${view.texts.mail}</p>
  ${textField(view, MAIL_TO, { type: 'email', autocomplete: 'email', inputmode: 'email' })}
`;

/** The questions as labels and hints of their fields, where templates and the list of mistakes look for them. */
function withQuestions(texts: SurveyTexts, { sections }: Survey): SurveyTexts {
  const questions = sections.flatMap((section) => section.questions);
  const named = questions.map(({ id, text }) => [fieldOf(id), text] as const);
  const hinted = questions.flatMap(({ id, hint }) => (hint ? [[fieldOf(id), hint] as const] : []));
  return {
    ...texts,
    labels: {
      ...texts.labels,
      ...Object.fromEntries(named),
      ...Object.fromEntries(questions.map(({ id }) => [insteadOf(id), texts.instead])),
    },
    hints: { ...texts.hints, ...Object.fromEntries(hinted) },
  };
}

const contact = (view: Pick<SurveyView, 'texts' | 'say'>): TemplateResult => html`
  <p class="quiet">${view.say(view.texts.contact)}</p>
  ${crisisLine(view)}
`;

/** What there is to say when somebody stopped for now or said no. */
export function stoppedPage(
  view: Pick<SurveyView, 'texts' | 'say'>,
  how: 'kept' | 'declined',
): TemplateResult {
  const { texts, say } = view;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts[`${how}Head`]}</h2>
      <p class="lead">${say(texts[how])}</p>
      ${contact(view)}
    </div>
  `;
}

/** Thanks; where the survey offers it also the question whether somebody should be in touch, the only thing that goes to people. */
export function donePage(view: SurveyView, offersCall: boolean): TemplateResult {
  const { texts } = view;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.doneHead}</h2>
      <p class="lead">${texts.done}</p>
      ${offersCall ? callForm(view) : nothing}
      ${contact(view)}
    </div>
  `;
}

function callForm(view: SurveyView): TemplateResult {
  const { texts, say } = view;
  return html`
    <h3 id="call">${texts.callHead}</h3>
    <p>${say(texts.call)}</p>
    ${formFrame(view, {
      labelledBy: 'call',
      fields: html`
        ${textField(view, 'name', { autocomplete: 'name', required: true })}
        ${contactFields(view, ['PHONE', 'EMAIL'])}
        ${textField(view, 'preferredMoment')}
      `,
      submit: texts.callSubmit,
    })}
  `;
}

export function calledPage(
  view: Pick<SurveyView, 'texts' | 'say'> & { readonly language: Language },
  day: string,
): TemplateResult {
  const { texts, say, language } = view;
  const dag = html`<strong>${dayInWords(day, language)}</strong>`;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.calledHead}</h2>
      <p class="lead">${say(texts.called, { dag })}</p>
      ${contact(view)}
    </div>
  `;
}
