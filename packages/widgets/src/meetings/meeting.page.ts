import { html, nothing, type TemplateResult } from 'lit';
import { crisisLine } from '../kernel/crisis-line.ts';
import { phoneLink } from '../kernel/words.ts';
import { type Meeting, type MeetingsView, standing, whenOf } from './meetings.page.ts';

interface View extends Omit<MeetingsView, 'pathOf' | 'onOpen' | 'ending'> {
  /** The address of the list, and where a script runs, how to go there. */
  readonly list: string;
  readonly onList?: (event: Event) => void;
  /** The address of the file for a calendar; without it there is none. */
  readonly file: string | null;
}

/** All that is said of one meeting, and below it what can be done: to register, or what became of it. */
export function meetingPage(
  view: View,
  meeting: Meeting,
  below: TemplateResult | typeof nothing,
): TemplateResult {
  const { texts, say, list, onList, file } = view;
  const { title, language, aim } = meeting;
  return html`
    <div class="sheet">
      <p><a part="link" href=${list} @click=${(event: Event) => onList?.(event)}>${texts.back}</a></p>
      <h2 id="title" tabindex="-1" lang=${language} dir="auto">${title}</h2>
      <p><strong>${whenOf(view, meeting)}</strong></p>
      ${standing(texts, meeting)}
      ${aim ? html`<p lang=${language} dir="auto" class="lines">${aim}</p>` : nothing}
      ${facts(view, meeting)}
      <p class="quiet">${texts.ownLoss}</p>
      ${
        file && !['CANCELLED', 'HELD'].includes(meeting.state)
          ? html`<p class="quiet">${texts.file} <a part="link" href=${file}>${texts.fileLink}</a></p>`
          : nothing
      }
      ${below} ${crisisLine({ texts, say })}
    </div>
  `;
}

function facts({ texts, say }: View, meeting: Meeting): TemplateResult {
  const { language, place, address, isOnline, costs, speakers, programme, access } = meeting;
  const own = (text: string) =>
    html`<span lang=${language} dir="auto" class="lines">${text}</span>`;
  const { contactName, contactEmail, contactPhone } = meeting;
  const part = (name: keyof typeof texts.parts, content: TemplateResult | null) =>
    content ? html`<dt><strong>${texts.parts[name]}</strong></dt><dd>${content}</dd>` : nothing;
  return html`<dl class="meeting">
    ${part('where', place || isOnline ? html`${place ? html`<p>${own([place, address].filter(Boolean).join(', '))}</p>` : nothing}${isOnline ? html`<p>${texts.online}</p>` : nothing}` : null)}
    ${part('costs', costs ? own(costs) : html`${texts.noCosts}`)}
    ${part('speakers', speakers.length > 0 ? html`<ul>${speakers.map((speaker) => html`<li>${own(speaker)}</li>`)}</ul>` : null)}
    ${part(
      'programme',
      programme.length > 0
        ? html`<ul>${programme.map(({ at, what, who }) => html`<li><span dir="ltr">${at}</span> ${own(who ? `${what} (${who})` : what)}</li>`)}</ul>`
        : null,
    )}
    ${part('access', access.length > 0 ? html`<ul>${access.map((one) => html`<li>${texts.access[one]}</li>`)}</ul>` : null)}
    ${part('contentWarning', meeting.contentWarning ? own(meeting.contentWarning) : null)}
    ${part('aftercare', meeting.aftercare ? own(meeting.aftercare) : null)}
    ${part(
      'contact',
      contactName || contactEmail || contactPhone
        ? html`${contactName ? own(contactName) : nothing}
            ${contactEmail ? html`<a part="link" dir="ltr" href=${`mailto:${contactEmail}`}>${contactEmail}</a>` : nothing}
            ${contactPhone ? phoneLink(contactPhone) : nothing}`
        : null,
    )}
  </dl>
  ${meeting.certificate ? html`<p>${texts.certificate}</p>` : nothing}
  ${
    meeting.state === 'PUBLISHED' || meeting.state === 'CHANGED'
      ? html`<p class="quiet">${say(texts.free, { aantal: String(meeting.freePlaces) })}</p>`
      : nothing
  }`;
}
