import { mayHold, type Situation } from '@steunpad/domain/agencies/situation.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { AgenciesQuery } from '../generated/types.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { type Rich, type Words, webAddress } from '../kernel/words.ts';
import type { AgencyOverviewTexts } from './agency-overview.texts.nl.ts';

export type Agency = AgenciesQuery['agencyNotices'][number];

interface Page {
  readonly texts: AgencyOverviewTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  /** The language that the agencies are told in. */
  readonly spoken: string;
  readonly agencies: readonly Agency[];
  readonly situation: Situation;
  /** Without a script neither can be pressed, and nothing was answered. */
  readonly presses?: { readonly print: () => void; readonly change: () => void };
}

/** Three piles, and in each whom the reader tells, who hears it and still asks something, and what happens by itself. */
export function overviewPage({
  texts,
  say,
  spoken,
  agencies,
  situation,
  presses,
}: Page): TemplateResult {
  const mine = agencies.filter(({ onlyFor }) =>
    mayHold(
      {
        ...(onlyFor.relationships.length > 0 && { relationship: onlyFor.relationships }),
        facts: onlyFor.facts,
      },
      situation,
    ),
  );
  const piles = (['NOW', 'WEEKS', 'LATER'] as const).map((pile) =>
    pileOf(
      texts.piles[pile],
      mine.filter(({ when }) => when === pile),
      texts,
      spoken,
    ),
  );
  return html`
    <div class="sheet">
      <h2 id="list" tabindex="-1">${texts.resultHead}</h2>
      <p>${texts.resultNote}</p>
      ${mine.some(({ checkedOn }) => checkedOn === null) ? html`<p class="note" part="notice">${texts.example}</p>` : nothing}
      ${piles}
      <p class="note">${say(texts.help)}</p>
      ${
        presses
          ? html`<p class="actions">
              <button type="button" class="primary" part="button" @click=${presses.print}>${texts.print}</button>
              <button type="button" part="button" @click=${presses.change}>${texts.change}</button>
            </p>`
          : nothing
      }
      ${crisisLine({ texts, say })}
    </div>
  `;
}

function pileOf(
  head: string,
  agencies: readonly Agency[],
  texts: AgencyOverviewTexts,
  spoken: string,
): TemplateResult {
  const self = agencies.filter(({ toldBy }) => toldBy === 'NOBODY');
  const told = agencies.filter(({ toldBy }) => toldBy !== 'NOBODY');
  const [toldAndSelf, byItself] = [true, false].map((asks) =>
    told.filter(({ whatYouDo }) => (whatYouDo !== null) === asks),
  );
  return html`
    <section>
      <h3>${head}</h3>
      ${agencies.length === 0 ? html`<p class="quiet">${texts.nothing}</p>` : nothing}
      ${group(texts.self, self, texts, spoken)}
      ${group(texts.toldAndSelf, toldAndSelf!, texts, spoken)}
      ${group(texts.told, byItself!, texts, spoken)}
    </section>
  `;
}

function group(
  head: string,
  agencies: readonly Agency[],
  texts: AgencyOverviewTexts,
  spoken: string,
): TemplateResult | typeof nothing {
  if (agencies.length === 0) return nothing;
  return html`
    <h4>${head}</h4>
    <ul>
      ${agencies.map(({ agency, toldBy, whatTheyDo, whatYouDo, url }) => {
        const address = url && webAddress(url);
        return html`<li>
          <span lang=${spoken} dir="ltr"><strong>${agency}.</strong> ${toldBy === 'NOBODY' ? nothing : whatTheyDo} ${whatYouDo}</span>
          ${address ? html`<a part="link" href=${address}>${texts.page}<span class="unseen" lang=${spoken}> ${agency}</span></a>` : nothing}
        </li>`;
      })}
    </ul>
  `;
}
