import { personalData } from '@steunpad/database/generated/personal-data.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { asEraser } from '../privacy/eraser.store.ts';
import { erasingStatements } from '../privacy/erasing-statements.store.ts';
import { noteErased } from '../privacy/note-erased.store.ts';
import { declare } from '../privacy/retention.store.ts';
import { stopMembers } from './stop-invitation.store.ts';

const STATEMENTS = erasingStatements(personalData, 'CohortMember');

/** Leaves of somebody who was drawn a number, and a keyed hash by which the same loss is not drawn again. */
export function eraseInvitation(context: Context, memberId: string, key: string) {
  const record = {
    operation: 'eraseInvitation',
    key,
    input: { memberId },
    answer: { memberId },
  };
  return once(context, record, async () => {
    const { db, municipality } = context;
    await lockRow(context, 'cohort_member', memberId);
    const member = await db.cohortMember.findUnique({ where: rowKey(municipality, memberId) });
    if (!member || member.eventId === '') return new NotFound();
    if (member.state !== 'STOPPED') await stopMembers(context, [memberId], 'NO');
    await asEraser(context, async () => {
      for (const statement of STATEMENTS) await db.$sql(statement, [municipality.code, [memberId]]);
      await noteErased(context, 'COHORT_MEMBER', [memberId]);
    });
    await declare(context, 'COHORT_MEMBER', 1, 'ERASURE_GRANTED');
    return undefined;
  });
}
