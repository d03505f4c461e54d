import { directionOf, KNOWN, type Known } from '@steunpad/texts/languages.ts';
import { crisisLine } from '@steunpad/widgets/kernel/crisis-line.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import {
  commonWords,
  crisisWords,
  fill,
  type Municipality,
} from '@steunpad/widgets/kernel/words.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { type PageName, pathOf } from './addresses.ts';
import type { Texts } from './languages.ts';
import type { PagesTexts } from './pages.texts.nl.ts';
import { renderTemplate } from './render-template.ts';
import { STYLES } from './styles.ts';
import { formId, TURN } from './visit.ts';

export interface Page {
  readonly language: Language;
  readonly texts: PagesTexts;
  readonly municipality: string;
  /** Whose page it is; nobody's where the address names nobody that we know. */
  readonly about: Municipality | null;
  /** The name in the title; what is on the page says more. */
  readonly name: string;
  readonly problem?: boolean;
  readonly personal?: boolean;
  readonly content: TemplateResult;
  /** Whether nothing was sent yet: then another language costs no answers. */
  readonly untouched?: boolean;
  /** The form that somebody fills in here: then another language is a button of it. */
  readonly typed?: string;
  /** The element that takes over where a script runs, on a page where nothing was sent yet. */
  readonly element?: string;
  /** The address of a feed with the same. */
  readonly feed?: string;
  /** What else stands in the head. */
  readonly head?: TemplateResult;
}

/** Text that is markup already. */
const verbatim = (...strings: string[]): TemplateStringsArray =>
  Object.assign(strings, { raw: [] });

/** In the page itself: a sheet of its own would be one more thing to wait for. */
const STYLE = html(verbatim(`<style>${STYLES}</style>`));

/** A page comes in two pieces; drawing the first half of a form and then the whole costs a slow telephone the longest. */
const AT_ONCE = html`<link rel="expect" href="#content" blocking="render">`;

/** A whole page: the form, whose it is, and whom to call instead. */
export function drawPage(page: Page): string {
  const { language, texts, about, content, element } = page;
  const owner = about ? texts.municipality.replace('{gemeente}', about.name) : '';
  const title = [page.problem && texts.problem, page.name, owner].filter(Boolean).join(' - ');
  return renderTemplate(html`<!doctype html>
<html lang=${language} dir=${directionOf(language)}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content=${[page.name, owner].filter(Boolean).join(' - ')}>
    ${page.personal ? html`<meta name="robots" content="noindex">` : nothing}
    ${page.feed ? html`<link rel="alternate" type="application/atom+xml" href=${page.feed}>` : nothing}
    ${page.head ?? nothing}
    <link rel="icon" href="/f/icon.svg" type="image/svg+xml">
    ${AT_ONCE}
    ${STYLE}
    ${element ? html`<script type="module" src="/f/take-over.js"></script>` : nothing}
  </head>
  <body>
    <header class="steunpad" data-problem=${texts.problem}>
      <a class="skip" href="#content">${texts.skip}</a>
      ${about ? html`<h1>${owner}</h1>` : nothing}
      ${page.untouched || page.typed ? languages(page) : nothing}
    </header>
    <main id="content" tabindex="-1">${element ? within(page, element) : html`<div class="steunpad">${content}</div>`}</main>
    ${about ? footer(page, about) : nothing}
  </body>
</html>
`);
}

interface Notice {
  readonly language: Language;
  readonly texts: Texts;
  readonly municipality: string;
  /** Whose page it would be, as far as that is known. */
  readonly about: Municipality | null;
  /** The form that it is about. */
  readonly back: PageName | null;
  /** What happened, and what that means. */
  readonly said: readonly string[];
}

/** What is answered where there is no form to show: what happened, the way back, and whom to call. */
export function drawNotice({
  language,
  texts: { pages: texts, 'support-request': form },
  municipality,
  about,
  back,
  said: [head = '', ...more],
}: Notice): string {
  const content = html`
    <div class="sheet">
      ${about ? html`<h2>${head}</h2>` : html`<h1>${head}</h1>`}
      ${more.map((sentence) => html`<p>${sentence}</p>`)}
      ${about ? nothing : html`<p>${texts.elsewhere}</p>`}
      ${about && back ? html`<p><a href=${pathOf(municipality, back, language)}>${texts.again}</a></p>` : nothing}
      ${crisisLine({ texts: form, say: (text) => fill(text, about ? commonWords(about, language) : crisisWords()) })}
    </div>
  `;
  const page = { language, texts, municipality, name: head, personal: true, untouched: true };
  return drawPage({ ...page, about, content });
}

const footer = (
  { texts, municipality, language }: Page,
  about: Municipality,
): TemplateResult => html`
  <footer class="steunpad">
    <p>${fill(texts.questions, commonWords(about, language))}</p>
    <p><a href=${pathOf(municipality, null, language)}>${texts.all}</a></p>
  </footer>
`;

// Lit knows no names of elements as values: the tag stands around what is drawn already.
function within({ municipality, content }: Page, element: string): TemplateResult {
  const tags = verbatim(
    `<${element} municipality=`,
    `><div class="steunpad">`,
    `</div></${element}>`,
  );
  return html(tags, municipality, content);
}

function languages({ language, texts, typed }: Page): TemplateResult {
  const others = KNOWN.filter(({ tag }) => tag !== language);
  const link = ({ tag, name }: Known) =>
    html`<a rel="alternate" href=${`?lang=${tag}`} hreflang=${tag} lang=${tag}>${name}</a>`;
  const button = ({ tag, name }: Known, form: string) =>
    html`<button class="plain" form=${form} formaction=${`?lang=${tag}`} name=${TURN} value=${tag} lang=${tag}>${name}</button>`;
  const form = typed && formId(typed);
  return html`
    <nav aria-label=${texts.languages}>
      ${
        // Enter in a field presses the first button of the form: this one, that sends it and stays in the language.
        form
          ? html`<button class="trap" form=${form} tabindex="-1" aria-hidden="true"></button>`
          : nothing
      }
      <ul>
        ${others.map((one) => html`<li>${form ? button(one, form) : link(one)}</li>`)}
      </ul>
    </nav>
  `;
}
