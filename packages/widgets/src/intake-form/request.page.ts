import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { StandingFragment } from '../generated/types.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { crisisNote } from '../kernel/crisis-note.ts';
import { formFrame } from '../kernel/form-frame.ts';
import { pressButton } from '../kernel/plain.ts';
import { spelled } from '../kernel/words.ts';
import { checkAnswers } from './check-answers.ts';
import {
  SECTIONS,
  type Section,
  sectionAfter,
  sectionFields,
  sectionOf,
} from './intake.sections.ts';
import type { IntakeView, Page } from './intake.view.ts';
import { standing } from './standing.ts';

export interface Turning {
  readonly section: Section;
  /** Whether all answers were seen together before. */
  readonly checked: boolean;
  readonly turnTo: (section: Section) => void;
  /** What to do when the answers were changed elsewhere. */
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  /** The question whether to stop, once it is asked. */
  readonly stopping: IntakeView | null;
  readonly askToStop: (asked: boolean) => void;
}

/** How it stands, the preparation of the talk as long as it is open, and a quiet way out. */
export function requestPage(
  page: Page,
  request: StandingFragment,
  turning: Turning,
): TemplateResult {
  const { texts, say } = page;
  return html`
    <div class="sheet">
      <h2 id="standing" tabindex="-1">${texts.standingHead}</h2>
      ${standing(page, request)}
      <p class="quiet">
        ${say(texts.reference, { kenmerk: html`<strong>${spelled(request.reference, 'reference')}</strong>` })}
        ${say(texts.questions)}
      </p>
      ${preparation(page, request, turning)}
      ${request.step === 'ENDED' ? nothing : wayOut(page, turning)}
      ${request.intakeOpen && !turning.stopping ? nothing : crisisLine(page)}
    </div>
  `;
}

function preparation(
  page: Page,
  request: StandingFragment,
  turning: Turning,
): TemplateResult | typeof nothing {
  if (turning.stopping) return nothing;
  const { texts, say } = page;
  if (!request.intakeOpen)
    return request.step === 'ENDED' ? nothing : html`<p>${say(texts.closed)}</p>`;
  return html`
    <section>
      <h2 id="prepare">${texts.prepareHead}</h2>
      <p>${texts.prepare}</p>
      ${crisisNote(page)}
      ${steps(page, turning)}
    </section>
  `;
}

function steps(page: Page, turning: Turning): TemplateResult {
  const { texts, say, form, plain } = page;
  const { section, checked, turnTo } = turning;
  const at = SECTIONS.indexOf(section);
  const next = sectionAfter(section, checked);
  const back = SECTIONS[at - 1];

  function submit(event: SubmitEvent): void {
    const saves = !next || event.submitter?.getAttribute('name') === 'save';
    if (saves) return void form.onSubmit(event);
    event.preventDefault();
    if (form.passes((field) => sectionOf(field) === section)) turnTo(next);
  }

  const note = texts.sectionNotes[section];
  const words = { nummer: String(at + 1), aantal: String(SECTIONS.length) };
  return formFrame(
    { ...page, onSubmit: submit, reveal: (field) => turnTo(sectionOf(field)) },
    {
      labelledBy: 'prepare',
      fields: html`
        <div class="step-head">
          ${keyed(
            section,
            html`<h3 id="step" tabindex="-1">
              <span class="step">${say(texts.stepOf, words)}</span> ${texts.sections[section]}
            </h3>`,
          )}
          ${note ? html`<p>${note}</p>` : nothing}
        </div>
        ${section === 'check' ? checkAnswers(page, turnTo) : sectionFields(page, section)}
      `,
      submit: next ? texts.next : texts.save,
      afterNotice: form.notice === 'changedMeanwhile' ? conflict(page, turning) : null,
      aside: html`
        ${
          back
            ? pressButton(plain, {
                press: 'back',
                text: texts.back,
                inForm: true,
                onPress: () => turnTo(back),
              })
            : nothing
        }
        ${next ? html`<button name="save" class="plain" part="button">${texts.saveNow}</button>` : nothing}
      `,
    },
  );
}

/** The answers were changed elsewhere: whose are kept? */
function conflict({ texts, plain }: Page, { takeTheirs, keepMine }: Turning): TemplateResult {
  return html`
    ${pressButton(plain, { press: 'takeTheirs', text: texts.takeTheirs, onPress: takeTheirs })}
    <button name="save" value="mine" part="button" @click=${keepMine}>${texts.keepMine}</button>
  `;
}

function wayOut({ texts, plain }: Page, { stopping, askToStop }: Turning): TemplateResult {
  if (!stopping) {
    return html`
      <p class="leave">
        ${pressButton(plain, { press: 'askToStop', id: 'ask-stop', text: texts.stop, look: 'plain', onPress: () => askToStop(true) })}
      </p>
    `;
  }
  return html`
    <section class="leave">
      <h3 id="stop" tabindex="-1">${texts.stopHead}</h3>
      <p>${texts.stopAsk}</p>
      ${formFrame(stopping, {
        labelledBy: 'stop',
        fields: [],
        submit: texts.stopYes,
        aside: pressButton(plain, {
          press: 'open',
          text: texts.stopNo,
          inForm: true,
          onPress: () => askToStop(false),
        }),
      })}
    </section>
  `;
}
