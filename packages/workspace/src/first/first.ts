import type { AnyVariables, TypedDocumentNode } from '@urql/core';

/** The element of a page that holds its first answers. */
export const FIRST_ID = 'first-answers';

/** A question that the server asked for whoever opened the page, with its answer. */
export interface FirstAnswer {
  readonly text: string;
  readonly variables: unknown;
  readonly data: unknown;
}

/** The text of an operation of this build. */
export const textOf = (document: unknown): string => (document as { readonly text: string }).text;

/** What came with the page. Each answer is given once: whatever is asked again is asked of the server. */
export class FirstAnswers {
  #answers: readonly FirstAnswer[];

  constructor(answers: readonly FirstAnswer[]) {
    this.#answers = answers;
  }

  /** Takes them out of the page, so that nothing of them stays in it. */
  static ofPage(): FirstAnswers {
    const element = document.getElementById(FIRST_ID);
    element?.remove();
    return new FirstAnswers(JSON.parse(element?.textContent || '[]'));
  }

  take<Answer, Variables extends AnyVariables>(
    document: TypedDocumentNode<Answer, Variables>,
    variables: Variables,
  ): Answer | null {
    const said = JSON.stringify(variables);
    const found = this.#answers.find(
      (each) => each.text === textOf(document) && JSON.stringify(each.variables) === said,
    );
    if (!found) return null;
    this.#answers = this.#answers.filter((each) => each !== found);
    return found.data as Answer;
  }

  /** Whether the first view asked all of them. */
  get areTaken(): boolean {
    return this.#answers.length === 0;
  }

  /** What the first view did not ask would be old for a later one. */
  clear(): void {
    this.#answers = [];
  }
}
