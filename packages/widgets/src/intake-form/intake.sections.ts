import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { NeedDomain } from '../generated/types.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { textArea, textField } from '../kernel/text-field.ts';
import { daysToAvoid } from './days-to-avoid.ts';
import { AGE_BANDS, DOMAINS, isWanted } from './intake.answers.ts';
import type { IntakeView } from './intake.view.ts';
import type { IntakeFormTexts } from './intake-form.texts.nl.ts';

export type Section = keyof IntakeFormTexts['sections'];
/** A step that asks something. */
export type Asked = Exclude<Section, 'check'>;

/** One thing at a time, in the order of the talk. */
export const SECTIONS = [
  'needs',
  'contact',
  'volunteer',
  'home',
  'days',
  'check',
] as const satisfies readonly Section[];

/** After the last step, or from the moment that all answers were seen together: back to where they are. */
export function sectionAfter(section: Section, checked: boolean): Section | undefined {
  return checked && section !== 'check' ? 'check' : SECTIONS[SECTIONS.indexOf(section) + 1];
}

export function sectionFields(view: IntakeView, section: Asked): TemplateResult {
  switch (section) {
    case 'needs':
      return needs(view);
    case 'contact':
      return html`
        ${checkboxes(view, 'contactDayParts', { options: view.texts.dayParts, inline: true })}
        ${textField(view, 'interpreterLanguage', { size: 'middle' })}
      `;
    case 'volunteer':
      return volunteer(view);
    case 'home':
      return home(view);
    case 'days':
      return html`
        ${daysToAvoid(view)} ${textArea(view, 'remarks', LIMITS.remarks)}
      `;
  }
}

/** Where a field stands, so that a link to a mistake can open the right step. */
export function sectionOf(field: string): Asked {
  if (/^[A-Z]+\./.test(field)) return 'needs';
  if (/\.children$|^work/.test(field)) return 'home';
  if (field.startsWith('volunteer')) return 'volunteer';
  return field === 'contactDayParts' || field === 'interpreterLanguage' ? 'contact' : 'days';
}

function needs(view: IntakeView): TemplateResult {
  const { texts, form, plain } = view;
  return html`
    ${DOMAINS.map(
      (domain) => html`
        <div class="subject">
          ${radios(view, `${domain}.wish`, {
            legend: texts.labels[domain],
            options: texts.wishes,
            inline: true,
          })}
          ${plain || isWanted(form.answers, domain) ? details(view, domain) : nothing}
        </div>
      `,
    )}
  `;
}

function details(view: IntakeView, domain: NeedDomain): TemplateResult {
  const { texts, form, say } = view;
  const urgent = form.text(`${domain}.urgency`) === 'NOW';
  return html`
    <div class="part details" role="group" aria-label="${texts.labels[domain]}: ${texts.labels['ownWords']}">
      ${textArea(view, `${domain}.ownWords`, LIMITS.ownWords)}
      ${radios(view, `${domain}.urgency`, { options: texts.urgencies, inline: true })}
      ${urgent ? html`<p class="note">${say(texts.urgentNow)}</p>` : nothing}
      ${textField(view, `${domain}.existingHelp`)}
    </div>
  `;
}

function volunteer(view: IntakeView): TemplateResult {
  const { texts, form, plain } = view;
  const wanted = plain || ['YES', 'MAYBE'].includes(form.text('volunteerWish'));
  return html`
    ${radios(view, 'volunteerWish', { options: texts.volunteerWishes, inline: true })}
    ${
      wanted
        ? html`
          ${radios(view, 'volunteerGender', { options: texts.genders, inline: true })}
          ${radios(view, 'volunteerLivedExperience', { options: texts.experiences, inline: true })}
          ${textArea(view, 'volunteerRemarks', LIMITS.remarks)}
        `
        : nothing
    }
  `;
}

function home(view: IntakeView): TemplateResult {
  const { texts } = view;
  return html`
    <fieldset class="field">
      <legend part="label">${texts.childrenHead}</legend>
      <div class="numbers">
        ${AGE_BANDS.map((band) =>
          textField(view, `${band}.children`, {
            label: texts.ages[band],
            inputmode: 'numeric',
            size: 'short',
          }),
        )}
      </div>
    </fieldset>
    ${radios(view, 'workSituation', { options: texts.works })}
  `;
}
