import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from './ask.ts';
import { troubleNote } from './trouble.ts';
import type { View, Workplace } from './view.ts';

/** One part of a screen, under an address of its own. */
export interface Part {
  /** Asks what it shows; why not, where that failed. */
  open(): Promise<Trouble | null>;
  render(): TemplateResult;
  /** Whether something was typed that is not sent yet. */
  readonly isHalf?: boolean;
  close?(): void;
}

/** What a screen says of one of its parts. */
export interface PartWords {
  readonly name: string;
  readonly lead: string;
}

interface ScreenOf<Name extends string> {
  /** The address of the first part; the others stand below it, by their names. */
  readonly root: string;
  readonly names: readonly Name[];
  /** Whether there is such a part, though perhaps not for this person. */
  readonly isKnown?: (name: string) => boolean;
  readonly part: (name: Name) => Part;
  readonly words: () => {
    readonly title: string;
    readonly parts: Readonly<Record<Name, PartWords>>;
  };
}

/** A screen of several parts, of which one is shown: the ways to all of them, and the part. */
export class PartsView<Name extends string> implements View {
  readonly #at: Workplace;
  readonly #screen: ScreenOf<Name>;
  readonly #name: Name | undefined;
  readonly #part: Part | undefined;
  readonly #isForOthers: boolean;
  #trouble: Trouble | null = null;
  #isOpen = false;

  constructor(at: Workplace, id: string, screen: ScreenOf<Name>) {
    this.#at = at;
    this.#screen = screen;
    this.#name = screen.names.find((name) => name === (id || screen.names[0]));
    this.#isForOthers = this.#name === undefined && (screen.isKnown?.(id) ?? false);
    this.#part = this.#name && screen.part(this.#name);
  }

  get title(): string {
    const { title, parts } = this.#screen.words();
    return this.#name ? `${parts[this.#name].name} - ${title}` : this.#nowhere.title;
  }

  /** Said where there is no such part, or not for this person. */
  get #nowhere() {
    const { texts } = this.#at;
    return this.#isForOthers ? texts.notYours : texts.unknown;
  }

  get isHalf(): boolean {
    return this.#part?.isHalf ?? false;
  }

  async open(): Promise<void> {
    this.#trouble = (await this.#part?.open()) ?? null;
    this.#isOpen ||= this.#trouble === null;
    this.#at.redraw();
  }

  async refresh(): Promise<void> {
    // What somebody is in the middle of stays as it is.
    if (!this.isHalf) await this.open();
  }

  close(): void {
    this.#part?.close?.();
  }

  render(): TemplateResult {
    const { texts } = this.#at;
    const { title, parts } = this.#screen.words();
    const { root, names } = this.#screen;
    const address = (name: Name) => (name === names[0] ? root : `${root}/${name}`);
    return html`<nav class="chips" aria-label=${title}>
        ${names.map((name) => html`<a href=${address(name)} aria-current=${name === this.#name ? 'page' : nothing}>${parts[name].name}</a>`)}
      </nav>
      <h1 id="title" tabindex="-1">${this.#name ? parts[this.#name].name : this.#nowhere.title}</h1>
      ${this.#name ? html`<p class="lead">${parts[this.#name].lead}</p>` : html`<p>${this.#nowhere.text}</p>`}
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${this.#isOpen ? html`<div class="shown">${this.#part?.render()}</div>` : this.#trouble || !this.#part ? nothing : html`<p role="status">${texts.waiting}</p>`}`;
  }
}
