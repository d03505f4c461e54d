import { html, nothing, type TemplateResult } from 'lit';
import type { ListingKind, ListingsQuery } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import type { FormTexts } from '../kernel/form.texts.nl.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { type Plain, pressButton } from '../kernel/plain.ts';
import { textField } from '../kernel/text-field.ts';
import { type Rich, type Words, webAddress } from '../kernel/words.ts';
import type { ListTexts } from './listings.texts.nl.ts';

export type Listing = ListingsQuery['listings'][number];

export interface ListingsTexts extends FormTexts {
  readonly title: string;
  readonly intro: string;
  readonly listings: ListTexts;
}

/** What a reader was told about a link that they reported. */
export type Told = 'notReported' | 'reported' | 'hears' | 'hearsNot';

interface View {
  readonly texts: ListingsTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  readonly language: Language;
  readonly kinds: readonly ListingKind[];
  readonly listings: readonly Listing[];
  /** What was reported, by its id. */
  readonly told: ReadonlyMap<string, Told>;
  /** The form for an address, below the link that was reported last. */
  readonly mail: { readonly id: string; readonly view: FormView } | null;
  readonly plain?: Plain;
  readonly onReport: (id: string) => void;
  /** What else stands at the end, such as the way to follow the news. */
  readonly ending?: TemplateResult | null;
}

/** Everything that is listed, one heading for each kind that there is where there may be several. */
export function listingsPage(view: View): TemplateResult {
  const { texts, say, kinds, listings } = view;
  const groups = kinds
    .map((kind) => ({ kind, some: listings.filter((each) => each.kind === kind) }))
    .filter(({ some }) => some.length > 0);
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      ${groups.length === 0 ? html`<p class="quiet">${texts.listings.nothing}</p>` : nothing}
      ${groups.map(
        ({ kind, some }) => html`<section>
          ${kinds.length > 1 ? html`<h3>${texts.listings.kinds[kind]}</h3>` : nothing}
          <ul class="listings">${some.map((listing) => entry(view, listing))}</ul>
        </section>`,
      )}
      ${view.ending ?? nothing} ${crisisLine({ texts, say })}
    </div>
  `;
}

function entry(view: View, listing: Listing): TemplateResult {
  const { texts, say, language } = view;
  const { id, title, text, day, isDead } = listing;
  const address = listing.url && webAddress(listing.url);
  const name = `of-${id.replace(/\W/g, '')}`;
  const named = html`<strong id=${name}>${address && !isDead ? html`<a part="link" href=${address}>${title}</a>` : title}</strong>`;
  return html`<li>
    <p lang=${listing.language} dir="auto">${named}</p>
    ${day ? html`<p class="quiet">${dayInWords(day, language, 'numeric')}</p>` : nothing}
    ${text ? html`<p lang=${listing.language} dir="auto">${text}</p>` : nothing}
    ${address && isDead ? html`<p class="note" part="notice">${say(texts.listings.dead, { adres: html`<span dir="ltr">${address}</span>` })}</p>` : nothing}
    ${address ? reporting(view, id, name, isDead) : nothing}
  </li>`;
}

/** The button to report a link, and what became of it. What is known to be gone needs no report. */
function reporting(view: View, id: string, name: string, isDead: boolean): TemplateResult {
  const { texts, told, mail, plain, onReport } = view;
  const said = told.get(id);
  const press = () =>
    html`<p>${pressButton(plain, {
      press: id,
      id: `report-${name}`,
      about: name,
      look: 'plain',
      text: texts.listings.report,
      onPress: () => onReport(id),
    })}</p>`;
  return html`
    ${isDead || (said && said !== 'notReported') ? nothing : press()}
    <p aria-live="polite" id=${`told-${name}`} tabindex="-1">${said ? texts.listings[said] : nothing}</p>
    ${
      mail?.id === id && said === 'reported'
        ? formFrame(mail.view, {
            labelledBy: 'hear',
            fields: html`
              <p id="hear">${texts.listings.hear}</p>
              ${textField(mail.view, 'email', { type: 'email', inputmode: 'email', autocomplete: 'email', required: true })}
            `,
            submit: texts.listings.send,
          })
        : nothing
    }
  `;
}
