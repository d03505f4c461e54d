import { randomUUID } from 'node:crypto';
import { submitSupportRequest } from '@steunpad/api/modules/requests/submit-support-request.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { shippedAgencies } from '@steunpad/documents/shipped-agencies.ts';
import { DEMO_LISTINGS } from './listings.ts';
import { demoMeetings } from './meetings.ts';
import { DEMO_LEGAL_BASES, DEMO_MUNICIPALITIES } from './municipalities.ts';
import { DEMO_POSTCODE_AREAS } from './postcode-areas.ts';
import { DEMO_REQUESTS } from './requests.ts';
import { loadStaff } from './staff.ts';

const DAY_MS = 86_400_000;

/** Loads the demo municipalities that are not there yet; tells whether there was any. */
export async function loadDemo(database: Database, now = new Date()): Promise<boolean> {
  let loaded = false;
  await database.asInstaller((db) =>
    db.postcodeArea.createMany({ data: [...DEMO_POSTCODE_AREAS], skipDuplicates: true }),
  );
  for (const municipality of DEMO_MUNICIPALITIES) {
    const isNew = await database.asOwner(municipality.id, async (db) => {
      const { count } = await db.municipality.createMany({
        data: { ...municipality, sealedKey: database.keys.fresh(municipality.id) },
        skipDuplicates: true,
      });
      return count > 0;
    });
    if (!isNew) continue;
    loaded = true;
    if (municipality.id === 'GM0193') await makeReady(database, municipality.id, now);
    for (const { daysAgo, ...request } of DEMO_REQUESTS[municipality.id] ?? []) {
      const moment = new Date(now.getTime() - daysAgo * DAY_MS);
      await asCommand(database, municipality.id, moment, (context) =>
        submitSupportRequest(context, { ...request, idempotencyKey: randomUUID() }),
      );
    }
  }
  await loadStaff(database, now);
  return loaded;
}

/** Sets what only a municipality itself can decide, so that the whole pathway can be tried out. */
async function makeReady(database: Database, municipalityId: string, now: Date): Promise<void> {
  await database.asOwner(municipalityId, async (db) => {
    const { retentionDecidedOn, dpiaConfirmedOn } = await db.municipality.findUniqueOrThrow({
      where: { id: municipalityId },
    });
    await db.municipality.update({
      where: { id: municipalityId },
      data: {
        retentionDecidedOn: decidedBefore(now, retentionDecidedOn!),
        dpiaConfirmedOn: decidedBefore(now, dpiaConfirmedOn!),
      },
    });
    await db.legalBase.createMany({
      data: DEMO_LEGAL_BASES.map((base) => ({
        ...base,
        municipalityId,
        date: decidedBefore(now, base.date),
      })),
    });
    await db.agencyCheck.createMany({
      data: shippedAgencies().map(({ key }) => ({
        municipalityId,
        key,
        // Before the letters of the demo, which are some days old.
        checkedOn: new Date(now.getTime() - 60 * DAY_MS),
        checkedBy: 'demo',
      })),
    });
    await db.listing.createMany({
      data: DEMO_LISTINGS.map((entry) => ({
        ...entry,
        municipalityId,
        changedAt: now,
        confirmedOn: now,
      })),
    });
    await db.meeting.createMany({
      data: demoMeetings(now).map((meeting) => ({ ...meeting, municipalityId })),
    });
  });
}

/** A simulation of earlier years has everything decided before they begin. */
const decidedBefore = (now: Date, day: Date) =>
  day < now ? day : new Date(now.getTime() - 366 * DAY_MS);
