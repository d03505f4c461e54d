import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { SettingsReadiness } from '../generated/readiness.ts';
import type { SettingsReadinessQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { ROOT } from '../router.ts';
import type { Workplace } from '../view.ts';
import { placeThatMends } from './mends.ts';
import { partsFor } from './part-names.ts';
import { settingsWords } from './texts.ts';

type Finding = SettingsReadinessQuery['readiness']['findings'][number];

/** What is still missing before the municipality reaches out: each line leads to where it is mended. */
export class ReadinessPart implements Part {
  readonly #at: Workplace;
  #known: SettingsReadinessQuery['readiness'] | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  async open(): Promise<Trouble | null> {
    const { ask, settings } = this.#at;
    const asked = await ask(SettingsReadiness, { language: settings.language });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#known = asked.answer.readiness;
    return null;
  }

  render(): TemplateResult {
    const said = settingsWords[this.#at.settings.language].readiness;
    const { findings, mayReachOut, volunteersMayVisit } = this.#known!;
    const blocking = findings.filter(({ severity }) => severity === 'BLOCKING');
    const advice = findings.filter(({ severity }) => severity === 'ADVICE');
    const list = (some: readonly Finding[]) =>
      html`<ol class="findings">${some.map((finding) => html`<li>${this.#finding(finding)}</li>`)}</ol>`;
    return html`<p class="note"><strong>${mayReachOut ? said.mayReachOut : said.mayNotReachOut}</strong> ${volunteersMayVisit ? said.volunteersMay : said.volunteersMayNot}</p>
      <h2>${said.blocking}</h2>
      ${blocking.length > 0 ? list(blocking) : html`<p>${said.nothingBlocks}</p>`}
      <h2>${said.advice}</h2>
      ${advice.length > 0 ? list(advice) : html`<p>${said.nothingAdvised}</p>`}`;
  }

  #finding({ code, sentence, details, mend }: Finding): TemplateResult {
    const said = settingsWords[this.#at.settings.language].readiness;
    const place = placeThatMends(code);
    const isMine = place && partsFor(this.#at).includes(place.part);
    const address =
      place && `${ROOT}instellingen/${place.part}${place.change ? `?wijzig=${place.change}` : ''}`;
    return html`<p>${sentence}</p>
      ${details.length > 0 ? html`<ul>${details.slice(0, 20).map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
      ${
        address && isMine
          ? html`<p><a class="button" href=${address} aria-label="${said.mend}: ${sentence}">${said.mend}</a></p>`
          : html`<p class="quiet">${place ? said.byAnother[place.by] : said.byOperator}</p>
            ${place ? nothing : html`<p><code>${mend}</code></p>`}`
      }`;
  }
}
