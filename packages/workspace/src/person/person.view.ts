import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { CallPanel } from '../call/call-panel.ts';
import { nameOf } from '../events/names.ts';
import { proposeMatch } from '../events/propose-match.ts';
import { recordAttempt } from '../events/record-attempt.ts';
import { formNamed } from '../events/registry.ts';
import type { StepForm, Values } from '../form/step-form.ts';
import { type PanelHost, StepPanel } from '../form/step-panel.ts';
import { OnePathway } from '../generated/one-pathway.ts';
import { Proposals } from '../generated/proposals.ts';
import type { ProposalsQuery } from '../generated/types.ts';
import { Handing } from '../handing/handing.ts';
import { LeftNotes } from '../kept/left-notes.ts';
import { Presence } from '../live/presence.ts';
import type { Change } from '../live/read-events.ts';
import { sees } from '../rights.ts';
import { pathwayAddress } from '../router.ts';
import { fill, formWords } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { dataRequests } from './data-requests.ts';
import { Drawn } from './drawn.ts';
import { excludedOf } from './excluded.ts';
import { identityBar } from './identity.ts';
import { Letters } from './letters.ts';
import { type PathwayNow, pathwayIn } from './pathway-now.ts';
import { needs, plan, promises, timeline } from './sections.ts';
import { stepsOf } from './steps.ts';
import { way } from './way.ts';
import { whatFollows } from './what-follows.ts';

/** One person: who, what was told and agreed, what happened, and what can be done now. */
export class PersonView implements View {
  readonly #at: Workplace;
  readonly #id: string;
  readonly #host: PanelHost;
  #now: PathwayNow | null = null;
  #trouble: Trouble | null = null;
  #isUnknown = false;
  #panel: StepPanel | null = null;
  /** What a colleague left half, and with which the form begins. */
  #given: Values | null = null;
  #found: ProposalsQuery['matchProposals'] | null = null;
  /** The step that was just recorded; what follows from it is told once it is known. */
  #saved: StepForm | null = null;
  readonly #presence: Presence;
  readonly #handing: Handing;
  readonly #letters: Letters;
  readonly #drawn: Drawn;
  readonly #notes: LeftNotes;

  constructor(at: Workplace, id: string) {
    this.#at = at;
    this.#id = id;
    this.#presence = new Presence(at.ask, id, () => at.redraw());
    this.#letters = new Letters(at);
    this.#drawn = new Drawn(at);
    this.#notes = new LeftNotes({
      ...{ at, about: id },
      words: (step) => formWords(at.texts, step),
      goOn: (form, values) => {
        this.#panel = null;
        this.#given = values;
        this.#choose(form);
      },
    });
    this.#handing = new Handing(at, async (taskId) => {
      await this.#load();
      at.focusOn(`task-${taskId}`);
    });
    this.#host = {
      at,
      about: () => this.#now!,
      keptFor: { about: id },
      onSaved: (panel) => this.#onSaved(panel),
      onStale: () => this.#load(),
      onClose: () => this.#close(),
    };
  }

  get title(): string {
    return this.#now?.partner?.name ?? this.#at.texts.person.title;
  }

  get isHalf(): boolean {
    return (this.#panel?.state.isTouched ?? false) || this.#handing.isHalf;
  }

  async open(): Promise<void> {
    await this.#load();
    this.#tellSaved();
    if (this.#now) {
      this.#presence.start();
      void this.#notes.look();
    }
    const form = formNamed(this.#at.router.place.search.get('step'));
    const isOffered = form && this.#now && this.#offered(this.#now).includes(form);
    if (isOffered && form.at) return this.#at.router.replace(form.at(this.#id));
    if (!isOffered) this.#panel = null;
    else if (this.#panel?.form !== form) await this.#show(form);
    this.#at.redraw();
  }

  async refresh({ kind, pathways, presentAt, tasks }: Change): Promise<void> {
    const id = this.#id;
    if (presentAt.includes(id)) await this.#presence.look();
    const isMeant =
      pathways.some((pathway) => pathway.id === id) ||
      tasks.some(({ pathwayId }) => pathwayId === id);
    // Nothing is changed under somebody's words: they are told, and sending shows them what it was.
    if (this.isHalf && isMeant) this.#at.tell(this.#at.texts.live.changed);
    else if (!this.isHalf && (isMeant || kind === 'EVERYTHING')) await this.#load();
    this.#at.redraw();
  }

  close(): void {
    this.#presence.stop();
    this.#letters.close();
  }

  render(): TemplateResult {
    const { texts } = this.#at;
    const now = this.#now;
    if (this.#isUnknown)
      return html`<h1 id="title" tabindex="-1">${texts.unknown.title}</h1><p>${texts.person.unknown}</p>`;
    return html`${now ? identityBar(now, this.#at) : html`<h1 id="title" tabindex="-1">${texts.person.title}</h1>`}
      ${troubleNote(this.#at, this.#trouble, () => this.open())} ${this.#others()}
      ${
        now
          ? html`${way(now, this.#at)} ${this.#drawn.render(now)}<div class="beside"><div>${this.#steps(now)} ${this.#panel?.render(this.#panel.form === proposeMatch ? excludedOf(this.#found, this.#at) : nothing) ?? nothing} ${this.#notes.render(this.#offered(now))} ${promises(now.openTasks, this.#at, this.#handing)}</div>
            <div>${needs(now, this.#at)} ${plan(now, this.#at)} ${this.#letters.render(now)} ${dataRequests(now, this.#at)} ${timeline(now, this.#at)}</div></div>`
          : nothing
      }
      ${now || this.#trouble ? nothing : html`<p role="status">${texts.waiting}</p>`}`;
  }

  /** Who else has this person open. */
  #others(): TemplateResult {
    const names = this.#presence.others.join(', ');
    const { live } = this.#at.texts;
    return html`<p class="quiet" id="others" role="status">${names ? fill(live.others, { names }) : nothing}</p>`;
  }

  async #load(): Promise<void> {
    const { ask, me } = this.#at;
    const asked = await ask(OnePathway, { id: this.#id, ...sees(me.roles) });
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status !== 'ANSWERED') return;
    const found = pathwayIn(asked.answer);
    this.#isUnknown = found === null;
    this.#now = found && { ...found, fitting: this.#now?.fitting ?? [] };
  }

  #offered(now: PathwayNow): readonly StepForm[] {
    const { usual, seldom } = stepsOf(now);
    return [...usual, ...seldom];
  }

  #steps(now: PathwayNow): TemplateResult {
    const { texts } = this.#at;
    const said = texts.person;
    const { usual, seldom } = stepsOf(now);
    const button = (form: StepForm, kind: string) =>
      form.at
        ? html`<a class="button" href=${form.at(now.id)}>${formWords(texts, form.step).title}</a>`
        : html`<button type="button" class=${kind} aria-expanded=${this.#panel?.form === form ? 'true' : 'false'} @click=${() => this.#choose(form)}>${formWords(texts, form.step).title}</button>`;
    return html`<section aria-labelledby="steps-title">
      <h2 id="steps-title" tabindex="-1">${said.steps}</h2>
      ${usual.length + seldom.length === 0 ? html`<p class="quiet">${said.noSteps}</p>` : nothing}
      <p class="actions">${usual.map((form, i) => button(form, i || this.#panel ? '' : 'primary'))}</p>
      ${seldom.length > 0 ? html`<details><summary>${said.moreSteps}</summary><p class="actions">${seldom.map((form) => button(form, ''))}</p></details>` : nothing}
    </section>`;
  }

  /** The address names the step, so that a link or loading again shows the same form. */
  #choose(form: StepForm): void {
    this.#at.router.replace(`${pathwayAddress(this.#id)}?step=${nameOf(form.step)}`);
  }

  async #show(form: StepForm): Promise<void> {
    const given = this.#given;
    this.#given = null;
    const Panel = form === recordAttempt ? CallPanel : StepPanel;
    const panel = new Panel(form, this.#host, given);
    if (form === proposeMatch) await this.#askWhoFits();
    if (panel instanceof CallPanel) await panel.askScript();
    this.#panel = panel;
    this.#at.focusOn('panel-title');
  }

  async #askWhoFits(): Promise<void> {
    const { ask, settings } = this.#at;
    const asked = await ask(Proposals, { pathwayId: this.#id, language: settings.language });
    this.#found = asked.status === 'ANSWERED' ? asked.answer.matchProposals : null;
    if (this.#now) this.#now = { ...this.#now, fitting: this.#found?.fitting ?? [] };
  }

  #close(): void {
    this.#panel = null;
    this.#at.router.replace(pathwayAddress(this.#id));
    this.#at.focusOn('steps-title');
  }

  /** The step leaves the address, and with that all is asked again. */
  async #onSaved({ form }: StepPanel): Promise<void> {
    this.#saved = form;
    this.#close();
  }

  #tellSaved(): void {
    if (!this.#saved || !this.#now) return;
    const { done } = formWords(this.#at.texts, this.#saved.step);
    this.#saved = null;
    this.#at.tell(`${done} ${whatFollows(this.#now, this.#at)}`.trim());
  }
}
