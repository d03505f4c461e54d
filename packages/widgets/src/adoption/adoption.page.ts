import { html, nothing, type TemplateResult } from 'lit';
import type { AdoptionsQuery } from '../generated/types.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import type { Language } from '../kernel/language.ts';
import type { Rich, Words } from '../kernel/words.ts';
import type { AdoptionTexts } from './adoption.texts.nl.ts';
import { map, sign } from './map.ts';

export type Adoption = AdoptionsQuery['adoptions'][number];

interface Page {
  readonly texts: AdoptionTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  readonly language: Language;
  readonly adoptions: readonly Adoption[];
}

/** How far which municipality is: a table, and for who would rather look a map. */
export const adoptionPage = ({ texts, say, language, adoptions }: Page): TemplateResult => html`
  <div class="sheet adoption">
    <h2 id="title" tabindex="-1">${texts.title}</h2>
    <p>${texts.intro}</p>
    ${
      adoptions.length === 0
        ? html`<p class="note">${texts.none}</p>`
        : html`${table(adoptions, texts, language)} ${map(adoptions, texts)}`
    }
    ${crisisLine({ texts, say })}
  </div>
`;

/** On a telephone the cells of a row stand below each other, and some browsers then forget that they are a table: hence the roles. */
const table = (
  adoptions: readonly Adoption[],
  texts: AdoptionTexts,
  language: Language,
): TemplateResult => {
  const { name, phase, since, withWhom } = texts.columns;
  return html`
    <table role="table">
      <caption>${texts.table}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[name, phase, since, withWhom].map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${adoptions.map(
          (each) => html`<tr role="row">
            <th role="rowheader" scope="row" lang="nl" dir="ltr">${each.name}</th>
            <td role="cell">${sign(each.phase)}${texts.phases[each.phase]}</td>
            <td role="cell" data-head=${since}><time datetime=${each.since}>${written(each.since, language)}</time></td>
            <td role="cell" data-head=${each.withWhom.length > 0 ? withWhom : nothing}><span lang="nl" dir="ltr">${each.withWhom.join(', ')}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
};

/** With the digits of our letters in every language. */
const written = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl-simple' ? 'nl' : language, {
    numberingSystem: 'latn',
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
