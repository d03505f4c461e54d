import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { OpenedRegistration } from './registration-code.ts';

/** With whose registration something was done. */
export interface Done {
  readonly id: string;
}

/** No more mails that are no answer to something. A second press changes nothing. */
export async function stopMails(
  { db, municipality }: Context,
  { id }: OpenedRegistration,
): Promise<Done> {
  await db.meetingRegistration.update({
    where: rowKey(municipality, id),
    data: { noMails: true },
  });
  return { id };
}
