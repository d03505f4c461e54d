import type { Correspondence, Task } from '@steunpad/database/generated/prisma/client.ts';
import { fromColumn } from '../../rows/date-columns.ts';

/** Everything that is kept about somebody, as plain data (art. 15 and 20 GDPR), and what was left out of it. */
export interface OwnData {
  readonly [part: string]: unknown;
  /** Each a key of the words of the file, which say why and whom to ask. */
  readonly notInThisFile: readonly string[];
}

/** A row as it is, without the ids that say nothing to a person. */
export function withoutKeys(row: object): object {
  const kept = Object.entries(row).filter(([name]) => !/(^id|Id|^version)$/.test(name));
  return Object.fromEntries(kept);
}

type Letter = Pick<Correspondence, 'kind' | 'channel' | 'status' | 'queuedAt' | 'sentAt'>;

export const letter = ({ kind, channel, status, queuedAt, sentAt }: Letter) => ({
  kind,
  channel,
  status,
  queuedAt,
  sentAt,
});

type Promised = Pick<Task, 'kind' | 'dueOn' | 'doneAt' | 'givenReason'>;

export const promise = ({ kind, dueOn, doneAt, givenReason }: Promised) => ({
  kind,
  due: fromColumn(dueOn),
  doneAt,
  reason: givenReason,
});
