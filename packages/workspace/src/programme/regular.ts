import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Values } from '../form/step-form.ts';
import { MoveToRegular } from '../generated/move-to-regular.ts';
import type { RegularPreviewQuery } from '../generated/types.ts';
import { cardTable } from '../table.ts';
import type { Workplace } from '../view.ts';
import { wishOf } from './regular-form.ts';
import { regularWords } from './texts.regular.ts';
import { programmeWords } from './texts.ts';

type Preview = Extract<RegularPreviewQuery['answer'], { seen: string }>;
type Change = Preview['changes'][number];

/** The step from pilot to regular: what it would change is seen first, and it does that or nothing. */
export class RegularStep {
  readonly #at: Workplace;
  readonly #done: () => Promise<void>;
  #seen: {
    readonly preview: Preview;
    readonly values: Values;
    /** Of the press that takes the step: pressed twice it is taken once. */
    readonly key: string;
  } | null = null;
  #problem = '';
  #isBusy = false;

  constructor(at: Workplace, done: () => Promise<void>) {
    this.#at = at;
    this.#done = done;
  }

  get isHalf(): boolean {
    return this.#seen !== null;
  }

  get #said() {
    return regularWords[this.#at.settings.language];
  }

  /** After the form was answered. */
  readonly show = (answer: Answer, values: Values): void => {
    const preview = answer as unknown as Preview;
    this.#seen = { preview, values: { ...values }, key: idempotencyKey() };
    this.#problem = '';
  };

  render(): TemplateResult | typeof nothing {
    if (!this.#seen) return nothing;
    const { changes, what, before, after, take, leave } = this.#said.regular;
    return html`<section class="panel" aria-labelledby="regular-title">
      <h2 id="regular-title" tabindex="-1">${changes}</h2>
      ${cardTable(
        changes,
        [what, before, after],
        this.#seen.preview.changes.map((each) => ({
          cells: [this.#what(each), this.#value(each, each.before), this.#value(each, each.after)],
        })),
      )}
      <div role="alert">${this.#problem ? html`<p class="problem">${this.#problem}</p>` : nothing}</div>
      <p class="actions"><button type="button" class="primary" id="take-step" ?disabled=${this.#isBusy} @click=${this.#take}>${take}</button>
        <button type="button" class="plain" @click=${this.#leave}>${leave}</button></p>
    </section>`;
  }

  #what({ what }: Change): string {
    const names: Readonly<Record<string, string>> = {
      ...this.#said.regular.whats,
      ...this.#said.rules,
    };
    return names[what] ?? what;
  }

  #value({ what }: Change, value: string | null): string {
    if (value === null) return this.#said.regular.nothing;
    const { phases } = programmeWords[this.#at.settings.language];
    const { options } = this.#said.regularPreview.fields.targetRule;
    const names: Readonly<Record<string, string>> =
      what === 'phase' ? phases : what === 'targetRule' ? options : {};
    return names[value] ?? this.#duration(value);
  }

  #duration(value: string): string {
    const [, number, unit] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
    const units: Readonly<Record<string, string>> = this.#said.units;
    return unit ? `${number} ${units[unit]}` : value;
  }

  readonly #take = async (): Promise<void> => {
    if (this.#isBusy || !this.#seen) return;
    const { preview, values, key } = this.#seen;
    this.#isBusy = true;
    this.#at.redraw();
    const asked = await this.#at.ask(MoveToRegular, {
      input: { ...wishOf(values), seen: preview.seen, idempotencyKey: key },
    });
    this.#isBusy = false;
    if (asked.status !== 'ANSWERED')
      this.#problem = this.#at.texts.troubles[asked.status as 'AWAY'] ?? '';
    else await this.#read(asked.answer.answer);
    this.#at.redraw();
  };

  async #read(answer: object): Promise<void> {
    const code = 'code' in answer ? String(answer.code) : '';
    if (code === '' && !('fields' in answer)) {
      this.#seen = null;
      this.#at.tell(this.#said.regular.done);
      await this.#done();
      return this.#at.focusOn('regularPreview-');
    }
    const own: Readonly<Record<string, string>> = this.#said.regularPreview.refusals;
    this.#problem = own[code] ?? this.#at.texts.refusals.OTHER;
  }

  readonly #leave = (): void => {
    this.#seen = null;
    this.#at.redraw();
    this.#at.focusOn('regularPreview-');
  };
}
