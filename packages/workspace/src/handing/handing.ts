import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { nothing, type TemplateResult } from 'lit';
import type { PanelHost, StepPanel } from '../form/step-panel.ts';
import { Colleagues } from '../generated/colleagues.ts';
import { HandOverTask } from '../generated/hand-over-task.ts';
import { TakeTask } from '../generated/take-task.ts';
import { sees } from '../rights.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { Giving } from './hand-over.ts';

/** What has to be known of a promise to give or take it, and to take that back. */
export interface Given {
  readonly id: string;
  readonly owner: { readonly id: string } | null;
}

/** Giving a promise to a colleague, taking it, and taking either of these back. */
export class Handing {
  readonly #at: Workplace;
  /** The list is asked again, and the focus goes back to the promise. */
  readonly #changed: (taskId: string) => Promise<void>;
  #panel: StepPanel<Giving> | null = null;
  #about: Giving | null = null;

  constructor(at: Workplace, changed: (taskId: string) => Promise<void>) {
    this.#at = at;
    this.#changed = changed;
  }

  isGiving = (taskId: string): boolean => this.#about?.taskId === taskId;

  get isHalf(): boolean {
    return this.#panel?.state.isTouched ?? false;
  }

  /** `about`: whose promise it is, where the form stands apart from it. */
  render(about: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing {
    return this.#panel?.render(about) ?? nothing;
  }

  async give(task: Given): Promise<void> {
    const { ask, texts, me } = this.#at;
    const [asked, form] = await Promise.all([
      ask(Colleagues, {}),
      // The list is there before its forms are.
      import('./giving.ts').catch(() => null),
    ]);
    if (asked.status !== 'ANSWERED' || !form) return this.#at.tell(texts.handing.notGiven);
    const others = asked.answer.colleagues.filter(
      ({ id, roles }) => id !== me.id && sees(roles).work,
    );
    this.#about = { taskId: task.id, colleagues: form.colleagueOptions(others, this.#at) };
    this.#panel = new form.StepPanel(form.handOver, this.#hostFor(task));
    this.#at.focusOn('panel-title');
  }

  async take(task: Given): Promise<void> {
    const { texts } = this.#at;
    const isTaken = await this.#takeIt(task.id);
    if (isTaken) this.#at.tell(texts.today.taken, { undo: () => this.#giveBack(task) });
    else this.#at.tell(texts.today.notTaken);
    await this.#changed(task.id);
  }

  #hostFor(task: Given): PanelHost<Giving> {
    return {
      at: this.#at,
      about: () => this.#about!,
      keptFor: null,
      place: task.id,
      onSaved: async ({ state }) => {
        const to = this.#about!.colleagues.find(({ value }) => value === state.values['to']);
        const { given, laidDown } = this.#at.texts.handing;
        const name = to?.label?.split(',', 1)[0] ?? '';
        this.#at.tell(to ? fill(given, { name }) : laidDown, { undo: () => this.#giveBack(task) });
        await this.#close(task.id);
      },
      onStale: () => this.#changed(task.id),
      onClose: () => void this.#close(task.id),
    };
  }

  async #close(taskId: string): Promise<void> {
    this.#panel = null;
    this.#about = null;
    await this.#changed(taskId);
  }

  /** To whoever had it before. */
  async #giveBack({ id, owner }: Given): Promise<void> {
    const { ask, me, texts } = this.#at;
    const input = { taskId: id, idempotencyKey: idempotencyKey(), ...(owner && { to: owner.id }) };
    const isBack =
      owner?.id === me.id
        ? await this.#takeIt(id)
        : await ask(HandOverTask, { input }).then(
            (asked) => asked.status === 'ANSWERED' && !('code' in asked.answer.answer),
          );
    this.#at.tell(isBack ? texts.undone : texts.handing.notGiven);
    await this.#changed(id);
  }

  async #takeIt(taskId: string): Promise<boolean> {
    const asked = await this.#at.ask(TakeTask, {
      input: { taskId, idempotencyKey: idempotencyKey() },
    });
    return asked.status === 'ANSWERED' && asked.answer.answer.__typename === 'TaskTaken';
  }
}
