import { html, nothing, type TemplateResult } from 'lit';
import type { DataTexts } from './data.texts.nl.ts';
import { type Plain, pressButton } from './plain.ts';

/** Everything that is known of somebody, to read and as a file. */
export interface MyData {
  readonly pdf: string;
  readonly html: string;
  readonly json: string;
  readonly fileName: string;
}

/** What it can be saved as. */
export type OwnDataKind = 'pdf' | 'html' | 'json';

export const OWN_DATA_TYPES: Readonly<Record<OwnDataKind, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  json: 'application/json',
};

interface OwnData {
  readonly texts: DataTexts;
  /** Once it was fetched. */
  readonly mine: MyData | null;
  readonly plain?: Plain | undefined;
  readonly onGet: () => void;
}

/** The heading with the offer, and what was fetched as files to save. */
export function ownData({ texts, mine, plain, onGet }: OwnData): TemplateResult {
  const file = (kind: OwnDataKind) =>
    pressButton(plain, {
      press: kind,
      text: texts[kind],
      onPress: () => mine && save(mine.fileName, kind, mine),
    });
  return html`
    <h3 id="data" tabindex="-1">${texts.head}</h3>
    <p>${texts.note}</p>
    ${
      mine || plain
        ? html`
            ${mine ? html`<p>${texts.ready}</p>` : nothing}
            <p class="actions">${file('pdf')} ${file('html')} ${file('json')}</p>
          `
        : pressButton(plain, { press: 'data', text: texts.get, onPress: onGet })
    }
  `;
}

/** Lets the browser save a file that never had an address. */
function save(name: string, kind: OwnDataKind, mine: MyData): void {
  const content =
    kind === 'pdf'
      ? Uint8Array.from(atob(mine.pdf), (character) => character.charCodeAt(0))
      : mine[kind];
  const type = OWN_DATA_TYPES[kind];
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${name}.${kind}`,
  });
  link.click();
  URL.revokeObjectURL(url);
}
