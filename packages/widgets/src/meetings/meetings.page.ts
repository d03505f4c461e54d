import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingsQuery } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import type { Language } from '../kernel/language.ts';
import type { Rich, Words } from '../kernel/words.ts';
import type { MeetingsTexts } from './meetings.texts.nl.ts';

export type Meeting = MeetingsQuery['meetings'][number];

export interface MeetingsView {
  readonly texts: MeetingsTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  readonly language: Language;
  /** The address of the page of a meeting. */
  readonly pathOf: (id: string) => string;
  /** Where a script runs, it shows the meeting in place. */
  readonly onOpen?: (id: string, event: Event) => void;
  /** What else stands at the end, such as the way to follow the calendar. */
  readonly ending?: TemplateResult;
}

/** All meetings, one heading for each audience that there is one for. */
export function meetingsPage(view: MeetingsView, meetings: readonly Meeting[]): TemplateResult {
  const { texts, say } = view;
  const groups = Object.entries(texts.audiences)
    .map(([audience, heading]) => ({
      heading,
      some: meetings.filter(({ audiences }) => (audiences as readonly string[]).includes(audience)),
    }))
    .filter(({ some }) => some.length > 0);
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      ${groups.length === 0 ? html`<p class="quiet">${texts.nothing}</p>` : nothing}
      ${groups.map(
        ({ heading, some }) => html`<section>
          <h3>${heading}</h3>
          <ul class="listings">${some.map((meeting) => entry(view, meeting))}</ul>
        </section>`,
      )}
      ${view.ending ?? nothing} ${crisisLine({ texts, say })}
    </div>
  `;
}

function entry(view: MeetingsView, meeting: Meeting): TemplateResult {
  const { texts, pathOf, onOpen } = view;
  const { id, title, language, place } = meeting;
  return html`<li>
    <p><strong><a part="link" lang=${language} dir="auto" href=${pathOf(id)} @click=${(event: Event) => onOpen?.(id, event)}>${title}</a></strong></p>
    <p>${whenOf(view, meeting)}${place ? html`, <span lang=${language} dir="auto">${place}</span>` : nothing}</p>
    ${standing(texts, meeting)}
  </li>`;
}

export const whenOf = (
  { texts, say, language }: Pick<MeetingsView, 'texts' | 'say' | 'language'>,
  { day, from, until }: Pick<Meeting, 'day' | 'from' | 'until'>,
): readonly Rich[] =>
  say(texts.when, { dag: dayInWords(day, language, 'numeric'), van: from, tot: until });

/** What is different about a meeting; nothing where there is simply room. */
export function standing(
  { states }: MeetingsTexts,
  { state, closesAt }: Pick<Meeting, 'state' | 'closesAt'>,
): TemplateResult | typeof nothing {
  const isOpen = new Date(closesAt) > new Date();
  const said = state === 'PUBLISHED' || state === 'DRAFT' ? '' : states[state];
  const closed = !isOpen && !['CANCELLED', 'HELD'].includes(state) ? states.closed : '';
  const sentences = [state === 'FULL' && closed ? '' : said, closed].filter(Boolean);
  return sentences.length > 0
    ? html`<p class="note" part="notice">${sentences.join(' ')}</p>`
    : nothing;
}

export const takesRegistrations = ({ state, closesAt }: Pick<Meeting, 'state' | 'closesAt'>) =>
  ['PUBLISHED', 'CHANGED', 'FULL'].includes(state) && new Date(closesAt) > new Date();
