/** What one person chose in this browser. Nothing of anybody who is helped is ever kept there. */
export class Settings {
  get language(): 'nl' | 'en' {
    return this.#read('steunpad-language') === 'en' ? 'en' : 'nl';
  }

  set language(language: 'nl' | 'en') {
    this.#write('steunpad-language', language);
    // For the server, which draws the first view.
    // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have another way.
    document.cookie = `steunpad-language=${language}; Path=/werk/; SameSite=Lax; Max-Age=31536000`;
  }

  /** Whether single keys do something: WCAG 2.1.4 asks for a way to switch them off. */
  get keys(): boolean {
    return this.#read('steunpad-keys') !== 'off';
  }

  set keys(on: boolean) {
    this.#write('steunpad-keys', on ? 'on' : 'off');
  }

  /** Whether somebody was shown the ways of the workspace: each person by themselves, also in one browser. */
  knowsTheWays(personId: string): boolean {
    return this.#read(`steunpad-ways-${personId}`) === 'known';
  }

  setKnowsTheWays(personId: string, knows: boolean): void {
    this.#write(`steunpad-ways-${personId}`, knows ? 'known' : 'new');
  }

  // A browser may forbid it; then everybody has what is usual.
  #read(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  #write(name: string, value: string): void {
    try {
      localStorage.setItem(name, value);
    } catch {}
  }
}
