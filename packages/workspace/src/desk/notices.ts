import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { formAbout } from '../form/step-form.ts';
import { StepPanel } from '../form/step-panel.ts';
import { DeskNotices } from '../generated/desk-notices.ts';
import type { DeskNoticesQuery } from '../generated/types.ts';
import { WithdrawDeathNotice } from '../generated/withdraw-death-notice.ts';
import type { Part } from '../parts.ts';
import { pathwayAddress, ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import type { Workplace } from '../view.ts';
import { deskWords } from './texts.ts';

type Notice = DeskNoticesQuery['deathNotices']['edges'][number]['node'];

const withdraw = formAbout<Notice>()('withdrawDeathNotice', WithdrawDeathNotice, {
  subject: ({ id }) => ({ noticeId: id }),
});

/** The deaths that were reported, and the taking back of one that was wrong, by two people. */
export class Notices implements Part {
  readonly #at: Workplace;
  #known: DeskNoticesQuery | null = null;
  #search = '';
  #about: Notice | null = null;
  #panel: StepPanel<Notice> | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get #said() {
    return deskWords[this.#at.settings.language].notices;
  }

  async open(): Promise<Trouble | null> {
    const { ask, router } = this.#at;
    const after = router.place.search.get('after');
    const asked = await ask(DeskNotices, { after, eventId: this.#search || null });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#known = asked.answer;
    return null;
  }

  render(): TemplateResult {
    const said = this.#said;
    const { waiting, deathNotices } = this.#known!;
    const { hasNextPage, endCursor } = deathNotices.pageInfo;
    const asked = waiting.edges.map(({ node }) => node);
    const all = deathNotices.edges.map(({ node }) => node);
    return html`${this.#panel?.render() ?? nothing}
      <h2>${said.waiting}</h2>
      ${asked.length === 0 ? html`<p class="note">${said.noneWaits}</p>` : this.#table(said.waitingCaption, asked)}
      <h2>${said.all}</h2>
      <form role="search" class="search" @submit=${this.#onSearch}>
        <label for="event">${said.search}</label>
        <input id="event" type="search" maxlength="200" autocomplete="off" aria-describedby="event-hint" .value=${live(this.#search)} />
        <button type="submit">${said.find}</button>
        <p class="hint" id="event-hint">${said.searchHint}</p>
      </form>
      ${all.length === 0 ? html`<p class="note" role="status">${this.#search ? said.notFound : said.none}</p>` : this.#table(said.caption, all)}
      ${hasNextPage ? html`<p><a rel="next" href="${ROOT}balie/berichten?after=${endCursor}">${said.more}</a></p>` : nothing}`;
  }

  #table(caption: string, notices: readonly Notice[]): TemplateResult {
    const said = this.#said;
    return cardTable(
      caption,
      [said.number, said.what, said.next],
      notices.map((notice) => ({ cells: this.#cells(notice) })),
    );
  }

  #cells(notice: Notice): readonly unknown[] {
    const said = this.#said;
    const { eventId, eventSource, source, status, receivedAt, aboutPathway: about } = notice;
    const received = saidDay(receivedAt, this.#at.settings.language, today());
    return [
      html`${eventId} <span class="quiet">${said.sources[source]}, ${eventSource}. ${received}</span>`,
      html`${said.statuses[status]} ${about ? html`<a href=${pathwayAddress(about.id)}>${about.partner.name}</a>` : nothing}`,
      this.#next(notice),
    ];
  }

  #next(notice: Notice): TemplateResult {
    const said = this.#said;
    if (notice.status === 'WITHDRAWN') return html`<span class="quiet">${said.isWithdrawn}</span>`;
    if (notice.withdrawalAskedByMe) return html`<span class="quiet">${said.askedByMe}</span>`;
    const label = notice.withdrawalAsked ? said.confirm : said.ask;
    return html`<button type="button" aria-label="${label}: ${notice.eventId}" @click=${() => this.#choose(notice)}>${label}</button>`;
  }

  #choose(notice: Notice): void {
    const said = this.#said;
    this.#about = notice;
    const words = notice.withdrawalAsked ? said.confirmForm : said.askForm;
    this.#panel = new StepPanel(withdraw, {
      at: this.#at,
      about: () => this.#about!,
      keptFor: null,
      place: notice.eventId,
      words: () => ({ ...words, title: `${words.title}: ${notice.eventId}`, fields: {} }),
      onSaved: async () => {
        this.#at.tell(words.done);
        await this.#close();
      },
      onStale: async () => void (await this.open()),
      onClose: () => void this.#close(),
    });
    this.#at.focusOn('panel-title');
  }

  async #close(): Promise<void> {
    this.#panel = null;
    await this.open();
    this.#at.focusOn('title');
  }

  readonly #onSearch = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    this.#search = value.trim();
    this.#at.router.replace(`${ROOT}balie/berichten`);
  };
}
