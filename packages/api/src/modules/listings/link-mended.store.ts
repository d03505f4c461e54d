import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { addWorkingDays } from '@steunpad/domain/calendar/working-days.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { queueMendedMail } from '../correspondence/queue-mail.store.ts';

/** Within how many working days somebody looks at a broken link. */
const MEND_WITHIN_WORKING_DAYS = 5;

/** Asks an editor to look at a link, unless somebody was asked already. */
export async function askEditor({ db, municipality, now }: Context, listingId: string) {
  const about = { municipalityId: municipality.code, listingId, kind: 'MEND_LINK' as const };
  if ((await db.task.count({ where: { ...about, doneAt: null } })) > 0) return;
  const dueOn = toColumn(addWorkingDays(dayOf(now), MEND_WITHIN_WORKING_DAYS));
  await db.task.create({ data: { ...about, dueOn, openedAt: now } });
}

/** The promises about an entry are kept. */
export async function tasksDone(
  { db, municipality, now }: Context,
  listingId: string,
  also: Prisma.TaskUncheckedUpdateManyInput = {},
): Promise<void> {
  const about = { municipalityId: municipality.code, listingId };
  await db.task.updateMany({ where: { ...about, doneAt: null }, data: { doneAt: now } });
  if (Object.keys(also).length > 0) await db.task.updateMany({ where: about, data: also });
}

/** A link was mended: who reported it and left an address hears so, and the reports go. */
export async function linkMended(context: Context, listingId: string): Promise<void> {
  const { db, municipality } = context;
  const which = { where: { municipalityId: municipality.code, listingId } };
  const reports = await db.linkReport.findMany(which);
  const told = new Map(
    reports.flatMap(({ email, language }) => (email ? [[email, language]] : [])),
  );
  for (const [email, language] of told) await queueMendedMail(context, { email, language });
  await db.linkReport.deleteMany(which);
  await tasksDone(context, listingId);
}
