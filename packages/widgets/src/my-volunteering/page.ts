import { html, nothing, type TemplateResult } from 'lit';
import type { MyVolunteeringViewFragment } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { formFrame, notice } from '../kernel/form-frame.ts';
import { ownData } from '../kernel/own-data.ts';
import { pressButton } from '../kernel/plain.ts';
import { textField } from '../kernel/text-field.ts';
import { phoneLink } from '../kernel/words.ts';
import { matchSection } from './match.page.ts';
import { backButton, dutyLink, openButton, type Page, panel } from './page.parts.ts';

// A certificate may end in three years: without a year it would seem to be soon.
const yearOf = (day: string) =>
  day.slice(0, 4) === String(new Date().getFullYear()) ? undefined : 'numeric';

/** Whom they visit and what comes next; then what they can do for themselves. */
export function volunteeringPage(page: Page): TemplateResult {
  const { texts, say, language, mine, result, pressForm, close } = page;
  const words = { coordinator: mine.coordinatorName, nummer: phoneLink(mine.coordinatorPhone) };
  const day = (on: string) => html`<strong>${dayInWords(on, language, yearOf(on))}</strong>`;
  return html`
    <div class="sheet">
      <h2 id="standing" tabindex="-1">
        ${result ? texts.results[result] : say(texts.hello, { vrijwilliger: mine.firstName })}
      </h2>
      ${result === 'worry' ? html`<p class="note crisis" part="crisis">${say(texts.worryCall, { dienst: dutyLink(page) })}</p>` : nothing}
      <p class="lead">${texts.statuses[mine.status]}</p>
      <p class="quiet">${say(texts.questions, words)}</p>
      <div aria-live="assertive">${notice(pressForm)}</div>
      <p aria-live="polite">${pressForm.form.doing ? texts[pressForm.form.doing] : nothing}</p>
      ${mine.endedOn.map((on) => html`<p class="note">${say(texts.ended, { dag: day(on) })}</p>`)}
      ${mine.proposals.map((proposal) => proposalSection(page, proposal))}
      ${mine.matches.map((match) => matchSection(page, match))}
      ${
        mine.dates.length > 0
          ? html`<section>
              <h3>${texts.datesHead}</h3>
              <ul>${mine.dates.map(({ kind, on }) => html`<li>${say(texts.dates[kind], { dag: day(on) })}</li>`)}</ul>
            </section>`
          : nothing
      }
      ${forThemselves(page)} ${data(page)}
      <p class="leave">
        ${pressButton(page.plain, { press: 'close', text: texts.close, onPress: close })}
      </p>
      ${crisisLine(page)}
    </div>
  `;
}

function proposalSection(
  { texts, say, language, press, plain }: Page,
  { id, sketch, answerBy, accepted }: MyVolunteeringViewFragment['proposals'][number],
): TemplateResult {
  const dag = html`<strong>${dayInWords(answerBy, language)}</strong>`;
  const look = { look: 'primary' } as const;
  const button = (what: 'accepted' | 'refused', text: string) =>
    pressButton(plain, {
      press: `${what}:${id}`,
      text,
      ...(what === 'accepted' && look),
      onPress: () => press(what, id),
    });
  return html`
    <section aria-labelledby="proposal-${id}">
      <h3 id="proposal-${id}">${texts.proposalHead}</h3>
      ${sketch.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        accepted
          ? html`<p>${texts.proposalWaits}</p>`
          : html`
              <p>${say(texts.proposalBy, { dag })}</p>
              <p class="actions">${button('accepted', texts.accept)} ${button('refused', texts.refuse)}</p>
            `
      }
    </section>
  `;
}

function forThemselves(page: Page): TemplateResult {
  const { texts, mine, opened, press, plain, pauseForm } = page;
  const may = (action: MyVolunteeringViewFragment['actions'][number]) =>
    mine.actions.includes(action);
  const offers = opened?.what !== 'pause' && opened?.what !== 'leave';
  return html`
    <section>
      ${
        opened?.what === 'pause'
          ? html`
              <h3 id="pause" tabindex="-1" ?autofocus=${plain && !pauseForm.form.summarised}>${texts.pauseHead}</h3>
              <p>${texts.pauseNote}</p>
              ${formFrame(pauseForm, {
                labelledBy: 'pause',
                fields: textField(pauseForm, 'until', { type: 'date', size: 'middle' }),
                submit: texts.pauseYes,
                aside: backButton(page),
              })}
            `
          : nothing
      }
      ${opened?.what === 'leave' ? panel(page, 'leave', texts.leaveHead, texts.leaveNote, texts.leaveYes) : nothing}
      ${
        offers
          ? html`
              <p class="actions">
                ${may('RESUME') ? pressButton(plain, { press: 'resume', text: texts.resume, look: 'primary', onPress: () => press('resume') }) : nothing}
                ${may('PAUSE') && mine.status !== 'PAUSED' ? openButton(page, { what: 'pause' }, texts.pause) : nothing}
              </p>
              ${may('LEAVE') ? html`<p>${openButton(page, { what: 'leave' }, texts.leave, 'plain')}</p>` : nothing}
            `
          : nothing
      }
    </section>
  `;
}

function data({ texts, data: mine, press, plain }: Page): TemplateResult {
  return html`
    <section>
      ${ownData({ texts: texts.data, mine, plain, onGet: () => press('data') })}
      <p class="quiet">${texts.dataNote}</p>
    </section>
  `;
}
