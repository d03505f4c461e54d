import { chanceOf } from './chance.ts';
import { add } from './ledger.ts';
import type { World } from './world.ts';

/** The accounts of the municipality: one line, on which the coordinators' hours of each month are booked. */
export interface Accounts {
  readonly line: string;
  readonly seed: number;
}

/** Roughly what a coordinator of a day a week costs in a month, in euros. */
const MONTH = { least: 1_200, more: 900 };

export async function openAccounts(world: World, seed: number): Promise<Accounts> {
  const { today } = world;
  const goals = [{ goal: 'SUPPORT', plan: 'Steun voor wie dat wil.' }];
  await made(world, 'saveProgramme', 'ProgrammeSaved', { goals, withWhom: [], published: false });
  const phaseId = await made(world, 'beginPhase', 'PhaseBegun', { kind: 'PILOT', startsOn: today });
  const hours = { code: 'A', name: 'Uren', budget: '500000.00' };
  return {
    seed,
    line: await made(world, 'saveBudgetLine', 'BudgetLineSaved', { phaseId, ...hours }),
  };
}

/** On the first of a month the hours of the coordinators are paid. */
export async function payHours(world: World, { line, seed }: Accounts): Promise<void> {
  const { today, ledger } = world;
  if (!today.endsWith('-01')) return;
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7));
  const euros = MONTH.least + Math.floor(chanceOf(seed + 11, month)() * MONTH.more);
  const paid = { lineId: line, amount: `${euros}.00`, on: today };
  const why = { description: 'Uren coördinatoren', reference: `U-${today.slice(0, 7)}` };
  await made(world, 'recordSpending', 'SpendingRecorded', { ...paid, ...why });
  add(ledger.counts, 'paid', euros);
}

async function made({ client }: World, field: string, done: string, input: object) {
  const answered = await client.mutate(field, input, `... on ${done} { id }`);
  if (answered.__typename !== done) throw new Error(`${field}: ${answered.__typename}`);
  return answered.id!;
}
