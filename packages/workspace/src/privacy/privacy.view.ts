import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { OnePanel } from '../form/one-panel.ts';
import { Privacy } from '../generated/privacy.ts';
import type { PrivacyQuery } from '../generated/types.ts';
import { subjectAddress } from '../router.ts';
import { fill } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { Find } from './find.ts';
import { answerFor } from './forms.ts';
import { dayOf, saidHold, saidSubject, saidTerm, tableOf, wordsOf } from './said.ts';

type Waiting = PrivacyQuery['waiting'][number];

/** What the privacy officer answers, holds and proves. Of a person it says the name alone, and through which door they came. */
export class PrivacyView implements View {
  readonly #at: Workplace;
  readonly #panel: OnePanel;
  readonly #find: Find;
  #known: PrivacyQuery | null = null;
  #trouble: Trouble | null = null;

  constructor(at: Workplace) {
    this.#at = at;
    const words = (step: string) => wordsOf(at).forms[step as 'answerErasure'];
    this.#find = new Find(at);
    this.#panel = new OnePanel(at, words, () => this.open());
  }

  get title(): string {
    return wordsOf(this.#at).title;
  }

  get isHalf(): boolean {
    return this.#panel.isHalf;
  }

  async open(): Promise<void> {
    const asked = await this.#at.ask(Privacy, {});
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') this.#known = asked.answer;
    this.#at.redraw();
  }

  async refresh(): Promise<void> {
    if (!this.isHalf) await this.open();
  }

  render(): TemplateResult {
    const known = this.#known;
    const said = wordsOf(this.#at);
    return html`<h1 id="title" tabindex="-1">${said.title}</h1>
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${
        known
          ? html`${this.#find.render()} ${this.#waiting(known)} ${this.#held(known)} ${this.#over(known)} ${this.#proof(known)} ${this.#answered(known)}`
          : this.#trouble
            ? nothing
            : html`<p role="status">${this.#at.texts.waiting}</p>`
      }`;
  }

  #section(id: string, title: string, empty: string, rows: readonly unknown[], shown: unknown) {
    return html`<section>
      <h2 id=${id} tabindex="-1">${title}</h2>
      ${rows.length === 0 ? html`<p class="note">${empty}</p>` : shown}
    </section>`;
  }

  #waiting({ waiting }: PrivacyQuery): TemplateResult {
    const said = wordsOf(this.#at);
    return this.#section(
      'waiting',
      said.waiting,
      said.noWaiting,
      waiting,
      html`<ul class="cards">${waiting.map((request) => this.#request(request))}</ul>`,
    );
  }

  #request(request: Waiting): TemplateResult {
    const { papers } = this.#at.texts;
    const said = wordsOf(this.#at);
    const form = answerFor(request);
    const isOpen = this.#panel.isOpen(form.step, request.id);
    const asked = papers.requestKinds[request.kind];
    const kind = request.askedBy ? `${request.askedBy}: ${asked.toLowerCase()}` : asked;
    const received = dayOf(request.receivedAt, this.#at);
    const answer = () =>
      this.#panel.show(
        {
          form,
          about: () => request,
          backTo: 'waiting',
          keptFor: { about: request.pathway.id },
          saved: ({ erased }) =>
            this.#at.tell(erased ? said.erased : said.forms[form.step as 'answerErasure'].done),
        },
        request.id,
      );
    return html`<li>
      <h3>${kind}</h3>
      <p>${fill(said.received, { day: received })}. <strong>${fill(said.due, { day: dayOf(request.due, this.#at) })}</strong></p>
      <p class="actions">
        <button type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-label="${said.answer}: ${kind}, ${received}" @click=${answer}>${said.answer}</button>
        <a class="button" href=${subjectAddress(request.pathway.id)} aria-label="${said.look}: ${kind}, ${received}">${said.look}</a>
      </p>
      ${isOpen ? this.#panel.render() : nothing}
    </li>`;
  }

  #held({ heldPathways }: PrivacyQuery): TemplateResult {
    const said = wordsOf(this.#at);
    const shown = html`<ul class="cards">${heldPathways.map(
      ({
        id,
        holds,
        ...who
      }) => html`<li><h3>${saidSubject(who, this.#at)}</h3> ${holds.filter(({ releasedAt }) => !releasedAt).map((each) => saidHold(each, this.#at))}
        <a href=${subjectAddress(id)} aria-label="${said.look}: ${saidSubject(who, this.#at)}">${said.look}</a></li>`,
    )}</ul>`;
    return this.#section('held', said.held, said.noHeld, heldPathways, shown);
  }

  #over({ whatIsOver }: PrivacyQuery): TemplateResult {
    const said = wordsOf(this.#at);
    const { what, count, rule, term } = said.columns;
    const rows = whatIsOver.map((each) => [
      said.kinds[each.what as keyof typeof said.kinds] ?? each.what,
      each.count,
      said.rules[each.rule as keyof typeof said.rules] ?? each.rule,
      saidTerm(each.term, this.#at),
    ]);
    const shown = tableOf(said.overCaption, [what, count, rule, term], rows);
    return this.#section('over', said.over, said.noOver, rows, shown);
  }

  /** Declarations of destruction: the proof that something was erased, without whom. */
  #proof({ destructionRecords }: PrivacyQuery): TemplateResult {
    const said = wordsOf(this.#at);
    const { when, what, count, rule, ground } = said.columns;
    const rows = destructionRecords.map((each) => [
      dayOf(each.at, this.#at),
      said.kinds[each.what as keyof typeof said.kinds] ?? each.what,
      each.count,
      said.rules[each.rule as keyof typeof said.rules] ?? each.rule,
      html`<span lang="en">${each.listEntry}</span>`,
    ]);
    const shown = html`<p class="actions"><button type="button" @click=${() => print()}>${said.print}</button></p>
      ${tableOf(said.proofCaption, [when, what, count, rule, ground], rows)}`;
    return this.#section('proof', said.proof, said.noProof, rows, shown);
  }

  #answered({ answered }: PrivacyQuery): TemplateResult {
    const { papers } = this.#at.texts;
    const said = wordsOf(this.#at);
    const { when, what, answer, why } = said.columns;
    const rows = answered.map((each) => [
      dayOf(each.decidedAt ?? each.receivedAt, this.#at),
      html`<a href=${subjectAddress(each.pathway.id)}>${papers.requestKinds[each.kind]}</a> <span class="quiet">${each.askedBy ?? ''}</span>`,
      fill(papers.requestStates[each.state], { day: '' }),
      html`<span class="own">${each.decisionReason ?? ''}</span>`,
    ]);
    const shown = tableOf(said.answeredCaption, [when, what, answer, why], rows);
    return this.#section('answered', said.answered, said.noAnswered, rows, shown);
  }
}
