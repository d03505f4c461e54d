/** A form as a browser without a script has it. */
export interface PlainPage {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** What the page says, without its tags. */
  readonly text: string;
  /** Fills in the form with this hidden `form` field, or else the first, and sends it, to where a button may say. */
  send(fields: Fields, form?: string, action?: string): Promise<PlainPage>;
  /** The same page in another language: asked for, or sent, as this one was; with another key it is another form. */
  again(language: string, key?: string): Promise<PlainPage>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export const openPlainPage = (
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<PlainPage> => open(url, { headers });

async function open(
  url: string,
  request: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
): Promise<PlainPage> {
  const response = await fetch(url, { ...request, redirect: 'manual' });
  const html = await response.text();
  return {
    status: response.status,
    html,
    headers: response.headers,
    text: html
      .replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    async send(fields, form, action = '') {
      const body = new URLSearchParams(hiddenIn(html, form));
      for (const [name, values] of Object.entries(fields)) {
        body.delete(name);
        for (const value of [values].flat()) body.append(name, value);
      }
      const headers = { ...request.headers, origin: new URL(url).origin };
      return open(new URL(action || url, url).href, { method: 'POST', body, headers });
    },
    again(language, key) {
      const there = new URL(url);
      there.searchParams.set('lang', language);
      if (!key) return open(there.href, request);
      const body = new URLSearchParams(request.body as URLSearchParams);
      body.set('key', key);
      return open(there.href, { ...request, body });
    },
  };
}

function hiddenIn(html: string, form: string | undefined): [string, string][] {
  const forms = html.split('<form').slice(1);
  const chosen = forms.find((one) => !form || one.includes(`name="form" value="${form}"`)) ?? '';
  return [...chosen.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decoded(value)],
  );
}

const CHARACTERS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
};

const decoded = (text: string): string =>
  text.replace(/&([\w#]+);/g, (whole, name: string) => CHARACTERS[name] ?? whole);
