import { createHash } from 'node:crypto';
import { type Language, pageOf, questionAddress } from '@steunpad/pages/addresses.ts';
import type { Sealed } from './sealed.ts';
import { snippetTextsNl } from './snippet.texts.nl.ts';
import { SNIPPET_TRANSLATIONS } from './snippet.translations.ts';

export interface Wanted {
  readonly host: string;
  /** Names of elements, `steunpad-support-request`. */
  readonly elements: readonly string[];
  /** Without it the elements follow the page around them. */
  readonly lang?: string;
  /** The newest build of version 1 instead of exactly this one. */
  readonly latest?: boolean;
}

export interface Known {
  readonly code: string;
  readonly phone: string;
  readonly openingHours: string;
  readonly email: string;
}

export interface Snippet {
  readonly html: string;
  /** What a Content-Security-Policy has to allow for it. */
  readonly policy: Readonly<Record<'script-src' | 'connect-src', string>>;
}

/** What a web team pastes into its page. */
export function snippet(municipality: Known, wanted: Wanted, sealed: Sealed): Snippet {
  const { host, latest } = wanted;
  const pinned = latest ? null : pin(municipality, wanted, sealed);
  const scripts = pinned?.html ?? [tag(`src="${host}/widgets/v1/steunpad.js"`)];
  const elements = wanted.elements.map((element) => elementOf(element, municipality, wanted));
  return {
    html: [...scripts, ...elements].join('\n'),
    policy: {
      'script-src': [host, ...(pinned ? [pinned.hash] : [])].join(' '),
      'connect-src': host,
    },
  };
}

/** The import map has browsers check every file; the links only let all that a form needs come at once. */
function pin(
  { code }: Known,
  { host, elements, lang }: Wanted,
  { entry, elements: needed, integrity }: Sealed,
) {
  const address = (file: string) => `${host}/widgets/v1/${file}`;
  const proof = (file: string) => `integrity="${integrity[file]}" crossorigin`;
  const imported = Object.entries(integrity).filter(([file]) => file !== entry);
  const map = JSON.stringify({
    integrity: Object.fromEntries(imported.map(([file, hash]) => [address(file), hash])),
  });
  const language = translated(lang);
  const texts = Object.keys(integrity).filter((file) => file.startsWith(`texts-${language}-`));
  const early = new Set([...elements.flatMap((element) => needed[element] ?? []), ...texts]);
  const question = escaped(questionAddress(host, code, language ?? 'nl'));
  return {
    hash: `'sha256-${createHash('sha256').update(map).digest('base64')}'`,
    html: [
      `<script type="importmap">${map}</script>`,
      `<link rel="preload" as="fetch" href="${question}" crossorigin>`,
      ...[...early].map(
        (file) => `<link rel="modulepreload" href="${address(file)}" ${proof(file)}>`,
      ),
      tag(`src="${address(entry)}" ${proof(entry)}`),
    ],
  };
}

/** The language of ours, other than Dutch, that a tag asks for. */
const translated = (tag = 'nl'): Language | undefined =>
  Object.keys(SNIPPET_TRANSLATIONS).find((one) => `${tag.toLowerCase()}-`.startsWith(`${one}-`)) as
    | Language
    | undefined;

const tag = (attributes: string): string => `<script type="module" async ${attributes}></script>`;

function elementOf(element: string, about: Known, { lang, host }: Wanted): string {
  const known = translated(lang);
  const texts = known ? SNIPPET_TRANSLATIONS[known]! : snippetTextsNl;
  // On a page in another language what is Dutch says so; numbers keep their direction inside Arabic.
  const isDutch = /^nl\b/i.test(lang ?? 'nl');
  const fromLeft = known === 'ar' ? ' dir="ltr"' : '';
  const hours = escaped(about.openingHours);
  const words: Readonly<Record<string, string>> = {
    telefoon: phone(about.phone, fromLeft),
    openingstijden: isDutch ? hours : `<span lang="nl" dir="ltr">${hours}</span>`,
    email: `<a href="mailto:${escaped(about.email)}">${escaped(about.email)}</a>`,
    pagina: `<a href="${host}${pageOf(element, about.code, known ?? 'nl')}">${texts.pageName}</a>`,
    113: phone('113', fromLeft),
    112: phone('112', fromLeft),
  };
  const fill = (text: string) => text.replace(/\{([\w]+)\}/g, (_, word: string) => words[word]!);
  const language = lang ? ` lang="${escaped(lang)}"` : '';
  const other = known === 'ar' ? '<p dir="rtl">' : '<p>';
  const paragraph = known || isDutch ? other : '<p lang="nl">';
  return [
    `<${element} municipality="${about.code}"${language}>`,
    ...[
      texts.call,
      texts.write,
      ...(pageOf(element, about.code, 'nl') ? [texts.page] : []),
      texts.crisis,
    ].map((text) => `  ${paragraph}${fill(text)}</p>`),
    `</${element}>`,
  ].join('\n');
}

const phone = (number: string, attribute: string): string =>
  `<a href="tel:${number.replace(/[^\d+]/g, '')}"${attribute}>${escaped(number)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
