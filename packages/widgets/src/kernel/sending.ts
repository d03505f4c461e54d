import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { Sent } from './form.controller.ts';

/** Runs one of our persisted operations; `null` when there is no answer, whatever the reason. */
export type Ask = <Answer, Variables extends AnyVariables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
) => Promise<Answer | null>;

/** What became of sending, with what was told if it was accepted. */
export type Outcome<Told> =
  | { readonly status: 'accepted'; readonly told: Told }
  | Exclude<Sent, { status: 'accepted' }>;

export const accepted = <Told>(told: Told): Outcome<Told> => ({ status: 'accepted', told });
export const refused = (notice: string): Outcome<never> => ({ status: 'refused', notice });
