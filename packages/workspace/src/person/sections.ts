import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import type { DayPart, TaskKind } from '../generated/types.ts';
import type { Handing } from '../handing/handing.ts';
import { saidWhose, type Whose } from '../handing/whose.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';
import { timelineOf } from './timeline.ts';

type Need = NonNullable<NonNullable<PathwayNow['talks']>[number]>['needs'][number];

/** What of a promise is shown beside the person whom it is about. */
interface Promised extends Whose {
  readonly id: string;
  readonly kind: TaskKind;
  readonly due: string;
  readonly overdue: boolean;
  readonly notBefore?: string | null;
  readonly dayPart?: DayPart | null;
}

/** What is promised to somebody, by when, and whose it is. */
export function promises(
  tasks: readonly Promised[] | undefined,
  at: Workplace,
  handing: Handing,
): TemplateResult {
  if (!tasks) return html``;
  const { texts } = at;
  const said = texts.person;
  return html`<section>
    <h2>${said.promised}</h2>
    ${
      tasks.length === 0
        ? html`<p class="quiet">${said.nothingPromised}</p>`
        : html`<ul>
          ${tasks.map(
            ({ id, kind, due, notBefore, overdue, dayPart, ...whose }) => html`<li>
              <strong id="task-${id}" tabindex="-1">${texts.tasks[kind].what}</strong>,
              ${fill(said.by, { day: day(due, at) })}${notBefore && notBefore > today() ? `, ${fill(said.from, { day: day(notBefore, at) })}` : ''}${dayPart ? `, ${texts.dayParts[dayPart]}` : ''}
              ${overdue ? html`<span class="problem">(${said.overdue})</span>` : nothing}
              <span class="quiet">${saidWhose(whose, at)}</span>
              ${whose.keptBy?.id === at.me.id ? nothing : html`<button type="button" class="plain" @click=${() => handing.take({ id, ...whose })}>${texts.today.take}</button>`}
              <button type="button" class="plain" @click=${() => handing.give({ id, ...whose })}>${texts.handing.give}</button>
              ${handing.isGiving(id) ? handing.render() : nothing}
            </li>`,
          )}
        </ul>`
    }
  </section>`;
}

/** What somebody needs: as they told it in talks, and before that in their request. */
export function needs(now: PathwayNow, at: Workplace): TemplateResult {
  if (!now.talks) return html``;
  const said = at.texts.person;
  const { request, talks } = now;
  const told = request && (request.needs.length > 0 || request.message);
  return html`<section>
    <h2>${said.needs}</h2>
    ${talks.length === 0 && !told ? html`<p class="quiet">${said.noNeeds}</p>` : nothing}
    ${talks.map(
      (talk) => html`<h3>${fill(said.talk, { day: day(talk.heldOn, at) })}</h3>
        ${needList(talk.needs, at)} ${talk.note ? html`<p class="own">${talk.note}</p>` : nothing}`,
    )}
    ${
      request
        ? html`<h3>${said.request}</h3>
          <p class="quiet">${fill(said.reference, { reference: request.reference })}${request.preferredMoment ? `. ${fill(at.texts.request.moment, { moment: request.preferredMoment })}` : ''}</p>
          ${request.message ? html`<blockquote class="own">${request.message}</blockquote>` : nothing} ${needList(request.needs, at)}`
        : nothing
    }
  </section>`;
}

export const needList = (list: readonly Need[], { texts }: Workplace): TemplateResult =>
  html`<ul>
    ${list.map(({ domain, wish, urgency, ownWords, existingHelp }) => {
      const { names, fields } = texts.entries.needs;
      return html`<li>
        <strong>${names[domain]}</strong>: ${fields.wish.options[wish]}${wish !== 'NO' && urgency !== 'NONE' ? `, ${fields.urgency.options[urgency]}` : ''}
        ${ownWords ? html`<span class="own">“${ownWords}”</span>` : nothing}
        ${existingHelp ? html`<span class="quiet">${fill(texts.person.helps, { help: existingHelp })}</span>` : nothing}
      </li>`;
    })}
  </ul>`;

export function plan(now: PathwayNow, at: Workplace): TemplateResult {
  if (!now.plans) return html``;
  const { texts } = at;
  const said = texts.person;
  return html`<section>
    <h2>${said.plan}</h2>
    ${now.plans.length === 0 ? html`<p class="quiet">${said.noPlan}</p>` : nothing}
    ${now.plans.map(
      ({ agreedOn, items }) => html`<h3>${fill(said.planOf, { day: day(agreedOn, at) })}</h3>
        <ul>
          ${items.map(
            ({ kind, state, goal, provider, reviewOn }) => html`<li>
              <strong>${texts.entries.items.names[kind]}</strong> (${texts.planItemStates[state]}): ${goal}
              <span class="quiet">${[provider, fill(said.reviewOn, { day: day(reviewOn, at) })].filter(Boolean).join(', ')}</span>
            </li>`,
          )}
        </ul>`,
    )}
    ${
      now.proposals && now.proposals.length > 0
        ? html`<h3>${said.match}</h3>
          <ul>${now.proposals.map(({ volunteer, state }) => html`<li><strong>${volunteer.name}</strong>: ${texts.proposalStates[state]}</li>`)}</ul>`
        : nothing
    }
  </section>`;
}

export function timeline(now: PathwayNow, at: Workplace): TemplateResult {
  if (!now.history) return html``;
  const said = at.texts.person;
  return html`<section>
    <h2>${said.timeline}</h2>
    <p class="quiet">${said.timelineHint}${now.eraseAfter ? ` ${fill(said.gone, { day: day(now.eraseAfter, at) })}.` : ''}</p>
    <ol class="timeline">
      ${timelineOf(now, at).map(
        (entry) => html`<li>
          <time datetime=${entry.at}>${moment(entry.at, at)}</time>
          <span>${entry.what}</span> <span class="quiet">(${entry.who})</span>
          ${entry.reason ? html`<span class="own">“${entry.reason}”</span>` : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}

const day = (date: string, { settings }: Workplace): string =>
  saidDay(date, settings.language, today());

/** By the clocks of the Netherlands, wherever somebody sits. */
const moment = (at: string, { settings }: Workplace): string =>
  new Intl.DateTimeFormat(settings.language === 'en' ? 'en-GB' : 'nl', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at));
