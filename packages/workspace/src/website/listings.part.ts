import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { FormsPart } from '../form/forms-part.ts';
import { Listings } from '../generated/listings.ts';
import type { ListingsQuery } from '../generated/types.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import {
  addListing,
  changeListing,
  confirmListing,
  KINDS,
  type Listing,
  removeListing,
} from './forms.ts';
import { websiteWords } from './texts.ts';

/** What stands on the pages of the municipality: partners, links, news and media, those that fail first. */
export class ListingsPart extends FormsPart<ListingsQuery> {
  constructor(at: Workplace) {
    super(at, (step) => websiteWords[at.settings.language].forms[step as 'addListing']);
  }

  protected look() {
    return this.at.ask(Listings, {});
  }

  protected list({ listings }: ListingsQuery): TemplateResult {
    const said = websiteWords[this.at.settings.language].links;
    return html`<p class="actions">${this.button(addListing, {})}</p>
      ${KINDS.map((kind) => {
        const these = listings
          .filter((each) => each.kind === kind)
          .toSorted((one, other) => Number(needsALook(other)) - Number(needsALook(one)));
        return html`<section><h2>${said.kinds[kind]}</h2>
          ${
            these.length === 0
              ? html`<p class="note">${said.none}</p>`
              : cardTable(
                  said.kinds[kind],
                  [said.what, said.standing, said.next],
                  these.map((each) => ({ late: needsALook(each), cells: this.#row(each) })),
                )
          }</section>`;
      })}`;
  }

  #row(each: Listing): readonly unknown[] {
    const { language } = this.at.settings;
    const said = websiteWords[language].links;
    const { id, title, text, url, day, movedTo, reportCount, confirmedOn } = each;
    const opens = { of: id, name: title };
    return [
      html`<span lang=${each.language}>${url && !each.isDead ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>` : title}</span>
        ${day ? html`<span class="quiet">${saidDay(day, language, today())}</span>` : nothing}
        ${text ? html`<span class="quiet" lang=${each.language}>${text}</span>` : nothing}`,
      html`${url ? html`<span class=${needsALook(each) ? 'problem' : ''}>${each.isDead ? said.dead : said.states[each.linkState]}</span>` : said.noLink}
        ${movedTo ? html`<span class="quiet">${fill(said.movedTo, { url: movedTo })}</span>` : nothing}
        ${reportCount > 0 ? html`<strong class="problem">${fill(said.reported, { count: reportCount })}</strong>` : nothing}
        ${confirmedOn ? html`<span class="quiet">${fill(said.confirmed, { day: saidDay(confirmedOn, language, today()) })}</span>` : nothing}`,
      html`${this.button(changeListing, each, opens)}
        ${url ? this.button(confirmListing, each, opens) : nothing} ${this.button(removeListing, each, opens)}`,
    ];
  }
}

const needsALook = ({ isDead, linkState, reportCount }: Listing): boolean =>
  isDead || linkState === 'GONE' || linkState === 'MOVED' || reportCount > 0;
