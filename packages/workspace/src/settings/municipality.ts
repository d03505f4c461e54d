import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { saidDay } from '../days.ts';
import { type Field, formAbout, type Values } from '../form/step-form.ts';
import { ChangeMunicipality } from '../generated/change-municipality.ts';
import type { ChangeMunicipalityInput } from '../generated/types.ts';
import { settingsOf } from '../rights.ts';
import { PanelPart, type SettingsNow } from './panel-part.ts';
import { settingsWords } from './texts.ts';

type Name = Exclude<keyof SettingsNow & keyof ChangeMunicipalityInput, 'terms'>;

/** What is changed together. */
export const GROUPS = {
  contact: ['name', 'organisationName', 'contactName', 'phone', 'email', 'openingHours'],
  brieven: ['postalAddress', 'signatoryName', 'signatoryFunction', 'replyUrl', 'supportUrl'],
  privacy: ['privacyUrl', 'privacyContact', 'retentionDecidedOn', 'dpiaConfirmedOn'],
  bellen: ['neutralCallerName', 'dutyPhone', 'dutyEmail'],
  mail: ['mailFrom', 'replyTo', 'requestEmails'],
  voorwie: ['targetRule', 'minimumAge'],
} as const satisfies Readonly<Record<string, readonly Name[]>>;

export type GroupName = keyof typeof GROUPS;

const NEEDED: readonly Name[] = [...GROUPS.contact, 'privacyUrl', 'targetRule', 'minimumAge'];
const LISTS: readonly Name[] = ['postalAddress', 'requestEmails'];
const DAYS: readonly Name[] = ['retentionDecidedOn', 'dpiaConfirmedOn'];
const RULES = ['UNDER_PENSION_AGE', 'FROM_PENSION_AGE', 'ALL_ADULTS'];

/** What the municipality says of itself: to residents, in letters, and to colleagues. */
export class MunicipalityPart extends PanelPart {
  get #said() {
    return settingsWords[this.at.settings.language].municipality;
  }

  protected override openNamed(name: string): void {
    if (Object.hasOwn(GROUPS, name)) this.#change(name as GroupName);
  }

  protected list(): TemplateResult {
    const said = this.#said;
    const now = this.now!;
    const mayChange = settingsOf(rolesHere(this.at)).change;
    return html`${(Object.keys(GROUPS) as GroupName[]).map(
      (group) => html`<section>
        <h2>${said.groups[group]}</h2>
        <dl class="facts">
          ${GROUPS[group].map((name) => html`<div><dt>${said.fields[name].label}</dt><dd>${this.#inWords(name, now)}</dd></div>`)}
        </dl>
        ${mayChange ? this.button(`change-${group}`, said.change, said.groups[group], () => this.#change(group)) : nothing}
      </section>`,
    )}`;
  }

  #inWords(name: Name, now: SettingsNow): string {
    const said = this.#said;
    const value = now[name];
    if (name === 'targetRule') return said.fields.targetRule.options[now.targetRule];
    if (value && DAYS.includes(name))
      return saidDay(String(value), this.at.settings.language, today());
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    return text || said.nothing;
  }

  #change(group: GroupName): void {
    const said = this.#said;
    const names: readonly Name[] = GROUPS[group];
    const form = formAbout<object>()<ChangeMunicipalityInput>(
      'changeMunicipality',
      ChangeMunicipality,
      {
        subject: () => ({}),
        fields: names.map((name) => fieldOf(name, this.now!)),
        input: (values) => Object.fromEntries(names.map((name) => [name, sentOf(name, values)])),
      },
    );
    const words = {
      title: said.groups[group],
      send: said.save,
      done: said.saved,
      fields: said.fields,
    };
    this.show(form, words, `change-${group}`);
  }
}

function fieldOf(name: Name, now: SettingsNow): Field<Name, object> {
  const required = NEEDED.includes(name);
  const value = now[name];
  if (name === 'targetRule')
    return { name, kind: 'choice', required, options: RULES, initial: now.targetRule };
  if (LISTS.includes(name))
    return { name, kind: 'words', initial: (value as readonly string[]).join('\n') };
  return {
    name,
    kind: DAYS.includes(name) ? 'day' : 'line',
    required,
    initial: String(value ?? ''),
  };
}

/** Empty is sent too: it takes away what stood there. */
function sentOf(name: Name, values: Values): unknown {
  const text = String(values[name] ?? '').trim();
  if (LISTS.includes(name)) return text.split('\n').flatMap((line) => line.trim() || []);
  if (name === 'minimumAge') return /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return text === '' ? null : text;
}
