import { randomUUID } from 'node:crypto';
import { completeTask } from '@steunpad/api/modules/pathway/complete-task.store.ts';
import { saveAdoption } from '@steunpad/api/modules/programme/adoptions.store.ts';
import {
  correctBooking,
  recordCommitment,
  recordSpending,
  saveBudgetLine,
} from '@steunpad/api/modules/programme/bookings.store.ts';
import { saveDeadline } from '@steunpad/api/modules/programme/deadline.store.ts';
import {
  recordAdvance,
  recordFunding,
  settleFunding,
} from '@steunpad/api/modules/programme/funding.store.ts';
import {
  beginPhase,
  hasProgramme,
  saveProgramme,
} from '@steunpad/api/modules/programme/programme.store.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { civilDate, dayOf, partsOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { DEMO_LINES } from './programme-lines.ts';

const CODE = 'GM0193';
const GRANT = 122_000;
const LETTER = 'Kamerbrief van 25 september 2015';
/** When the money was given, and when Parliament heard how the pilot ended. */
const GIVEN_AT = new Date('2015-09-25T10:00:00Z');
const ENDED_AT = new Date('2017-06-23T10:00:00Z');

/** Who asked about it afterwards; on which day of the month is not known. */
const OTHERS = [
  { code: 'GM0855', name: 'Tilburg', since: '2017-12-01' },
  { code: 'GM0160', name: 'Hardenberg', since: '2018-01-01' },
];

/**
 * Loads the programme of the demo, once: phases, goals, parties and the grant of the pilot in Zwolle as its sources tell
 * them, accounts that are invented, and who else is how far. By the steps that a municipality takes; the regular offer
 * begins without its own, which would change the settings of the demo.
 */
export async function loadProgramme(database: Database, now = new Date()): Promise<void> {
  const at = <T>(moment: Date, work: (context: Context) => Promise<T>) =>
    asCommand(database, CODE, moment, work);
  if (await at(now, hasProgramme)) return;
  const begun = await at(GIVEN_AT, begin);
  await at(ENDED_AT, (context) => end(context, begun));
  await at(now, goOn);
}

interface Begun {
  readonly fundingId: string;
  readonly accountId: string;
  readonly lineIds: readonly string[];
}

async function begin(context: Context): Promise<Begun> {
  await withWhom(context, ['WijZ', 'Stichting De Jonge Weduwe']);
  const phases = {
    PILOT: await begunIn(context, 'PILOT', '2015-09-01', '2016-08-31'),
    FINISHING: await begunIn(context, 'FINISHING', '2016-09-01', '2017-02-28'),
  };
  const fundingId = saved(
    await recordFunding(context, {
      kind: 'SUBSIDY',
      giver: 'Ministerie van Sociale Zaken en Werkgelegenheid',
      amount: cents(GRANT),
      decision: LETTER,
      decidedOn: civilDate('2015-09-25'),
      code: null,
      accountBy: null,
    }),
  );
  const accountId = saved(
    await saveDeadline(context, {
      taskId: null,
      what: 'Eindevaluatie naar de Tweede Kamer',
      due: civilDate('2017-07-01'),
      notBefore: civilDate('2017-04-01'),
    }),
  );
  const lineIds: string[] = [];
  for (const { phase, code, name, goal, budget } of DEMO_LINES)
    lineIds.push(
      saved(
        await saveBudgetLine(context, {
          ...{ phaseId: phases[phase], fundingId, code, name, goal },
          budget: cents(budget),
        }),
      ),
    );
  return { fundingId, accountId, lineIds };
}

/** Books each receipt, the first as something that was ordered before and put right later, and settles the grant. */
async function end(context: Context, { fundingId, accountId, lineIds }: Begun): Promise<void> {
  const advance = { fundingId, amount: cents(GRANT), receivedOn: civilDate('2015-11-02') };
  saved(await recordAdvance(context, { ...advance, reference: 'Voorschot (voorbeeld)' }));
  let total = 0n;
  let receipt = 0;
  for (const [i, { spent }] of DEMO_LINES.entries())
    for (const [on, euros] of spent) {
      receipt += 1;
      const line = { lineId: lineIds[i]!, amount: cents(euros), on: civilDate(on) };
      const reference = `Voorbeeldbon ${String(receipt).padStart(2, '0')}`;
      const description = 'Factuur (voorbeeld)';
      const commitmentId =
        receipt === 1
          ? saved(
              await recordCommitment(context, { ...line, description, reference: 'Opdracht 1' }),
            )
          : null;
      const booked = { ...line, description, reference, commitmentId };
      const bookingId = saved(await recordSpending(context, booked));
      total += line.amount;
      if (receipt > 1) continue;
      const difference = cents(-12.4);
      const reason = 'Reiskosten dubbel gerekend (voorbeeld)';
      const right = { bookingId, difference, on: civilDate('2016-01-15'), reason, reference };
      saved(await correctBooking(context, right));
      total += difference;
    }
  const settled = { settledOn: civilDate('2017-06-23'), decision: 'Vaststelling (voorbeeld)' };
  saved(await settleFunding(context, { fundingId, amount: total, ...settled }));
  kept(await completeTask(context, accountId, randomUUID()));
}

async function goOn(context: Context): Promise<void> {
  await withWhom(context, ['WijZ']);
  await begunIn(context, 'REGULAR', '2017-03-01', null);
  for (const { since, ...other } of OTHERS) {
    const step = { ...other, since: civilDate(since), withWhom: [] };
    kept(await saveAdoption(context, { ...step, phase: 'INTERESTED' }));
  }
  const next = partsOf(dayOf(context.now))[0] + 1;
  saved(
    await saveDeadline(context, {
      taskId: null,
      what: 'Jaarverslag Steun na Partnerverlies naar de gemeenteraad',
      due: civilDate(`${next}-04-01`),
      notBefore: civilDate(`${next}-01-15`),
    }),
  );
}

const withWhom = (context: Context, organisations: string[]) =>
  saveProgramme(context, {
    goals: [
      {
        goal: 'LEARN',
        plan: 'Vragen wat steun goed maakt, ook aan wie in 2011 de partner verloor.',
      },
      { goal: 'SUPPORT', plan: 'Iedereen actief steun aanbieden, met vrijwilligers waar dat kan.' },
      { goal: 'AWARENESS', plan: 'Bijeenkomsten voor werkgevers en voor leraren.' },
    ],
    withWhom: organisations,
    published: true,
  });

const begunIn = async (
  context: Context,
  kind: 'PILOT' | 'FINISHING' | 'REGULAR',
  startsOn: string,
  endsOn: string | null,
): Promise<string> => {
  const days = {
    startsOn: civilDate(startsOn),
    endsOn: endsOn === null ? null : civilDate(endsOn),
  };
  return saved(await beginPhase(context, { kind, ...days }));
};

const cents = (euros: number): bigint => BigInt(Math.round(euros * 100));

/** The demo is as its steps take it: what they refuse is a mistake in it. */
function kept<Answer>(answer: Answer | Refusal): Answer {
  if (answer instanceof Refusal) throw answer;
  return answer;
}

const saved = (answer: string | Refusal): string => kept(answer);
