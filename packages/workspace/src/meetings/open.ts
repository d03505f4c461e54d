import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import type { Part } from '../parts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { MeetingPart } from './meeting.part.ts';
import { MeetingsPart } from './meetings.view.ts';
import { meetingsWords } from './texts.ts';

/** All meetings, or the one whom the address names. */
class MeetingsView implements View {
  readonly #at: Workplace;
  readonly #part: Part & { readonly name?: string | undefined };
  #trouble: Trouble | null = null;
  #isOpen = false;

  constructor(at: Workplace, id: string) {
    this.#at = at;
    this.#part = id ? new MeetingPart(at, id) : new MeetingsPart(at);
  }

  get title(): string {
    return this.#part.name ?? meetingsWords[this.#at.settings.language].title;
  }

  get isHalf(): boolean {
    return this.#part.isHalf ?? false;
  }

  async open(): Promise<void> {
    this.#trouble = await this.#part.open();
    this.#isOpen ||= this.#trouble === null;
    this.#at.redraw();
  }

  async refresh(): Promise<void> {
    if (!this.isHalf) await this.open();
  }

  close(): void {
    this.#part.close?.();
  }

  render(): TemplateResult {
    const said = meetingsWords[this.#at.settings.language];
    return html`<h1 id="title" tabindex="-1">${this.title}</h1>
      ${this.#part instanceof MeetingsPart ? html`<p class="lead">${said.lead}</p>` : ''}
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${this.#isOpen ? this.#part.render() : this.#trouble ? '' : html`<p role="status">${this.#at.texts.waiting}</p>`}`;
  }
}

export const openMeetings = (at: Workplace, id: string): View => new MeetingsView(at, id);
