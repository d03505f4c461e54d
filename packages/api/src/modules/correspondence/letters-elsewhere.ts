import type { Correspondence, Municipality } from '@steunpad/database/generated/prisma/client.ts';
import type { LetterDocument, Sender } from '@steunpad/documents/letter-document.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { Context } from '../../operation/context.ts';
import { port } from '../../operation/port.ts';
import type { Made } from './letter-document.ts';
import type { Values } from './letter-values.ts';

/** The batch that letters are to go along with, and what all of them say. */
export interface Batch {
  readonly id: string;
  /** Whether nothing on the readiness check blocks. */
  readonly ready: boolean;
  readonly municipality: Municipality;
  readonly sender: Sender;
  readonly standing: Values;
}

/** A letter to somebody who was drawn for a cohort that stayed behind, and what it needs. */
export interface InvitationLeftOut {
  readonly memberId: string;
  readonly eventSource: string;
  readonly eventId: string;
  readonly needs: readonly string[];
}

/**
 * Letters to people who have no pathway: another module says who is due, decides about each in the transaction of the
 * batch, and says what the letters look like on paper.
 */
export const lettersElsewhere = port<{
  due(context: Context, today: CivilDate): Promise<readonly string[]>;
  print(context: Context, due: readonly string[], batch: Batch): Promise<InvitationLeftOut[]>;
  /** The documents of each letter, by its id: what it encloses follows it. */
  documents(
    context: Context,
    letters: readonly Printed[],
    made: Made,
  ): Promise<ReadonlyMap<string, readonly LetterDocument[]>>;
}>('letters elsewhere');

/** A letter as it was kept. */
export type Printed = Correspondence & {
  readonly template: { readonly subject: string; readonly body: string } | null;
};
