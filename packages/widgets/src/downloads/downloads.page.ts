import { html, nothing, type TemplateResult } from 'lit';
import type { HandoverDocumentsQuery } from '../generated/types.ts';
import { dayInWords } from '../kernel/calendar-words.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import type { Language } from '../kernel/language.ts';
import type { Rich, Words } from '../kernel/words.ts';
import { documentPath, handoverPath } from './document-path.ts';
import type { DownloadsTexts } from './downloads.texts.nl.ts';

export type HandoverDocument = HandoverDocumentsQuery['handoverDocuments'][number];

/** What somebody looks for, with the names that the page without a script has in its address. */
export interface Wish {
  readonly q: string;
  readonly audience: string;
  readonly kind: string;
}

export const EVERYTHING: Wish = { q: '', audience: '', kind: '' };

interface View {
  readonly texts: DownloadsTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  readonly language: Language;
  readonly municipality: string;
  /** Where the documents are served; empty on the same host. */
  readonly host: string;
  readonly wish: Wish;
  readonly documents: readonly HandoverDocument[] | 'FAILED' | null;
  readonly onSearch?: (event: SubmitEvent) => void;
}

/** Handbook and documents, with a search in all of them: without a script the page of the hand-over answers it. */
export function downloadsPage(view: View): TemplateResult {
  const { texts, say, municipality, host, wish, documents, onSearch } = view;
  const archive = host + documentPath(municipality, 'all', { file: 'zip' });
  return html`
    <div class="sheet">
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <p>${texts.intro}</p>
      <form role="search" aria-labelledby="title" action=${host + handoverPath(municipality)} @submit=${onSearch}>
        <div class="field">
          <label part="label" for="q">${texts.question}</label>
          <input part="input" class="wide" id="q" name="q" type="search" maxlength="200" autocomplete="off" .value=${wish.q}>
        </div>
        ${choice('audience', texts.audience, texts.audiences, view)}
        ${choice('kind', texts.kind, texts.types, view)}
        <p><button class="primary" part="button">${texts.search}</button></p>
      </form>
      <div aria-live="polite">${found(view)}</div>
      ${Array.isArray(documents) ? html`<ul class="documents">${documents.map((each) => entry(view, each))}</ul>` : nothing}
      <p><a part="link" href=${archive}>${texts.archive}</a></p>
      ${crisisLine({ texts, say })}
    </div>
  `;
}

function found({ texts, say, wish, documents }: View): TemplateResult {
  if (documents === 'FAILED')
    return html`<p class="note warning" part="notice">${texts.notFetched}</p>`;
  if (!documents) return html`<p>${texts.working}</p>`;
  if (documents.length === 0) return html`<p>${texts.nothing}</p>`;
  const isNarrowed = Object.values(wish).some(Boolean);
  return html`${isNarrowed ? html`<p>${say(texts.found, { aantal: String(documents.length) })}</p>` : nothing}`;
}

/** As the addresses of the page without a script have it. */
const inAddress = (name: string): string => name.toLowerCase().replaceAll('_', '-');

const choice = (
  name: 'audience' | 'kind',
  label: string,
  names: Readonly<Record<string, string>>,
  { texts, wish }: View,
): TemplateResult => html`
  <div class="field">
    <label part="label" for=${name}>${label}</label>
    <select part="input" id=${name} name=${name}>
      <option value="">${texts.any}</option>
      ${Object.entries(names).map(
        ([value, text]) =>
          html`<option value=${inAddress(value)} ?selected=${inAddress(value) === wish[name]}>${text}</option>`,
      )}
    </select>
  </div>
`;

/** The documents are Dutch, whatever stands around them. */
function entry(view: View, document: HandoverDocument): TemplateResult {
  const { texts, say, language, municipality, host } = view;
  const { name, title, about, kind, date, ownVersion, changes, findings, hasSpreadsheet } =
    document;
  const day = { dag: dayInWords(date, language, 'numeric') };
  const version = ownVersion
    ? say(texts.ownVersion, { ...day, nummer: String(ownVersion) })
    : say(texts.version, day);
  const to = (where: Parameters<typeof documentPath>[2]) =>
    host + documentPath(municipality, name, where);
  const file = (format: 'pdf' | 'odt' | 'ods') =>
    html`<a part="link" href=${to({ file: format })}>${texts[format]}<span class="heard" lang="nl"> ${title}</span></a>`;
  return html`<li>
    <p lang="nl" dir="ltr"><strong><a part="link" href=${to({})}>${title}</a></strong></p>
    <p lang="nl" dir="ltr">${about}</p>
    ${findings.map(
      ({ heading, anchor, line }) => html`<p lang="nl" dir="ltr" class="finding">
        ${heading ? html`<a part="link" href=${to({ anchor: anchor ?? null })}>${heading}</a>: ` : nothing}
        ${line.map(({ text, isHit }) => html`${isHit ? html`<mark>${text}</mark>` : text} `)}
      </p>`,
    )}
    <p class="quiet">${texts.types[kind]}. ${version}</p>
    ${
      changes.length > 0
        ? html`<details><summary>${texts.changes}</summary><ul lang="nl" dir="ltr">
            ${changes.map((change) => html`<li>${dayInWords(change.date, 'nl', 'numeric')}: ${change.what}</li>`)}
          </ul></details>`
        : nothing
    }
    <p>${file('pdf')} ${file('odt')} ${hasSpreadsheet ? file('ods') : nothing}</p>
  </li>`;
}
