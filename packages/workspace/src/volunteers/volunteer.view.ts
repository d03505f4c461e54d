import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { formAt } from '../events/names.ts';
import { OnePanel } from '../form/one-panel.ts';
import type { Answer, StepForm, Values } from '../form/step-form.ts';
import { OneVolunteer } from '../generated/one-volunteer.ts';
import { Handing } from '../handing/handing.ts';
import { LeftNotes } from '../kept/left-notes.ts';
import { isFound } from '../person/pathway-now.ts';
import { phoneNumber } from '../person/phone.ts';
import { promises } from '../person/sections.ts';
import { ROOT } from '../router.ts';
import { fill } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { stepsOfVolunteer, type VolunteerNow } from './forms.ts';
import { dayOf, languageNames, saidCertificate, saidTraining, wordsOf } from './said.ts';

/** One volunteer: how to reach them, what is promised, papers, how they are looked after, and what can be done now. */
export class VolunteerView implements View {
  readonly #at: Workplace;
  readonly #id: string;
  readonly #panel: OnePanel;
  readonly #handing: Handing;
  readonly #notes: LeftNotes<VolunteerNow>;
  #now: VolunteerNow | null = null;
  #trouble: Trouble | null = null;
  #isUnknown = false;
  #isFirst = true;

  constructor(at: Workplace, id: string) {
    this.#at = at;
    this.#id = id;
    const words = (step: string) => wordsOf(at).forms[step as 'pause'];
    this.#panel = new OnePanel(at, words, () => this.#load());
    this.#notes = new LeftNotes<VolunteerNow>({
      ...{ at, about: id, words },
      goOn: (form, values) => this.#show(form, values),
    });
    this.#handing = new Handing(at, async (taskId) => {
      await this.#load();
      at.focusOn(`task-${taskId}`);
    });
  }

  get title(): string {
    return this.#now?.name ?? wordsOf(this.#at).title;
  }

  get isHalf(): boolean {
    return this.#panel.isHalf || this.#handing.isHalf;
  }

  async open(): Promise<void> {
    await this.#load();
    if (!this.#isFirst || !this.#now) return;
    this.#isFirst = false;
    void this.#notes.look();
    const { usual, seldom } = stepsOfVolunteer(this.#now);
    const form = formAt([...usual, ...seldom], this.#at.router.place.search.get('step'));
    if (form) this.#show(form);
  }

  async refresh(): Promise<void> {
    if (!this.isHalf) await this.#load();
  }

  async #load(): Promise<void> {
    const asked = await this.#at.ask(OneVolunteer, { id: this.#id });
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') {
      const { node } = asked.answer;
      this.#now = isFound(node) ? node : null;
      this.#isUnknown = this.#now === null;
    }
    this.#at.redraw();
  }

  render(): TemplateResult {
    const { texts } = this.#at;
    const said = wordsOf(this.#at);
    const now = this.#now;
    const { usual, seldom } = now ? stepsOfVolunteer(now) : { usual: [], seldom: [] };
    const back = html`<p><a href="${ROOT}vrijwilligers">${said.back}</a></p>`;
    if (this.#isUnknown)
      return html`<h1 id="title" tabindex="-1">${texts.unknown.title}</h1><p>${said.unknown}</p>${back}`;
    return html`${now ? this.#identity(now) : html`<h1 id="title" tabindex="-1">${said.title}</h1>`}
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${
        now
          ? html`<div class="beside"><div>${this.#steps(now)} ${this.#panel.render()} ${this.#notes.render([...usual, ...seldom])} ${promises(now.openTasks, this.#at, this.#handing)}</div>
            <div>${this.#papers(now)} ${this.#care(now)} ${this.#about(now)}</div></div>${back}`
          : nothing
      }
      ${now || this.#trouble ? nothing : html`<p role="status">${texts.waiting}</p>`}`;
  }

  #identity(now: VolunteerNow): TemplateResult {
    const { texts } = this.#at;
    const said = wordsOf(this.#at);
    const paused =
      now.pausedUntil && fill(said.pausedUntil, { day: dayOf(now.pausedUntil, this.#at) });
    return html`<header class="identity">
      <h1 id="title" tabindex="-1">${now.name}</h1>
      <p class="state">${[said.statuses[now.status], paused].filter(Boolean).join(', ')}</p>
      ${now.ownLossDayNear ? html`<p class="warning"><strong>${said.nearOwnLoss}</strong></p>` : nothing}
      <dl>
        <div><dt>${texts.person.phone}</dt><dd>${now.phone ? phoneNumber(now.phone, this.#at) : texts.person.noPhone}</dd></div>
        ${now.email ? html`<div><dt>${texts.person.email}</dt><dd><a href="mailto:${now.email}">${now.email}</a></dd></div>` : nothing}
      </dl>
    </header>`;
  }

  #steps(now: VolunteerNow): TemplateResult {
    const { texts } = this.#at;
    const said = wordsOf(this.#at);
    const { usual, seldom } = stepsOfVolunteer(now);
    const button = (form: StepForm<VolunteerNow>, kind = '') =>
      html`<button type="button" class=${kind} aria-expanded=${this.#panel.isOpen(form.step) ? 'true' : 'false'} @click=${() => this.#show(form)}>${said.forms[form.step as 'pause'].title}</button>`;
    return html`<section aria-labelledby="steps-title">
      <h2 id="steps-title" tabindex="-1">${texts.person.steps}</h2>
      ${usual.length + seldom.length === 0 ? html`<p class="quiet">${said.noSteps}</p>` : nothing}
      <p class="actions">${usual.map((form, i) => button(form, i ? '' : 'primary'))}</p>
      ${seldom.length > 0 ? html`<details><summary>${texts.person.moreSteps}</summary><p class="actions">${seldom.map((form) => button(form))}</p></details>` : nothing}
    </section>`;
  }

  #show(form: StepForm<VolunteerNow>, given?: Values): void {
    const said = wordsOf(this.#at);
    const saved = ({ pageCode }: Answer) =>
      // It is not shown again: it stays until something else is done.
      this.#at.tell(
        pageCode ? fill(said.code, { code: pageCode }) : said.forms[form.step as 'pause'].done,
        pageCode ? { stays: true } : {},
      );
    this.#panel.show({
      form,
      about: () => this.#now!,
      backTo: 'steps-title',
      keptFor: { about: this.#id },
      saved,
      ...(given && { given }),
    });
  }

  #papers(now: VolunteerNow): TemplateResult {
    const said = wordsOf(this.#at);
    return html`<section>
      <h2>${said.papers}</h2>
      <dl class="facts">
        <div><dt>${said.columns.certificate}</dt><dd>${saidCertificate(now, this.#at).text}</dd></div>
        <div><dt>${said.columns.training}</dt><dd>${saidTraining(now, this.#at).text}</dd></div>
      </dl>
      <ul>${now.trainings.map(({ course, doneOn }) => html`<li>${said.course[course as 'BASIC'] ?? course}, ${dayOf(doneOn, this.#at)}</li>`)}</ul>
    </section>`;
  }

  #care(now: VolunteerNow): TemplateResult {
    const said = wordsOf(this.#at);
    return html`<section>
      <h2>${said.care}</h2>
      <p>${fill(said.residents, { now: now.matchesNow, most: now.capacity })}
        ${now.restUntil ? fill(said.rest, { day: dayOf(now.restUntil, this.#at) }) : nothing}</p>
      ${now.supervision.length === 0 ? html`<p class="quiet">${said.supervision.none}</p>` : nothing}
      <ul>${now.supervision.map(({ kind, on }) => html`<li>${fill(said.supervision[kind], { day: dayOf(on, this.#at) })}</li>`)}</ul>
    </section>`;
  }

  #about(now: VolunteerNow): TemplateResult {
    const { texts } = this.#at;
    const said = wordsOf(this.#at);
    const parts = now.dayParts.map((part) => texts.dayParts[part]).join(', ');
    return html`<section>
      <h2>${said.about}</h2>
      ${now.introduction ? html`<p class="own">${now.introduction}</p>` : nothing}
      <ul>
        ${[
          fill(said.lives, { digits: now.postcodeDigits }),
          fill(said.goesFar, { km: now.maxKm }),
          fill(said.speaks, { languages: languageNames(now.languages, this.#at) }),
          parts && fill(said.can, { parts }),
          ...now.livedExperience.map((each) => said.experience[each]),
          ...now.interests,
        ]
          .filter(Boolean)
          .map((each) => html`<li>${each}</li>`)}
      </ul>
    </section>`;
  }
}
