import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { acceptSupportRequest } from '../events/accept-support-request.ts';
import { declineSupportRequest } from '../events/decline-support-request.ts';
import { nameOf } from '../events/names.ts';
import { formNamed } from '../events/registry.ts';
import { takeBackSupportRequest } from '../events/take-back-support-request.ts';
import type { Answer, StepForm } from '../form/step-form.ts';
import { type PanelHost, StepPanel } from '../form/step-panel.ts';
import { OneRequest } from '../generated/one-request.ts';
import type { OneRequestQuery } from '../generated/types.ts';
import { LeftNotes } from '../kept/left-notes.ts';
import { pathwayAddress, requestAddress } from '../router.ts';
import { fill, formWords } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { isFound } from './pathway-now.ts';
import { phoneNumber } from './phone.ts';
import { needList } from './sections.ts';

type RequestNow = Extract<NonNullable<OneRequestQuery['node']>, { id: string }>;

const FORMS = [acceptSupportRequest, declineSupportRequest, takeBackSupportRequest];

/** Somebody who asked and was not answered yet: there is no pathway, only their request. */
export class RequestView implements View {
  readonly #at: Workplace;
  readonly #id: string;
  readonly #host: PanelHost;
  #now: RequestNow | null = null;
  #trouble: Trouble | null = null;
  #isUnknown = false;
  #panel: StepPanel | null = null;
  readonly #notes: LeftNotes;

  constructor(at: Workplace, id: string) {
    this.#at = at;
    this.#id = id;
    this.#notes = new LeftNotes({
      ...{ at, about: id },
      words: (step) => formWords(at.texts, step),
      goOn: (form, values) => {
        this.#panel = new StepPanel(form, this.#host, values);
        this.#choose(form);
      },
    });
    this.#host = {
      at,
      // The forms of a request need no more of it than which one and which version.
      about: () =>
        ({ id: this.#id, version: this.#now?.version }) as ReturnType<PanelHost['about']>,
      keptFor: { about: id },
      onSaved: (panel, answer) => this.#onSaved(panel, answer),
      onStale: () => this.#load(),
      onClose: () => this.#close(),
    };
  }

  get title(): string {
    return this.#now?.name ?? this.#at.texts.request.title;
  }

  get isHalf(): boolean {
    return this.#panel?.state.isTouched ?? false;
  }

  async open(): Promise<void> {
    await this.#load();
    if (this.#now) void this.#notes.look();
    const form = formNamed(this.#at.router.place.search.get('step'));
    const isOffered = form && FORMS.includes(form) && this.#now?.state === 'RECEIVED';
    if (!isOffered) this.#panel = null;
    else if (this.#panel?.form !== form) {
      this.#panel = new StepPanel(form, this.#host);
      this.#at.focusOn('panel-title');
    }
    this.#at.redraw();
  }

  render(): TemplateResult {
    const { texts } = this.#at;
    const now = this.#now;
    if (this.#isUnknown)
      return html`<h1 id="title" tabindex="-1">${texts.unknown.title}</h1><p>${texts.person.unknown}</p>`;
    return html`${now ? this.#identity(now) : html`<h1 id="title" tabindex="-1">${texts.request.title}</h1>`}
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${now ? html`<div class="beside"><div>${this.#steps(now)} ${this.#panel?.render() ?? nothing} ${this.#notes.render(now.state === 'RECEIVED' ? FORMS : [])}</div><div>${this.#told(now)}</div></div>` : nothing}
      ${now || this.#trouble ? nothing : html`<p role="status">${texts.waiting}</p>`}`;
  }

  async #load(): Promise<void> {
    const asked = await this.#at.ask(OneRequest, { id: this.#id });
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status !== 'ANSWERED') return;
    const { node } = asked.answer;
    this.#now = isFound(node) ? node : null;
    this.#isUnknown = this.#now === null;
  }

  #identity(now: RequestNow): TemplateResult {
    const { texts } = this.#at;
    const address = [now.street, now.postcode, now.town].filter(Boolean).join(', ');
    return html`<header class="identity">
      <h1 id="title" tabindex="-1">${now.name}</h1>
      <p class="state">${texts.request.standing[now.state]} ${texts.request.for[now.requestedFor]}.</p>
      <dl>
        <div><dt>${texts.person.phone}</dt><dd>${now.phone ? phoneNumber(now.phone, this.#at) : texts.person.noPhone}</dd></div>
        ${now.email ? html`<div><dt>${texts.person.email}</dt><dd><a href="mailto:${now.email}">${now.email}</a></dd></div>` : nothing}
        ${address ? html`<div><dt>${texts.person.address}</dt><dd>${address}</dd></div>` : nothing}
      </dl>
      <p class="ways"><span>${fill(texts.person.prefers, { channel: texts.channels[now.contactPreference] })}</span>
        ${now.preferredMoment ? html`<span>${fill(texts.request.moment, { moment: now.preferredMoment })}</span>` : nothing}</p>
    </header>`;
  }

  #steps(now: RequestNow): TemplateResult {
    const { texts } = this.#at;
    return html`<section aria-labelledby="steps-title">
      <h2 id="steps-title" tabindex="-1">${texts.person.steps}</h2>
      ${now.pathway ? html`<p><a class="button" href=${pathwayAddress(now.pathway.id)}>${texts.request.toPerson}</a></p>` : nothing}
      ${
        now.state === 'RECEIVED'
          ? html`<p class="actions">${FORMS.map(
              (form, i) =>
                html`<button type="button" class=${i || this.#panel ? '' : 'primary'} aria-expanded=${this.#panel?.form === form ? 'true' : 'false'} @click=${() => this.#choose(form)}>${formWords(texts, form.step).title}</button>`,
            )}</p>`
          : nothing
      }
    </section>`;
  }

  #told(now: RequestNow): TemplateResult {
    const { texts, settings } = this.#at;
    const received = saidDay(now.submittedAt, settings.language, today());
    return html`<section>
      <h2>${texts.request.title}</h2>
      <p class="quiet">${fill(texts.request.received, { day: received })}. ${fill(texts.person.reference, { reference: now.reference })}.</p>
      ${now.message ? html`<blockquote class="own">${now.message}</blockquote>` : nothing}
      ${needList(now.needs, this.#at)}
      ${now.decisionReason ? html`<p class="own">“${now.decisionReason}”</p>` : nothing}
    </section>`;
  }

  #choose(form: StepForm): void {
    this.#at.router.replace(`${requestAddress(this.#id)}?step=${nameOf(form.step)}`);
  }

  #close(): void {
    this.#panel = null;
    this.#at.router.replace(requestAddress(this.#id));
    this.#at.focusOn('steps-title');
  }

  async #onSaved({ form }: StepPanel, { pathway }: Answer): Promise<void> {
    this.#panel = null;
    this.#at.tell(formWords(this.#at.texts, form.step).done);
    // Where a pathway was opened, the work goes on there.
    if (pathway) return this.#at.router.go(pathwayAddress(pathway.id));
    await this.#load();
    this.#close();
  }
}
