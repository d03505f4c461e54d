import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PathwayNow } from '../person/pathway-now.ts';
import type { FieldWords, FormWords, Texts } from '../texts/texts.ts';
import { fill } from '../texts/texts.ts';
import type { FormState } from './form-state.ts';
import { LISTS } from './lists.ts';
import type { Field, Option, Value } from './step-form.ts';

/** What a form is drawn with. */
export interface Drawn<About = PathwayNow> {
  readonly state: FormState<About>;
  readonly about: About;
  readonly texts: Texts;
  readonly words: FormWords;
  readonly changed: () => void;
}

/** What is said of the entries of a list. */
interface Entries {
  readonly names: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** All that is asked now, each with its problem beside it. */
export const drawFields = <About>(drawn: Drawn<About>): TemplateResult =>
  html`${drawn.state.asked.map((field) => {
    const words = drawn.words.fields[field.name]!;
    return html`${words.heading ? html`<h3>${words.heading}</h3>` : nothing} ${drawField(drawn, field, words)}`;
  })}`;

function drawField<About>(
  drawn: Drawn<About>,
  field: Field<string, About>,
  words: FieldWords,
  within = '',
): TemplateResult {
  const name = within + field.name;
  switch (field.kind) {
    case 'choice':
      return drawChoice(drawn, field, words, name);
    case 'pick':
      return drawPick(drawn, field, words, name);
    case 'several':
      return drawSeveral(drawn, field, words, name);
    case 'yes':
      return drawTick(drawn, name, words.label, words.hint);
    case 'needs':
    case 'items':
      return drawList(drawn, field.kind, words);
    default:
      return drawText(drawn, field, words, name);
  }
}

function drawText<About>(
  drawn: Drawn<About>,
  field: Field<string, About>,
  words: FieldWords,
  name: string,
): TemplateResult {
  const { state } = drawn;
  const id = idOf(name);
  const value = String(state.values[name] ?? '');
  const onInput = (event: Event) => set(drawn, name, (event.target as HTMLInputElement).value);
  const shared = { invalid: name in state.problems, described: describedBy(drawn, name, words) };
  return html`<div class="field">
    <label for=${id}>${words.label}${field.required ? nothing : html` <span class="quiet">${drawn.texts.form.optional}</span>`}</label>
    ${hint(name, words)} ${problem(drawn, name)}
    ${
      field.kind === 'words'
        ? html`<textarea id=${id} rows="3" autocomplete="off" aria-required=${field.required ? 'true' : nothing}
            aria-invalid=${shared.invalid ? 'true' : nothing} aria-describedby=${shared.described} .value=${live(value)} @input=${onInput}></textarea>`
        : html`<input id=${id} class=${field.kind === 'day' ? 'middle' : 'wide'} type=${field.kind === 'day' ? 'date' : 'text'} autocomplete="off" aria-required=${field.required ? 'true' : nothing} aria-invalid=${shared.invalid ? 'true' : nothing}
            aria-describedby=${shared.described} .value=${live(value)} @input=${onInput} />`
    }
  </div>`;
}

/** What there is to choose from. */
function optionsOf<About>(
  { about, state }: Drawn<About>,
  { options = [] }: Field<string, About>,
  words: FieldWords,
): readonly Shown[] {
  const all: readonly Option[] =
    typeof options === 'function'
      ? options(about, state.values)
      : options.map((value) => ({ value }));
  return all.map(({ value, label, code, hint = '' }) => ({
    ...{ value, hint },
    said: label ?? words.options?.[code ?? value] ?? value,
  }));
}

interface Shown {
  readonly value: string;
  readonly said: string;
  readonly hint: string;
}

/** One of many: a list that opens, where one types the first letters. */
function drawPick<About>(
  drawn: Drawn<About>,
  field: Field<string, About>,
  words: FieldWords,
  name: string,
): TemplateResult {
  const id = idOf(name);
  const chosen = drawn.state.values[name] ?? '';
  return html`<div class="field">
    <label for=${id}>${words.label}${field.required ? nothing : html` <span class="quiet">${drawn.texts.form.optional}</span>`}</label>
    ${hint(name, words)} ${problem(drawn, name)}
    <select id=${id} aria-required=${field.required ? 'true' : nothing} aria-invalid=${name in drawn.state.problems ? 'true' : nothing}
      aria-describedby=${describedBy(drawn, name, words)} @change=${(event: Event) => set(drawn, name, (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${live(chosen === '')}>${words.none ?? drawn.texts.form.choose}</option>
      ${optionsOf(drawn, field, words).map(({ value, said, hint: more }) => html`<option value=${value} .selected=${live(chosen === value)}>${said}${more ? ` (${more})` : ''}</option>`)}
    </select>
  </div>`;
}

/** As many as one likes. */
function drawSeveral<About>(
  drawn: Drawn<About>,
  field: Field<string, About>,
  words: FieldWords,
  name: string,
): TemplateResult {
  const options = optionsOf(drawn, field, words);
  return html`<fieldset class="field" aria-describedby=${describedBy(drawn, name, words)}>
    <legend>${words.label}</legend>
    ${hint(name, words)} ${problem(drawn, name)}
    <div class="options">
      ${options.map(({ value, said, hint: more }, i) => {
        const at = `${name}.${value}`;
        return html`<label class="option">
          <input type="checkbox" id=${i ? nothing : idOf(name)} .checked=${live(drawn.state.values[at] === true)}
            @change=${(event: Event) => set(drawn, at, (event.target as HTMLInputElement).checked)} />
          <span>${said}${more ? html`<span class="quiet"> ${more}</span>` : nothing}</span>
        </label>`;
      })}
      ${options.length > 0 ? nothing : html`<p id=${idOf(name)} tabindex="-1">${words.none ?? drawn.texts.form.none}</p>`}
    </div>
  </fieldset>`;
}

function drawChoice<About>(
  drawn: Drawn<About>,
  field: Field<string, About>,
  words: FieldWords,
  name: string,
): TemplateResult {
  const { state } = drawn;
  const options = optionsOf(drawn, field, words);
  const chosen = state.values[name] ?? field.initial;
  return html`<fieldset class="field" role="radiogroup" aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${name in state.problems ? 'true' : nothing}>
    <legend>${words.label}</legend>
    ${hint(name, words)} ${problem(drawn, name)}
    <div class="options">
      ${
        options.length > 0
          ? options.map(
              (option, i) => html`<label class="option">
                <input type="radio" id=${i ? nothing : idOf(name)} name=${idOf(name)} value=${option.value} aria-describedby=${i ? nothing : describedBy(drawn, name, words)}
                  .checked=${live(chosen === option.value)} @change=${() => set(drawn, name, option.value)} />
                <span>${option.said}${option.hint ? html`<span class="quiet"> ${option.hint}</span>` : nothing}</span>
              </label>`,
            )
          : html`<p id=${idOf(name)} tabindex="-1">${words.none ?? drawn.texts.form.none}</p>`
      }
    </div>
  </fieldset>`;
}

function drawTick<About>(
  drawn: Drawn<About>,
  name: string,
  label: string,
  said?: string,
): TemplateResult {
  return html`<div class="field">
    ${problem(drawn, name)}
    <label class="option">
      <input type="checkbox" id=${idOf(name)} .checked=${live(drawn.state.values[name] === true)}
        aria-invalid=${name in drawn.state.problems ? 'true' : nothing} aria-describedby=${name in drawn.state.problems ? `${idOf(name)}-problem` : nothing}
        @change=${(event: Event) => set(drawn, name, (event.target as HTMLInputElement).checked)} />
      <span>${label}${said ? html`<span class="quiet"> ${said}</span>` : nothing}</span>
    </label>
  </div>`;
}

/** Ticks for the names of a list; who ticks one is asked more about it right below. */
function drawList<About>(
  drawn: Drawn<About>,
  list: 'needs' | 'items',
  words: FieldWords,
): TemplateResult {
  const { names, fieldsOf } = LISTS[list];
  const { entries } = drawn.texts;
  return html`<fieldset class="field">
    <legend>${words.label}</legend>
    ${hint(list, words)} ${problem(drawn, list)}
    <div class="options">
      ${names.map((name, i) => {
        const at = `${list}.${name}`;
        const words = entries[list] as Entries;
        const title = words.names[name]!;
        const isTicked = drawn.state.values[at] === true;
        return html`<label class="option">
            <input type="checkbox" id=${i ? idOf(at) : idOf(list)} .checked=${live(isTicked)}
              @change=${(event: Event) => set(drawn, at, (event.target as HTMLInputElement).checked)} />
            <span>${title}</span>
          </label>
          ${
            isTicked
              ? html`<div class="more" role="group" aria-label=${title}>
                ${fieldsOf(name).map((field) => drawField(drawn, field, named(words.fields[field.name]!, title), `${at}.`))}
              </div>`
              : nothing
          }`;
      })}
    </div>
  </fieldset>`;
}

const named = (words: FieldWords, title: string): FieldWords => ({
  ...words,
  label: fill(words.label, { name: title.toLowerCase() }),
});

function set<About>({ state, changed }: Drawn<About>, name: string, value: Value): void {
  state.set(name, value);
  changed();
}

/** Where a field stands on the page. */
export const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

const hint = (name: string, { hint: said }: FieldWords) =>
  said ? html`<p class="hint" id="${idOf(name)}-hint">${said}</p>` : nothing;

const problem = <About>({ state, texts }: Drawn<About>, name: string): TemplateResult =>
  html`<p class="problem" id="${idOf(name)}-problem">${
    name in state.problems
      ? (texts.problems[state.problems[name]! as keyof Texts['problems']] ?? texts.problems.INVALID)
      : nothing
  }</p>`;

const describedBy = <About>({ state }: Drawn<About>, name: string, { hint: said }: FieldWords) =>
  [said && `${idOf(name)}-hint`, name in state.problems && `${idOf(name)}-problem`]
    .filter(Boolean)
    .join(' ') || nothing;
