import type { ExecutionResult, GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';

/** A value that is still being made when the transaction ends, and its place in the answer. */
export interface MadeLater {
  readonly path: readonly (string | number)[];
  readonly value: Promise<unknown>;
}

/**
 * For a field whose value takes long to make and needs no database, such as a PDF: the transaction does not wait for
 * it, so that nobody else waits for its connection. The answer does.
 */
export function afterCommit<T extends string | number | boolean>(
  { madeLater }: Context,
  { path }: GraphQLResolveInfo,
  value: Promise<T>,
  meanwhile: T,
): T {
  // Whoever waits for it may have been refused by then.
  value.catch(() => {});
  madeLater.push({ path: keysOf(path), value });
  return meanwhile;
}

/** Puts what was made later into its places. Rejects as the first of them does: half a document is none. */
export async function withMadeLater(
  answer: ExecutionResult,
  madeLater: readonly MadeLater[],
): Promise<ExecutionResult> {
  const values = await Promise.all(madeLater.map(({ value }) => value));
  for (const [index, { path }] of madeLater.entries()) putAt(answer.data, path, values[index]);
  return answer;
}

function putAt(data: unknown, path: readonly (string | number)[], value: unknown): void {
  const above = path.slice(0, -1).reduce((part, key) => (part as Part | null)?.[key], data);
  // What stood above it may be null: another field in there failed.
  if (above) (above as Part)[path.at(-1)!] = value;
}

type Part = Record<string | number, unknown>;

function keysOf(path: GraphQLResolveInfo['path'] | undefined): (string | number)[] {
  return path ? [...keysOf(path.prev), path.key] : [];
}
