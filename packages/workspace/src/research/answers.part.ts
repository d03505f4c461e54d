import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { FormsPart } from '../form/forms-part.ts';
import type { Answer } from '../form/step-form.ts';
import { OpenAnswers } from '../generated/open-answers.ts';
import type { OpenAnswerFragment, OpenAnswersQuery } from '../generated/types.ts';
import { ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { handOutSurveyCodes, lookAtOpenAnswer, recordFindingChange } from './forms.ts';
import { researchWords } from './texts.ts';

type Change = OpenAnswersQuery['findings'][number]['changes'][number];

/** What people wrote in their own words: two colleagues take out what tells who it is, before it may be quoted. */
export class AnswersPart extends FormsPart<OpenAnswersQuery> {
  constructor(at: Workplace) {
    super(at, (step) => researchWords[at.settings.language].forms[step as 'stopInvitation']);
  }

  get #said() {
    return researchWords[this.at.settings.language].answers;
  }

  get #survey(): string {
    const asked = this.at.router.place.search.get('vragen') ?? '';
    return Object.hasOwn(this.#said.surveys, asked) ? asked : 'years-after';
  }

  protected look() {
    return this.at.ask(OpenAnswers, { surveyKey: this.#survey });
  }

  protected list({
    toLookAt,
    toConfirm,
    findings,
    publishedVersions: versions,
  }: OpenAnswersQuery): TemplateResult {
    const said = this.#said;
    const surveyKey = this.#survey;
    const told = ({ codes }: Answer & { readonly codes?: readonly string[] }) =>
      this.at.tell(fill(said.codes, { codes: (codes ?? []).join(', ') }), { stays: true });
    return html`<nav class="chips" aria-label=${said.which}>
        ${Object.entries(said.surveys).map(([key, name]) => html`<a href="${ROOT}onderzoek/antwoorden?vragen=${key}" aria-current=${key === surveyKey ? 'true' : nothing}>${name}</a>`)}
      </nav>
      <p class="actions">${this.button(handOutSurveyCodes, { surveyKey }, { saved: told, isKept: false })}</p>
      ${this.#answers('look', said.toLookAt, said.noneToLookAt, toLookAt)}
      ${this.#answers('confirm', said.toConfirm, said.noneToConfirm, toConfirm)}
      <section><h2>${said.findings}</h2>
        ${
          findings.length === 0
            ? html`<p class="note">${said.noFindings}</p>`
            : cardTable(
                said.findings,
                [said.theme, said.howMany, said.changed, said.next],
                findings.map(({ theme, answers, changes }, i) => ({
                  cells: [
                    theme,
                    String(answers),
                    changes.map((each) => html`<div>${this.#changed(each)}</div>`),
                    this.button(
                      recordFindingChange,
                      { surveyKey, theme, versions },
                      { of: String(i), name: theme, isKept: false },
                    ),
                  ],
                })),
              )
        }</section>`;
  }

  /** Which version was made because of a theme, and when that was said. */
  #changed({ changed, version, at }: Change): TemplateResult {
    const { language } = this.at.settings;
    const kinds: Readonly<Record<string, string>> =
      researchWords[language].forms.recordFindingChange.fields.changed.options;
    return html`${fill(this.#said.version, { what: kinds[changed] ?? changed, version })} <span class="quiet">${saidDay(at, language, today())}</span>`;
  }

  #answers(
    id: string,
    title: string,
    none: string,
    answers: readonly OpenAnswerFragment[],
  ): TemplateResult {
    return html`<section><h2 id=${id}>${title}</h2>
      ${answers.length === 0 ? html`<p class="note">${none}</p>` : nothing}
      <ul class="cards">${answers.map(
        (each, i) => html`<li><blockquote class="own">${each.redacted ?? each.written}</blockquote>
          ${each.themes.length > 0 ? html`<p class="quiet">${each.themes.join(', ')}</p>` : nothing}
          <p class="actions">${this.button(lookAtOpenAnswer, each, { of: each.id, name: String(i + 1), isKept: false })}</p></li>`,
      )}</ul></section>`;
  }
}
