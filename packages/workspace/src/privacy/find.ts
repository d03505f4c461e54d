import { html, nothing, type TemplateResult } from 'lit';
import { DataSubjects } from '../generated/data-subjects.ts';
import type { DataSubjectsQuery } from '../generated/types.ts';
import { subjectAddress } from '../router.ts';
import type { Workplace } from '../view.ts';
import { wordsOf } from './said.ts';

/** Looks somebody up who asks about their data, by what they say of themselves. What was typed stands in no address. */
export class Find {
  readonly #at: Workplace;
  #found: DataSubjectsQuery['dataSubjects'] | null = null;
  #hasFailed = false;

  constructor(at: Workplace) {
    this.#at = at;
  }

  render(): TemplateResult {
    const said = wordsOf(this.#at);
    return html`<form role="search" class="search" @submit=${this.#onSearch}>
        <label for="search">${said.find}</label>
        <input id="search" type="search" maxlength="100" autocomplete="off" aria-describedby="search-hint" />
        <button type="submit">${this.#at.texts.today.find}</button>
        <p class="hint" id="search-hint">${said.findHint}</p>
      </form>
      <div role="status">${this.#hasFailed ? html`<p class="problem">${this.#at.texts.troubles.FAILED}</p>` : nothing}
        ${this.#found && this.#found.length === 0 ? html`<p class="note">${said.notFound}</p>` : nothing}
        ${this.#found && this.#found.length > 0 ? html`<ul>${this.#found.map(({ name, pathway }) => html`<li><a href=${subjectAddress(pathway.id)}>${name || said.subject}</a></li>`)}</ul>` : nothing}</div>`;
  }

  readonly #onSearch = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    const asked = await this.#at.ask(DataSubjects, { search: value.trim() });
    this.#hasFailed = asked.status !== 'ANSWERED';
    this.#found = asked.status === 'ANSWERED' ? asked.answer.dataSubjects : null;
    this.#at.redraw();
  };
}
