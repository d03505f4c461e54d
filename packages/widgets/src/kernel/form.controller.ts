import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from './checks.ts';
import { idempotencyKey } from './idempotency-key.ts';

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Why a form was not accepted, as far as it has nothing to do with one field. */
export type Notice = 'unreachable' | 'busy' | 'changedAfterSending' | (string & {});

export type Sent =
  | { readonly status: 'accepted' }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly status: 'refused'; readonly notice: Notice };

/** What is being done while somebody waits: the text of this name says it. */
export type Doing = 'sending' | 'keeping' | 'fetching' | 'working';

export interface FormPlan<A extends Answers> {
  readonly blank: () => A;
  readonly check: (answers: A) => readonly Problem[];
  readonly send: (answers: A, key: string) => Promise<Sent>;
  /** What sending does; without it what was answered is sent. */
  readonly doing?: () => Doing;
  /** Whether leaving the page with something typed and not sent asks for confirmation. */
  readonly guarded: boolean;
  /** Whether what was answered stays after it was accepted: it went nowhere, and may be changed. */
  readonly keeps?: boolean;
}

const isUnreachable = (sent: Sent): boolean =>
  sent.status === 'refused' && sent.notice === 'unreachable';

/** A form on the page, and whose it is. */
type Drawn = HTMLFormElement & { readonly by?: unknown };

/** Keeps what is typed in one form, checks it, and sends it once. */
export class FormController<A extends Answers> implements ReactiveController {
  answers: A;
  problems: readonly Problem[] = [];
  /** The summary stands above the form from a refused press on the button until all is mended. */
  summarised = false;
  doing: Doing | null = null;
  notice: Notice | null = null;
  /** With which it is sent, however often. */
  key = idempotencyKey();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #plan: FormPlan<A>;
  #typed = false;
  /** What stood in the fields when they were drawn or looked at last; nothing while they are not ours to look at. */
  #seen: Answers | null = null;
  #released = Promise.resolve();

  constructor(host: ReactiveControllerHost & HTMLElement, plan: FormPlan<A>) {
    this.#host = host;
    this.#plan = plan;
    this.answers = plan.blank();
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#beforeLeaving);
    this.#host.addEventListener('pointerdown', this.#onPress);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#beforeLeaving);
    this.#host.removeEventListener('pointerdown', this.#onPress);
  }

  hostUpdate(): void {
    this.look();
  }

  hostUpdated(): void {
    this.#seen = this.answers;
  }

  /** Takes over what stands in the fields by now: a browser fills them in without telling. */
  look(): void {
    const now = this.#seen && this.#standing();
    for (const [field, answer] of Object.entries(now ?? {})) {
      if (`${answer}` === `${this.#seen![field] ?? ''}`) continue;
      this.answers = { ...this.answers, [field]: answer };
      this.#seen = { ...this.#seen, [field]: answer };
      this.#typed = true;
    }
  }

  /** Settles when what was changed last is on the page. */
  get drawn(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  text(field: string): string {
    const answer = this.answers[field];
    return typeof answer === 'string' ? answer : '';
  }

  list(field: string): readonly string[] {
    const answer = this.answers[field];
    return typeof answer === 'object' ? answer : [];
  }

  problem(field: string): Problem | undefined {
    return this.problems.find((problem) => problem.field === field);
  }

  set(field: string, answer: string | readonly string[]): void {
    this.answers = { ...this.answers, [field]: answer };
    this.#typed = true;
    this.#host.requestUpdate();
  }

  /** Forgets what was typed; what was saved before may be put in its place. */
  reset(answers: A = this.#plan.blank(), key = idempotencyKey()): void {
    this.answers = answers;
    this.#seen = null;
    this.notice = null;
    this.key = key;
    this.#typed = false;
    this.#clear();
  }

  /** Whether some of the fields are right; what is wrong with them is shown as after a press on the button. */
  passes(among: (field: string) => boolean): boolean {
    const problems = this.#check().filter(({ field }) => among(field));
    if (problems.length > 0) this.#point(problems);
    else this.#clear();
    return problems.length === 0;
  }

  /** The form stays as it is, with the sentence that belongs to the notice. */
  refuse(notice: Notice): void {
    this.notice = notice;
    if (notice === 'changedAfterSending') this.key = idempotencyKey();
    this.#host.requestUpdate();
  }

  readonly onInput = (): void => {
    this.look();
    this.#host.requestUpdate();
  };

  /** Browsers say `change` when a changed field is left: not while somebody is still typing. */
  readonly onChange = async (event: Event): Promise<void> => {
    const { name } = event.target as HTMLInputElement;
    await this.#released;
    this.problems = this.#check().filter(({ field }) => field === name || this.problem(field));
    this.summarised &&= this.problems.length > 0;
    this.#host.requestUpdate();
  };

  readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.doing) return; // a second press on the button is no second request

    this.notice = null;
    const problems = this.#check();
    if (problems.length > 0) return this.#point(problems);

    this.#clear();
    this.doing = this.#plan.doing?.() ?? 'sending';
    const fetches = this.doing === 'fetching';
    const sent = await this.#plan.send(this.answers, this.key);
    this.doing = null;
    if (sent.status === 'accepted') this.reset(this.#plan.keeps ? this.answers : undefined);
    else if (fetches && isUnreachable(sent)) this.refuse('notFetched');
    else this.explain(sent);
  };

  /** Says why the form was not accepted. */
  explain(sent: Exclude<Sent, { status: 'accepted' }>): void {
    if (sent.status === 'invalid') this.#point(sent.problems);
    else this.refuse(sent.notice);
  }

  #standing(): Answers {
    const answers: Record<string, string | string[]> = {};
    for (const form of this.#host.shadowRoot?.querySelectorAll<Drawn>('form') ?? []) {
      if (form.by !== this) continue;
      for (const field of form.elements as Iterable<HTMLInputElement>) {
        const { name, type, value, checked } = field;
        if (!name || type === 'submit' || (type === 'radio' && !checked)) continue;
        if (type !== 'checkbox') answers[name] = value;
        else answers[name] = [...(answers[name] ?? []), ...(checked ? [value] : [])];
      }
    }
    return answers;
  }

  #clear(): void {
    this.problems = [];
    this.summarised = false;
    this.#host.requestUpdate();
  }

  #point(problems: readonly Problem[]): void {
    this.problems = problems;
    this.summarised = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.getElementById('error-summary')?.focus(),
    );
  }

  // A half-typed date has no value: only the browser knows that something stands there.
  #check(): readonly Problem[] {
    this.look();
    const inputs = [...(this.#host.shadowRoot?.querySelectorAll('input') ?? [])];
    const unreadable = inputs.filter(({ validity }) => validity.badInput);
    const dates = unreadable.map(({ name }) => ({ field: name, code: 'INVALID_DATE' as const }));
    return [...this.#plan.check(this.answers), ...dates];
  }

  // A sentence that comes or goes while the mouse is down would move the page away under the click.
  readonly #onPress = (): void => {
    this.#released = new Promise((resolve) => {
      for (const end of ['pointerup', 'pointercancel']) {
        addEventListener(end, () => setTimeout(resolve), { once: true });
      }
    });
  };

  readonly #beforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#plan.guarded && this.#typed) event.preventDefault();
  };
}
