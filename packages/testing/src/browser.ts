/** What a page was, after all redirects. */
export interface Seen {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser as far as signing in needs one: cookies by host, redirects, and an origin with what it posts. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>();
  /** Each address on the way, the last one included. */
  readonly way: string[] = [];

  /** `until`: stops before it goes there. */
  async open(url: string, until?: (url: string) => boolean): Promise<Seen> {
    return this.#follow(url, { method: 'GET' }, until);
  }

  /** Presses a button of a page at this address. */
  async post(url: string, form: Record<string, string> = {}, origin = new URL(url).origin) {
    const body = new URLSearchParams(form).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    return this.#follow(url, { method: 'POST', body, headers });
  }

  cookie(url: string, name: string): string | undefined {
    return this.cookies.get(new URL(url).host)?.get(name);
  }

  set(url: string, name: string, value: string): void {
    const { host } = new URL(url);
    this.cookies.set(host, (this.cookies.get(host) ?? new Map()).set(name, value));
  }

  header(url: string): string {
    const own = this.cookies.get(new URL(url).host) ?? new Map<string, string>();
    return [...own].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #follow(url: string, init: RequestInit, until?: (url: string) => boolean): Promise<Seen> {
    this.way.push(url);
    const headers = { ...(init.headers as object), cookie: this.header(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    const location = response.headers.get('location');
    if (!location) {
      const { status } = response;
      return { url, status, text: await response.text(), headers: response.headers };
    }
    await response.body?.cancel();
    const next = new URL(location, url).href;
    if (until?.(next)) return { url: next, status: 0, text: '', headers: response.headers };
    return this.#follow(next, { method: 'GET' }, until);
  }

  #keep(url: string, line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const isGone = attributes.some(
      (each) => /^max-age=0$/i.test(each) || /^expires=Thu, 01 Jan 1970/i.test(each),
    );
    if (isGone) this.cookies.get(new URL(url).host)?.delete(name);
    else this.set(url, name, pair.slice(at + 1));
  }
}
