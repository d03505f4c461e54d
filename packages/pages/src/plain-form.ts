import type { Problem } from '@steunpad/widgets/kernel/checks.ts';
import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';
import type { AnyForm } from '@steunpad/widgets/kernel/form-view.ts';
import type { Outcome } from '@steunpad/widgets/kernel/sending.ts';

/** A form as it was sent, for one answer: no script keeps it, so the page itself does. */
export class PlainForm implements AnyForm {
  readonly answers: Answers;
  readonly doing = null;
  readonly drawn = Promise.resolve(true);
  problems: readonly Problem[] = [];
  notice: string | null = null;
  /** On the page: the choice of a language stands outside the form and sends it too. */
  id = '';

  constructor(answers: Answers) {
    this.answers = answers;
  }

  get summarised(): boolean {
    return this.problems.length > 0;
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

  /** What was told when it was accepted; otherwise the form says why not. */
  take<Told>(outcome: Outcome<Told>): { readonly told: Told } | null {
    if (outcome.status === 'accepted') return outcome;
    if (outcome.status === 'invalid') this.problems = outcome.problems;
    else this.notice = outcome.notice;
    return null;
  }

  // Nobody presses or types here: the next page is another form.
  set = unheard;
  passes = () => true;
  onInput = unheard;
  onChange = async () => {};
  onSubmit = async () => {};
}

function unheard(): void {}
