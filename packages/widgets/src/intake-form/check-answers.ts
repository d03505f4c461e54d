import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { html, type TemplateResult } from 'lit';
import { dayInWords } from '../kernel/calendar-words.ts';
import { question } from '../kernel/form-view.ts';
import { pressButton } from '../kernel/plain.ts';
import type { Rich } from '../kernel/words.ts';
import { AGE_BANDS, DOMAINS, isWanted, refusesVolunteer } from './intake.answers.ts';
import { type Asked, SECTIONS, type Section } from './intake.sections.ts';
import type { Page } from './intake.view.ts';

/** What was asked and what somebody answered, which may be nothing. */
interface Told {
  readonly asked: Rich;
  readonly answers: readonly Rich[];
}

type Options = Readonly<Record<string, string>>;

/** All answers once more before they are saved, each step with the way back to it. */
export function checkAnswers(page: Page, turnTo: (section: Section) => void): TemplateResult {
  const { texts, plain } = page;
  const steps = SECTIONS.filter((section) => section !== 'check');
  return html`${steps.map(
    (section) => html`
      <div class="subject told">
        <div class="row">
          <h4 id="told-${section}">${texts.sections[section]}</h4>
          ${pressButton(plain, {
            press: `to-${section}`,
            id: `to-${section}`,
            about: `told-${section}`,
            text: texts.change,
            look: 'plain',
            inForm: true,
            onPress: () => turnTo(section),
          })}
        </div>
        ${list(page, section)}
      </div>
    `,
  )}`;
}

function list(page: Page, section: Asked): TemplateResult {
  const told = toldIn(page, section).filter(({ answers }) => answers.length > 0);
  if (told.length === 0) return html`<p class="quiet">${page.texts.nothingTold}</p>`;
  return html`
    <dl>
      ${told.map(
        ({ asked, answers }) => html`
          <dt>${asked}</dt>
          ${answers.map((answer) => html`<dd>${answer}</dd>`)}
        `,
      )}
    </dl>
  `;
}

function toldIn(page: Page, section: Asked): readonly Told[] {
  const { texts, form, language } = page;
  switch (section) {
    case 'needs':
      return DOMAINS.map((domain) => ({
        asked: texts.labels[domain],
        answers: [
          ...chosen(`${domain}.wish`, texts.wishes),
          ...(isWanted(form.answers, domain)
            ? [
                ...chosen(`${domain}.urgency`, texts.urgencies),
                ...typed(`${domain}.ownWords`),
                ...typed(`${domain}.existingHelp`).map(
                  (help) => html`${question(texts.labels.existingHelp)} ${help}`,
                ),
              ]
            : []),
        ],
      }));
    case 'contact':
      return [told('contactDayParts', texts.dayParts), told('interpreterLanguage')];
    case 'volunteer':
      return [
        told('volunteerWish', texts.volunteerWishes),
        ...(refusesVolunteer(form.answers)
          ? []
          : [
              told('volunteerGender', texts.genders),
              told('volunteerLivedExperience', texts.experiences),
              told('volunteerRemarks'),
            ]),
      ];
    case 'home':
      return [
        {
          asked: question(texts.childrenHead),
          answers: AGE_BANDS.flatMap((band) =>
            typed(`${band}.children`).map((count) => html`${texts.ages[band]}: ${count}`),
          ),
        },
        told('workSituation', texts.works),
      ];
    case 'days':
      return [{ asked: texts.labels.day, answers: days() }, told('remarks')];
  }

  function told(field: keyof typeof texts.labels, options?: Options): Told {
    const answers = options ? chosen(field, options) : typed(field);
    return { asked: question(texts.labels[field]), answers };
  }

  function chosen(field: string, options: Options): readonly Rich[] {
    const values = [form.text(field), ...form.list(field)];
    return Object.entries(options).flatMap(([value, label]) =>
      values.includes(value) ? [label] : [],
    );
  }

  function typed(field: string): readonly Rich[] {
    const words = form.text(field).trim();
    return words ? [html`<span dir="auto">${words}</span>`] : [];
  }

  function days(): readonly Rich[] {
    return form
      .list('dayRows')
      .flatMap((row) => normaliseDay(form.text(`${row}.day`)) ?? [])
      .map((day) => dayInWords(day, language, 'numeric'));
  }
}
