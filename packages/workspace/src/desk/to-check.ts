import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { sayDone } from '../events/say-done.ts';
import { DeskToCheck } from '../generated/desk-to-check.ts';
import type { DeskToCheckQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { pathwayAddress, ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { deskWords } from './texts.ts';

type Row = DeskToCheckQuery['workList']['edges'][number]['node'];
type Subject = NonNullable<Row['pathway']>;
type Step = keyof (typeof deskWords)['nl']['toCheck']['steps'];

/** Notices with which the rules stopped: what is unclear, and what a clerk may decide. */
export class ToCheck implements Part {
  readonly #at: Workplace;
  #list: DeskToCheckQuery['workList'] | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  async open(): Promise<Trouble | null> {
    const { ask, router } = this.#at;
    const asked = await ask(DeskToCheck, { after: router.place.search.get('after') });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#list = asked.answer.workList;
    return null;
  }

  render(): TemplateResult {
    const said = deskWords[this.#at.settings.language].toCheck;
    const rows = this.#list?.edges.map(({ node }) => node) ?? [];
    if (rows.length === 0) return html`<p class="note">${said.none}</p>`;
    const { hasNextPage, endCursor } = this.#list!.pageInfo;
    return html`${cardTable(
      fill(said.caption, { count: this.#list!.totalCount }),
      [said.who, said.unclear, said.by, said.next],
      rows.map((row) => ({ late: row.overdue, cells: this.#cells(row) })),
    )}
      ${hasNextPage ? html`<p><a rel="next" href="${ROOT}balie?after=${endCursor}">${said.more}</a></p>` : nothing}`;
  }

  #cells(row: Row): readonly unknown[] {
    const { texts, settings } = this.#at;
    const { pathway, kind, due } = row;
    const who = pathway?.partner.name ?? '';
    const unclear = pathway ? this.#unclear(pathway) : [];
    return [
      pathway ? html`<a href=${pathwayAddress(pathway.id)}>${who}</a>` : who,
      html`<strong>${texts.tasks[kind].what}</strong>
        ${unclear.length > 0 ? html`<ul>${unclear.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}`,
      saidDay(due, settings.language, today()),
      html`<span class="actions">
        ${pathway ? stepsFor(row, pathway).map((step) => this.#step(step, pathway)) : nothing}
        ${kind === 'CHECK_CORRECTION' ? html`<button type="button" aria-label="${this.#said.looked}: ${who}" @click=${() => this.#complete(row)}>${this.#said.looked}</button>` : nothing}
      </span>`,
    ];
  }

  get #said() {
    return deskWords[this.#at.settings.language].toCheck;
  }

  #step(step: Step, { id, partner }: Subject): TemplateResult {
    const said = this.#said.steps[step];
    return html`<a class="button" href="${pathwayAddress(id)}?step=${step}" aria-label="${said}: ${partner.name}">${said}</a>`;
  }

  /** In sentences, each once, whatever told it. */
  #unclear({ messages, letterNeeds, partner }: Subject): readonly string[] {
    const said = this.#said;
    const of = (words: Readonly<Record<string, string>>, codes: readonly string[]) =>
      codes.flatMap((code) => words[code] ?? []);
    const alike = new Set(messages.flatMap(({ looksLike }) => looksLike.map(({ id }) => id))).size;
    return [
      ...new Set([
        ...messages.flatMap(({ decisions, news }) => [
          ...of(said.reasons, decisions.at(-1)?.reasons ?? []),
          ...of(said.news, news),
        ]),
        ...of(said.needs, letterNeeds),
        ...(alike > 0
          ? [fill(alike === 1 ? said.looksLikeOne : said.looksLike, { count: alike })]
          : []),
        ...(partner.secrecyDoubtedAt ? [said.secrecyDoubted] : []),
      ]),
    ];
  }

  async #complete({ id }: Row): Promise<void> {
    const isDone = await sayDone(this.#at.ask, id);
    this.#at.tell(isDone ? this.#said.done : this.#at.texts.today.notDone);
    await this.open();
    this.#at.focusOn('title');
  }
}

/** What may be decided about it now, the obvious first. */
function stepsFor(
  { kind }: Row,
  { letterNeeds, possibleEvents, partner }: Subject,
): readonly Step[] {
  const can = (event: string) => possibleEvents.some((each) => each === event);
  const named = letterNeeds.some((need) => need === 'nameKnown' || need === 'namePrintable');
  return [
    ...(kind === 'CHECK_SAME_PERSON' ? (['DECIDE_SAME_PERSON'] as const) : []),
    ...(named ? (['SET_NAME_FOR_LETTERS'] as const) : []),
    ...(can('decide') && kind === 'CHECK_NOTICE' ? (['DECIDE_ELIGIBILITY'] as const) : []),
    ...(partner.secrecyDoubtedAt && can('secrecyLifted') ? (['LIFT_SECRECY'] as const) : []),
    'RECORD_REGISTRY_CHECK',
  ];
}
