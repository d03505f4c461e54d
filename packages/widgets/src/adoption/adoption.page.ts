import { html, type TemplateResult } from 'lit';
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

const table = (
  adoptions: readonly Adoption[],
  texts: AdoptionTexts,
  language: Language,
): TemplateResult => html`
  <table>
    <caption>${texts.table}</caption>
    <thead>
      <tr>
        <th scope="col">${texts.columns.name}</th>
        <th scope="col">${texts.columns.phase}</th>
        <th scope="col">${texts.columns.since}</th>
        <th scope="col">${texts.columns.withWhom}</th>
      </tr>
    </thead>
    <tbody>
      ${adoptions.map(
        ({ name, phase, since, withWhom }) => html`<tr>
          <th scope="row" lang="nl" dir="ltr">${name}</th>
          <td>${sign(phase)}${texts.phases[phase]}</td>
          <td><time datetime=${since}>${written(since, language)}</time></td>
          <td lang="nl" dir="ltr">${withWhom.join(', ')}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;

/** With the digits of our letters in every language. */
const written = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl-simple' ? 'nl' : language, {
    numberingSystem: 'latn',
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
