import type { ServerResponse } from 'node:http';
import { safeHtml } from '@steunpad/documents/safe-html.ts';
import { BUTTONS, type PageKey, SIGN_IN_TEXTS } from './sign-in.texts.ts';

/** A form of one button or several, each with what it sends. */
export interface PageForm {
  readonly action: string;
  /** Which of several it is, for a screen reader. */
  readonly label: string;
  readonly name?: string;
  readonly buttons: readonly (ButtonText & { readonly value?: string })[];
}

/** `en`: left out where it is a name. */
interface ButtonText {
  readonly nl: string;
  readonly en?: string;
}

export interface SignInPage {
  readonly key: PageKey;
  readonly status: number;
  readonly fill?: Readonly<Record<string, string>>;
  readonly forms?: readonly PageForm[];
  /** Whether there is a link to the workspace. */
  readonly work?: boolean;
  /** Whether there is a link to begin again. */
  readonly again?: boolean;
}

const filled = (text: string, fill: Readonly<Record<string, string>> = {}): string =>
  safeHtml(text.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? ''));

const STYLE = `:root{color-scheme:light dark;--text:#1a1a1a;--page:#fff;--button:#154273;--on-button:#fff}
@media (prefers-color-scheme:dark){:root{--text:#f2f2f2;--page:#1b1b1b;--button:#9cc9f5;--on-button:#0d1b2a}}
body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:var(--text);background:var(--page);overflow-wrap:anywhere}
button,a.button{font:inherit;text-align:start;display:inline-block;padding:.5rem 1rem;margin:.25rem 0;border:2px solid var(--button);border-radius:.25rem;background:var(--button);color:var(--on-button);text-decoration:none;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid var(--text);outline-offset:2px}form{margin:1rem 0}
section[lang=en]{margin-top:2rem;border-top:1px solid #767676}h2{font-size:1.25rem}`;

/** `elsewhere`: where a form may lead on to, after it came back to us. */
export function sendPage(
  response: ServerResponse,
  { key, status, fill, forms = [], again = false, work = false }: SignInPage,
  {
    cookies = [],
    elsewhere = null,
  }: { cookies?: readonly string[]; elsewhere?: string | null } = {},
): void {
  const [nl, en] = SIGN_IN_TEXTS[key];
  const html = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${filled(nl.title)} / ${filled(en.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${filled(nl.title)}</h1><p>${filled(nl.text, fill)}</p>
<section lang="en"><h2>${filled(en.title)}</h2><p>${filled(en.text, fill)}</p></section>
${work ? `<p><a class="button" href="/werk/">${written(BUTTONS.work)}</a></p>` : ''}${forms.map(drawForm).join('\n')}${again ? `<p><a class="button" href="/signin">${written(BUTTONS.again)}</a></p>` : ''}</main></body></html>
`;
  response.writeHead(status, {
    ...PRIVATE,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'${elsewhere ? ` ${elsewhere}` : ''}`,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.end(html);
}

function drawForm({ action, label, name, buttons }: PageForm): string {
  const drawn = buttons.map(({ value, ...text }) => {
    const sends = name && value ? ` name="${name}" value="${safeHtml(value)}"` : '';
    return `<button${sends}>${written(text)}</button>`;
  });
  return `<form method="post" action="${safeHtml(action)}" aria-label="${safeHtml(label)}">${drawn.join('<br>')}</form>`;
}

const written = ({ nl, en }: ButtonText): string =>
  safeHtml(nl) + (en ? ` / <span lang="en">${safeHtml(en)}</span>` : '');

export function redirect(
  response: ServerResponse,
  location: string,
  cookies: readonly string[] = [],
): void {
  response.writeHead(303, {
    ...PRIVATE,
    location,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.end();
}

/** A page that a browser brings back from its memory would show who was signed in before. */
const PRIVATE = {
  'cache-control': 'no-store',
  // Not `no-referrer`: with it browsers say `Origin: null` of a form, also to the page itself, and we take no such form.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;
