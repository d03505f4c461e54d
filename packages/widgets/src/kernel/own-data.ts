import { html, nothing, type TemplateResult } from 'lit';
import type { DataTexts } from './data.texts.nl.ts';
import { type Plain, pressButton } from './plain.ts';

/** Everything that is known of somebody, to read and as a file. */
export interface MyData {
  readonly pdf: string;
  readonly json: string;
  readonly fileName: string;
}

interface OwnData {
  readonly texts: DataTexts;
  /** Once it was fetched. */
  readonly mine: MyData | null;
  readonly plain?: Plain | undefined;
  readonly onGet: () => void;
}

/** The heading with the offer, and what was fetched as two files to save. */
export function ownData({ texts, mine, plain, onGet }: OwnData): TemplateResult {
  const file = (kind: 'pdf' | 'json') =>
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
            <p class="actions">${file('pdf')} ${file('json')}</p>
          `
        : pressButton(plain, { press: 'data', text: texts.get, onPress: onGet })
    }
  `;
}

/** Lets the browser save a file that never had an address. */
function save(name: string, kind: 'pdf' | 'json', { pdf, json }: MyData): void {
  const content =
    kind === 'pdf' ? Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0)) : json;
  const type = kind === 'pdf' ? 'application/pdf' : 'application/json';
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `${name}.${kind}`,
  });
  link.click();
  URL.revokeObjectURL(url);
}
