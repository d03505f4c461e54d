import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { FormsPart } from '../form/forms-part.ts';
import { Meetings } from '../generated/meetings.ts';
import type { MeetingsQuery } from '../generated/types.ts';
import { ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { planMeeting } from './forms.ts';
import { meetingsWords } from './texts.ts';

export const meetingAddress = (id: string): string =>
  `${ROOT}bijeenkomsten/${encodeURIComponent(id)}`;

/** All meetings, those to come first; with `?eerder` those that were held too. */
export class MeetingsPart extends FormsPart<MeetingsQuery> {
  constructor(at: Workplace) {
    super(at, (step) => meetingsWords[at.settings.language].forms[step as 'planMeeting']);
  }

  protected look() {
    return this.at.ask(Meetings, { withPast: this.#withPast });
  }

  get #withPast(): boolean {
    return this.at.router.place.search.has('eerder');
  }

  protected list({ meetings }: MeetingsQuery): TemplateResult {
    const { settings } = this.at;
    const said = meetingsWords[settings.language];
    const here = `${ROOT}bijeenkomsten`;
    const { what, when, where, state, people } = said.columns;
    return html`<p class="actions">${this.button(planMeeting, {})}</p>
      <nav class="chips" aria-label=${said.which}>
        <a href=${here} aria-current=${this.#withPast ? nothing : 'true'}>${said.toCome}</a>
        <a href="${here}?eerder" aria-current=${this.#withPast ? 'true' : nothing}>${said.all}</a>
      </nav>
      ${
        meetings.length === 0
          ? html`<p class="note">${said.none}</p>`
          : cardTable(
              said.caption,
              [what, when, where, state, people],
              meetings.map((each) => ({
                cells: [
                  html`<a href=${meetingAddress(each.id)}>${each.title}</a>`,
                  `${saidDay(each.day, settings.language, today())}, ${each.from}-${each.until}`,
                  each.place ?? (each.isOnline ? said.online : said.noPlace),
                  said.states[each.state],
                  html`${fill(said.taken, { taken: each.numbers.taken, capacity: each.capacity })}
                    ${each.numbers.waiting + each.numbers.setApart > 0 ? html`<strong class="problem">${fill(said.waiting, { waiting: each.numbers.waiting + each.numbers.setApart })}</strong>` : ''}`,
                ],
              })),
            )
      }`;
  }
}
