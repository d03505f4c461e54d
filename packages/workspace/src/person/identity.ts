import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';
import { phoneNumber } from './phone.ts';

/** Who it is, how to reach them and when not. It stays in sight. */
export function identityBar(now: PathwayNow, at: Workplace): TemplateResult {
  const { texts, settings } = at;
  const { partner, state } = now;
  const said = texts.person;
  const day = (date: string) => saidDay(date, settings.language, today());
  const avoid = (partner?.daysToAvoid ?? []).filter((each) => each >= today()).slice(0, 3);
  const address = [partner?.street, partner?.postcode, partner?.town].filter(Boolean).join(', ');
  return html`<header class="identity">
    <h1 id="title" tabindex="-1">${partner?.name ?? said.title}</h1>
    ${state ? html`<p class="state">${texts.states[state]}</p>` : nothing}
    ${warningsOf(now, at).map((warning) => html`<p class="warning"><strong>${warning}</strong></p>`)}
    ${
      partner
        ? html`<dl>
          ${partner.phone === undefined ? nothing : html`<div><dt>${said.phone}</dt><dd>${partner.phone ? phoneNumber(partner.phone, at) : said.noPhone}</dd></div>`}
          ${partner.email ? html`<div><dt>${said.email}</dt><dd><a href="mailto:${partner.email}">${partner.email}</a></dd></div>` : nothing}
          ${address ? html`<div><dt>${said.address}</dt><dd>${address}</dd></div>` : nothing}
          ${partner.birthDate ? html`<div><dt>${said.birth}</dt><dd>${saidDate(partner.birthDate, settings.language)}</dd></div>` : nothing}
        </dl>
        <p class="ways">
          ${[
            partner.contactPreference &&
              fill(said.prefers, { channel: texts.channels[partner.contactPreference] }),
            partner.bestDayParts?.length &&
              fill(said.best, {
                parts: partner.bestDayParts.map((part) => texts.dayParts[part]).join(', '),
              }),
            partner.interpreterLanguage &&
              fill(said.interpreter, {
                language: languageName(partner.interpreterLanguage, settings.language),
              }),
            partner.language !== 'nl' &&
              !partner.interpreterLanguage &&
              fill(said.language, { language: languageName(partner.language, settings.language) }),
            avoid.length > 0 && fill(said.avoid, { days: avoid.map(day).join(', ') }),
          ]
            .filter(Boolean)
            .map((each) => html`<span>${each}</span> `)}
        </p>`
        : nothing
    }
  </header>`;
}

/** What has to be seen before anybody calls or writes, in words. */
export function warningsOf({ state, partner, snoozeUntil }: PathwayNow, at: Workplace): string[] {
  const said = at.texts.person.warnings;
  const until = snoozeUntil ? saidDay(snoozeUntil, at.settings.language, today()) : '';
  const byState: Readonly<Record<string, string>> = {
    HELD: said.HELD,
    DECLINED: said.DECLINED,
    STOPPED: said.STOPPED,
    ERASED: said.ERASED,
    ...(until && { LATER: fill(said.LATER, { day: until }) }),
  };
  return [
    byState[state ?? ''],
    partner?.disclosureRestricted ? said.restricted : undefined,
    partner?.notLivingAtAddress ? said.notThere : undefined,
    partner?.suspended ? said.suspended : undefined,
  ].filter((each) => each !== undefined);
}

/** A date of the registry may be without its day or month. */
const saidDate = (date: string, language: 'nl' | 'en'): string =>
  /^\d{4}-\d\d-\d\d$/.test(date)
    ? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(new Date(`${date}T00:00Z`))
    : date;

const languageName = (tag: string, language: 'nl' | 'en'): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
