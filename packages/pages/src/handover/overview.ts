import { AUDIENCES, KINDS } from '@steunpad/handover/handover-document.ts';
import { HandoverDocuments } from '@steunpad/widgets/generated/handover-documents.ts';
import type {
  HandoverAudience,
  HandoverDocumentsQuery,
  HandoverKind,
} from '@steunpad/widgets/generated/types.ts';
import type { Ask } from '@steunpad/widgets/kernel/sending.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { documentPath, handoverPath } from './addresses.ts';
import { handoverTexts as texts } from './words.ts';

type Audience = (typeof AUDIENCES)[number];
type Kind = (typeof KINDS)[number];
type Found = HandoverDocumentsQuery['handoverDocuments'][number];

/** What somebody looks for, as it stands in the address. */
interface Wish {
  readonly question: string;
  readonly audience: Audience | null;
  readonly kind: Kind | null;
}

/** The list of everything, or of what fits the search and the two choices: it works without a script. `null` where it cannot be asked now. */
export async function drawOverview(
  municipality: string,
  asked: URLSearchParams,
  ask: Ask,
): Promise<TemplateResult | null> {
  const wish = wishIn(asked);
  const answer = await ask(HandoverDocuments, {
    code: municipality,
    search: wish.question || null,
    audience: inGraphql<HandoverAudience>(wish.audience),
    kind: inGraphql<HandoverKind>(wish.kind),
  });
  if (!answer) return null;
  const found = answer.handoverDocuments;
  return html`
    <div class="sheet">
      <h2>${texts.name}</h2>
      <p>${texts.intro}</p>
      ${searchForm(municipality, wish)}
      ${wish.question ? drawFindings(municipality, found) : drawDocuments(municipality, wish, found)}
      <h3>${texts.download}</h3>
      <p><a href=${documentPath(municipality, 'all', { file: 'zip' })} download>${texts.archive}</a></p>
      <p class="hint">${texts.archiveSays}</p>
    </div>
  `;
}

const inGraphql = <Name extends string>(name: string | null) =>
  name === null ? null : (name.replaceAll('-', '_').toUpperCase() as Name);

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

function drawFindings(municipality: string, found: readonly Found[]): TemplateResult {
  const findings = found.flatMap((document) =>
    document.findings.map((finding) => ({ ...finding, document })),
  );
  return html`
    ${counted(municipality, texts.found(findings.length), findings.length)}
    <ol class="findings">
      ${findings.map(({ document, heading, anchor = null, line }) => {
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
  documents: readonly Found[],
): TemplateResult {
  const isNarrowed = wish.audience !== null || wish.kind !== null;
  const list = (title: string, some: readonly Found[]) =>
    some.length === 0
      ? nothing
      : html`<h3>${title}</h3>
          <ul class="documents">${some.map((document) => documentLine(municipality, document))}</ul>`;
  return html`
    ${isNarrowed ? counted(municipality, texts.documentsFound(documents.length), documents.length) : nothing}
    ${list(
      texts.chapters,
      documents.filter(({ kind }) => kind === 'CHAPTER'),
    )}
    ${list(
      texts.documents,
      documents.filter(({ kind }) => kind !== 'CHAPTER'),
    )}
  `;
}

const documentLine = (municipality: string, document: Found) => html`<li>
  <a href=${documentPath(municipality, document.name)}>${document.title}</a>
  <p>${document.about}</p>
  <p class="hint">${texts.kinds[KINDS.find((kind) => inGraphql(kind) === document.kind)!]}. ${texts.versionOf(document)}.</p>
</li>`;

function counted(municipality: string, text: string, count: number): TemplateResult {
  return html`
    <p><strong>${count === 0 ? texts.nothing : text}</strong>
      <a href=${handoverPath(municipality)}>${texts.clear}</a></p>
    ${count === 0 ? html`<p>${texts.nothingAdvice}</p>` : nothing}
  `;
}
