import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import type { Ask, Trouble } from '../ask.ts';
import type { PathwayNow } from '../person/pathway-now.ts';
import { entriesIn, inputOf, tickedIn } from './input-of.ts';
import { LISTS } from './lists.ts';
import type { Answer, Field, StepForm, Value, Values } from './step-form.ts';

/** What came of sending a form. */
export type Sent = { readonly done: Answer } | { readonly refused: Answer | Trouble } | null;

/** What somebody typed in one form, and what was not right about it. */
export class FormState<About = PathwayNow> {
  readonly form: StepForm<About>;
  readonly values: Record<string, Value>;
  /** Codes of what is not right, by the name of the field. */
  problems: Readonly<Record<string, string>> = {};
  /** Why the whole was refused. */
  refused: Answer | Trouble | null = null;
  isSending = false;
  isTouched: boolean;

  #key = idempotencyKey();
  #isKeyUsed = false;

  /** `given`: what was typed here before. `known`: what the form begins with. */
  constructor(form: StepForm<About>, given: Values | null = null, known: Values = {}) {
    this.form = form;
    this.values = { ...initialOf(form), ...known, ...given };
    this.isTouched = given !== null;
  }

  set(name: string, value: Value): void {
    this.values[name] = value;
    this.isTouched = true;
    const { [name]: _gone, ...rest } = this.problems;
    this.problems = rest;
    // Under a key that was sent before the server knows other words.
    if (this.#isKeyUsed) {
      this.#key = idempotencyKey();
      this.#isKeyUsed = false;
    }
  }

  get asked(): readonly Field<string, About>[] {
    return this.form.fields.filter(({ when }) => when?.(this.values) ?? true);
  }

  /** Sends it, unless something is missing that can be seen here. What was typed stays until it is saved. */
  async send(ask: Ask, about: About): Promise<Sent> {
    if (this.isSending) return null;
    this.problems = { ...wrongIn(this.asked, this.values), ...this.form.wrong?.(this.values) };
    this.refused = null;
    if (Object.keys(this.problems).length > 0) return { refused: 'FAILED' };
    const { form, values } = this;
    const answers = form.input?.(values) ?? inputOf(this.asked, values);
    this.isSending = true;
    this.#isKeyUsed = true;
    const asked = await ask(form.document, {
      input: {
        ...form.subject(about, values),
        ...answers,
        ...(!form.isQuestion && { idempotencyKey: this.#key }),
      },
    });
    this.isSending = false;
    if (asked.status !== 'ANSWERED') {
      this.refused = asked.status;
      return { refused: asked.status };
    }
    const { answer } = asked.answer;
    if (answer.code === undefined) return { done: answer };
    // The same words may be sent again once what stood in the way is gone.
    this.#key = idempotencyKey();
    this.problems = problemsIn(answer, this.asked, values, form.place);
    this.refused = answer;
    return { refused: answer };
  }
}

const initialOf = ({ fields }: Pick<StepForm<never>, 'fields'>): Record<string, Value> =>
  Object.fromEntries(
    fields.flatMap(({ name, initial }) =>
      initial === undefined ? [] : [[name, typeof initial === 'function' ? initial() : initial]],
    ),
  );

/** What has to be there and is not, or is too long, also of the entries of a list that are ticked. */
function wrongIn(
  asked: readonly Field<string, never>[],
  values: Values,
  within = '',
): Record<string, string> {
  const wrong = asked.flatMap(
    ({ name, kind, required, most = Number.POSITIVE_INFINITY, check }): object[] => {
      const at = within + name;
      if (kind === 'needs' || kind === 'items') {
        const { fieldsOf } = LISTS[kind];
        return entriesIn(values, at).map((entry) =>
          wrongIn(fieldsOf(entry), values, `${at}.${entry}.`),
        );
      }
      const value = kind === 'several' ? tickedIn(values, at).join() : values[at];
      const isEmpty = typeof value === 'string' ? value.trim() === '' : !value;
      if (required && isEmpty) return [{ [at]: 'REQUIRED' }];
      if (typeof value !== 'string' || isEmpty) return [];
      if (value.trim().length > most) return [{ [at]: 'TOO_LONG' }];
      const problem = check?.(value.trim());
      return problem ? [{ [at]: problem }] : [];
    },
  );
  return Object.assign({}, ...wrong);
}

/** The API counts the entries of a list; here each has a name. */
function problemsIn(
  answer: Answer,
  asked: readonly Field<string, never>[],
  values: Values,
  placeOf?: StepForm['place'],
) {
  const nameOf = (path: readonly string[]): string => {
    const own = placeOf?.(path, values);
    if (asked.some(({ name }) => name === own)) return own!;
    const [first = '', at, ...rest] = path;
    const list = asked.find(
      ({ name, kind }) => name === first && ['needs', 'items'].includes(kind),
    );
    // What is sent within something else, such as an address, is asked under its own name.
    const isAsked = (part: string | undefined) => asked.some(({ name }) => name === part);
    if (!list) return [first, at, ...rest].findLast(isAsked) ?? first;
    if (at === undefined) return first;
    return [first, entriesIn(values, first)[Number(at)] ?? at, ...rest].join('.');
  };
  const fields = (answer.fields ?? []).map(({ path, code }) => [nameOf(path), code]);
  const item =
    typeof answer.item === 'number' && answer.problem
      ? [[nameOf(['items', String(answer.item), fieldOf(answer.problem)]), answer.problem]]
      : [];
  return Object.fromEntries([...fields, ...item]) as Record<string, string>;
}

/** Which field of an item of a plan a problem of it is about. */
const fieldOf = (problem: string): string =>
  ({
    PACE_MISSING: 'pace',
    REFERRAL_WITHOUT_CONSENT: 'consentOn',
    REVIEW_BEFORE_START: 'reviewOn',
    REVIEW_TOO_LATE: 'reviewOn',
  })[problem] ?? 'goal';
