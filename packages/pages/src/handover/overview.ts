import { writtenDay } from '@steunpad/handover/blocks.ts';
import {
  AUDIENCES,
  type HandoverDocument,
  handoverDocuments,
  KINDS,
} from '@steunpad/handover/handover-document.ts';
import { type Found, searchHandover } from '@steunpad/handover/search/search.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { documentPath, handoverPath } from './addresses.ts';
import { handoverTexts as texts } from './words.ts';

type Audience = (typeof AUDIENCES)[number];
type Kind = (typeof KINDS)[number];

/** What somebody looks for, as it stands in the address. */
interface Wish {
  readonly question: string;
  readonly audience: Audience | null;
  readonly kind: Kind | null;
}

const MOST = 30;

/** The list of everything, or of what fits the search and the two choices: it works without a script. */
export async function drawOverview(
  municipality: string,
  asked: URLSearchParams,
): Promise<TemplateResult> {
  const wish = wishIn(asked);
  const fits = ({ audience, kind }: HandoverDocument) =>
    (!wish.audience || audience.includes(wish.audience)) && (!wish.kind || kind === wish.kind);
  return html`
    <div class="sheet">
      <h2>${texts.name}</h2>
      <p>${texts.intro}</p>
      ${searchForm(municipality, wish)}
      ${
        wish.question
          ? drawFindings(municipality, await searchHandover(wish.question, MOST, fits))
          : drawDocuments(municipality, wish, handoverDocuments().filter(fits))
      }
      <h3>${texts.download}</h3>
      <p><a href=${documentPath(municipality, 'all', { file: 'zip' })} download>${texts.archive}</a></p>
      <p class="hint">${texts.archiveSays}</p>
    </div>
  `;
}

/** What an address does not know counts as everything. */
function wishIn(asked: URLSearchParams): Wish {
  const among = <Name extends string>(names: readonly Name[], name: string | null) =>
    names.find((each) => each === name) ?? null;
  return {
    question: (asked.get('q') ?? '').trim().slice(0, 200),
    audience: among(AUDIENCES, asked.get('audience')),
    kind: among(KINDS, asked.get('kind')),
  };
}

function searchForm(municipality: string, { question, audience, kind }: Wish): TemplateResult {
  return html`
    <form role="search" action=${handoverPath(municipality)}>
      <div class="field">
        <label for="q">${texts.question}</label>
        <input id="q" name="q" type="search" maxlength="200" autocomplete="off" .value=${question}>
      </div>
      <div class="choices">
        ${choice('audience', texts.audience, texts.audiences, audience)}
        ${choice('kind', texts.kind, texts.kinds, kind)}
      </div>
      <button>${texts.search}</button>
    </form>
  `;
}

const choice = (
  name: string,
  label: string,
  names: Readonly<Record<string, string>>,
  chosen: string | null,
): TemplateResult => html`
  <div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name}>
      <option value="">${texts.any}</option>
      ${Object.entries(names).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </div>
`;

function drawFindings(municipality: string, { count, findings }: Found): TemplateResult {
  return html`
    ${counted(municipality, texts.found(count), count)}
    <ol class="findings">
      ${findings.map(({ document, heading, anchor, line }) => {
        const words = line.map(
          ({ text, isHit }) => html`${isHit ? html`<mark>${text}</mark>` : text} `,
        );
        return html`<li>
          <a href=${documentPath(municipality, document.name, { anchor })}>${document.title}${heading ? `: ${heading}` : nothing}</a>
          <p>${words}</p>
        </li>`;
      })}
    </ol>
  `;
}

function drawDocuments(
  municipality: string,
  wish: Wish,
  documents: readonly HandoverDocument[],
): TemplateResult {
  const isNarrowed = wish.audience !== null || wish.kind !== null;
  const list = (title: string, some: readonly HandoverDocument[]) =>
    some.length === 0
      ? nothing
      : html`<h3>${title}</h3>
          <ul class="documents">${some.map((document) => documentLine(municipality, document))}</ul>`;
  return html`
    ${isNarrowed ? counted(municipality, texts.documentsFound(documents.length), documents.length) : nothing}
    ${list(
      texts.chapters,
      documents.filter(({ isChapter }) => isChapter),
    )}
    ${list(
      texts.documents,
      documents.filter(({ isChapter }) => !isChapter),
    )}
  `;
}

const documentLine = (municipality: string, document: HandoverDocument) => html`<li>
  <a href=${documentPath(municipality, document.name)}>${document.title}</a>
  <p>${document.about}</p>
  <p class="hint">${texts.kinds[document.kind]}. ${texts.version(writtenDay(document.date))}.</p>
</li>`;

function counted(municipality: string, text: string, count: number): TemplateResult {
  return html`
    <p><strong>${count === 0 ? texts.nothing : text}</strong>
      <a href=${handoverPath(municipality)}>${texts.clear}</a></p>
    ${count === 0 ? html`<p>${texts.nothingAdvice}</p>` : nothing}
  `;
}
