import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay, saidDuration } from '../days.ts';
import type { Answer, Values } from '../form/step-form.ts';
import { MoveToRegular } from '../generated/move-to-regular.ts';
import type { RegularPreviewQuery } from '../generated/types.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
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
    const { changes, caption, what, becomes, take, leave } = this.#said.regular;
    return html`<section class="panel" aria-labelledby="regular-title">
      <h2 id="regular-title" tabindex="-1">${changes}</h2>
      ${cardTable(
        caption,
        [what, becomes],
        this.#seen.preview.changes.map((each) => ({
          cells: [this.#what(each), this.#becomes(each)],
        })),
      )}
      <div role="alert">${this.#problem ? html`<p class="problem">${this.#problem}</p>` : nothing}</div>
      <p class="actions"><button type="button" class="primary" id="take-step" ?disabled=${this.#isBusy} @click=${this.#take}>${take}</button>
        <button type="button" class="plain" @click=${this.#leave}>${leave}</button></p>
    </section>`;
  }

  #what({ what }: Change): string {
    const { regular, regularPreview, rules } = this.#said;
    if (Object.hasOwn(rules, what))
      return fill(regularPreview.terms.label, { rule: rules[what as keyof typeof rules] });
    const names: Readonly<Record<string, string>> = regular.whats;
    return names[what] ?? what;
  }

  #becomes(change: Change): string {
    const after = this.#value(change, change.after);
    if (change.before === null) return after;
    return fill(this.#said.regular.fromTo, { before: this.#value(change, change.before), after });
  }

  #value({ what }: Change, value: string | null): string {
    if (value === null) return this.#said.regular.nothing;
    const { language } = this.#at.settings;
    if (what === 'startsOn' || what === 'endsOn') return saidDay(value, language, today());
    const { phases } = programmeWords[language];
    const { options } = this.#said.regularPreview.fields.targetRule;
    const names: Readonly<Record<string, string>> =
      what === 'phase' ? phases : what === 'targetRule' ? options : {};
    return names[value] ?? saidDuration(value, this.#said);
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
