import { letterCode } from '@steunpad/api/modules/correspondence/letter-code.store.ts';
import { volunteerCode } from '@steunpad/api/modules/people/volunteer-code.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { addDays } from '@steunpad/domain/calendar/civil-date.ts';
import { hearOf, support } from './residents.ts';
import { onStage, type Stage } from './stage.ts';
import { askDemo, demoSurveyCode } from './surveys.ts';
import { enlist } from './volunteers.ts';

const CODE = 'GM0193';
const ZONNEVELD = {
  surname: 'Zonneveld-Voorbeeld',
  birthDate: '1975-05-17',
  street: 'Voorbeeldstraat 12',
};
const LINDE = { surname: 'Linde-Voorbeeld', birthDate: '1968-11-02', street: 'Voorbeeldlaan 3' };
const MAAN = { surname: 'Maan-Voorbeeld', birthDate: '1981-03-30', street: 'Voorbeeldplein 41' };
const BERG = { surname: 'Berg-Voorbeeld', birthDate: '1963-08-21', street: 'Voorbeeldweg 8' };
const DUIN = { surname: 'Duin-Voorbeeld', birthDate: '1972-01-09', street: 'Voorbeeldkade 27' };
const VOLUNTEER = 'Anna Voorbeeld';

/** With which one sees the forms that ask for a code. */
export interface DemoCodes {
  readonly letter: string;
  readonly volunteer: string;
  readonly survey: string;
}

/**
 * Takes invented people to each phase of a pathway, once, by the steps that real people take, and resolves with the
 * codes of a letter, of a volunteer and of a survey; `null` where those people are no longer as the demo left them.
 */
export async function loadPhases(
  database: Database,
  now = new Date(),
  stopped?: AbortSignal,
): Promise<DemoCodes | null> {
  const isThere = await database.asTenant({ municipality: CODE }, 'read', (db) =>
    db.volunteerApplication.count({ where: { municipalityId: CODE, name: VOLUNTEER } }),
  );
  if (isThere === 0) {
    await onStage(database, CODE, now, fillPhases, stopped);
    await asCommand(database, CODE, now, askDemo);
  }
  return findCodes(database, now);
}

async function fillPhases(stage: Stage): Promise<void> {
  const anna = await enlist(stage, VOLUNTEER);
  const [bo, cas] = [await enlist(stage, 'Bo Voorbeeld'), await enlist(stage, 'Cas Voorbeeld')];
  await support(stage, {
    name: 'Jan Voorbeeld',
    phase: 'CLOSED',
    askedDaysAgo: 200,
    volunteerId: bo,
  });
  await support(stage, {
    name: 'Sofie Voorbeeld',
    phase: 'AFTERCARE',
    askedDaysAgo: 150,
    volunteerId: bo,
  });
  await support(stage, {
    name: 'Henk Voorbeeld',
    phase: 'ENDING',
    askedDaysAgo: 100,
    volunteerId: bo,
  });
  await support(stage, {
    name: 'Roos Voorbeeld',
    phase: 'ACTIVE',
    askedDaysAgo: 60,
    volunteerId: anna,
  });
  await support(stage, {
    name: 'Tom Voorbeeld',
    phase: 'PROPOSED',
    askedDaysAgo: 17,
    volunteerId: cas,
  });
  await support(stage, { name: 'Mina Voorbeeld', phase: 'WAITING', askedDaysAgo: 20 });
  await support(stage, { name: 'Bas Voorbeeld', phase: 'PLANNING', askedDaysAgo: 12 });
  await support(stage, { name: 'Elif Voorbeeld', phase: 'TALK_PLANNED', askedDaysAgo: 6 });

  await hearOf(stage, { ...BERG, diedDaysAgo: 6, addressUnderInvestigation: true });
  await hearOf(stage, { ...DUIN, diedDaysAgo: 8 });
  const invited: string[] = [];
  for (const survivor of [ZONNEVELD, LINDE, MAAN])
    invited.push(await hearOf(stage, { ...survivor, diedDaysAgo: 30 }));
  stage.goTo(6);
  for (const pathwayId of invited)
    await stage.step('recordRegistryCheck', { pathwayId, result: 'LIVES_HERE' });
  await stage.step('makePrintBatch', { includeLate: true });
  const [, later, declined] = invited;
  const until = addDays(stage.goTo(2), 60);
  await stage.step('recordReply', { pathwayId: later, reply: 'LATER', until });
  await stage.step('recordReply', { pathwayId: declined, reply: 'NO' });
  await stage.step('issueVolunteerCode', { volunteerId: anna });
}

const findCodes = (database: Database, now: Date): Promise<DemoCodes | null> =>
  asCommand(database, CODE, now, async (context) => {
    const { db } = context;
    const pathway = await db.pathway.findFirst({
      where: { municipalityId: CODE, state: 'INVITED', partner: { surname: ZONNEVELD.surname } },
      select: { id: true },
    });
    const volunteer = await db.volunteer.findFirst({
      where: { municipalityId: CODE, name: VOLUNTEER, codeIssuedAt: { not: null } },
      select: { id: true, codeIssuedAt: true },
    });
    if (!pathway || !volunteer?.codeIssuedAt) return null;
    return {
      letter: letterCode(context, pathway.id),
      survey: demoSurveyCode(context),
      volunteer: volunteerCode(context, volunteer.id, volunteer.codeIssuedAt),
    };
  });
