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
  advanceInput,
  budgetLineInput,
  commitmentInput,
  correctionInput,
  deadlineInput,
  fundingInput,
  phaseEndInput,
  phaseInput,
  programmeInput,
  settlementInput,
  spendingInput,
} from '@steunpad/api/modules/programme/programme.input.ts';
import {
  beginPhase,
  saveProgramme,
  setPhaseEnd,
} from '@steunpad/api/modules/programme/programme.store.ts';
import type { ProgrammeChange } from '@steunpad/api/modules/programme/programme-change.ts';
import { type Command, Option } from 'commander';
import type { z } from 'zod';
import type { Terminal } from '../terminal.ts';
import { day, municipalityOption } from './options.ts';
import { change, euros, goalOption, list } from './programme-options.ts';
import { programmeRegular } from './programme-regular.ts';
import { programmeReports } from './programme-reports.ts';

type Given = Readonly<Record<string, unknown>> & { readonly municipality: string };

/** `programme …`: phases, goals, money, accounts and deadlines of a municipality. */
export function programme(program: Command, terminal: Terminal): void {
  const noun = program.command('programme').description('phases, money, accounts and deadlines');

  /** A verb that changes the programme with what the options say, and prints the id of what it made. */
  const verb = <Schema extends z.ZodType>(
    name: string,
    description: string,
    operation: string,
    made: ProgrammeChange<Schema>,
    options: (command: Command) => Command,
    asInput: (given: Given) => object = ({ municipality: _, ...given }) => given,
  ) =>
    options(noun.command(name).description(description).addOption(municipalityOption())).action(
      async (given: Given) => {
        const { municipality } = given;
        const id = await change(terminal, municipality, operation, made, asInput(given));
        terminal.result(id ?? `${municipality} saved`, { municipality, id });
      },
    );

  verb(
    'set',
    'say what it is for and with whom; the first time begins it',
    'saveProgramme',
    { schema: () => programmeInput, save: saveProgramme },
    (command) =>
      command
        .option('--learn <text>', 'what the goal LEARN comes to here')
        .option('--support <text>', 'what the goal SUPPORT comes to here')
        .option('--awareness <text>', 'what the goal AWARENESS comes to here')
        .option('--with <names>', 'the organisations, with commas between them', list, [])
        .option('--published', 'let everybody read how far this municipality is'),
    ({ learn, support, awareness, with: withWhom, published = false }) => ({
      goals: Object.entries({ LEARN: learn, SUPPORT: support, AWARENESS: awareness }).flatMap(
        ([goal, plan]) => (plan ? [{ goal, plan }] : []),
      ),
      withWhom,
      published,
    }),
  );

  verb(
    'phase',
    'begin a phase; the one before it that had no last day ends the day before',
    'beginPhase',
    { schema: () => phaseInput, save: beginPhase },
    (command) =>
      command
        .addOption(
          new Option('--kind <kind>', 'what it becomes')
            .choices(['INTERESTED', 'PREPARING', 'PILOT', 'FINISHING', 'STOPPED'])
            .makeOptionMandatory(),
        )
        .requiredOption('--from <date>', 'its first day', day)
        .option('--to <date>', 'its last day', day),
    ({ kind, from: startsOn, to: endsOn }) => ({ kind, startsOn, endsOn }),
  );

  verb(
    'phase-end',
    'say when a phase ends; without --to nobody knows',
    'setPhaseEnd',
    { schema: () => phaseEndInput, save: setPhaseEnd },
    (command) =>
      command
        .requiredOption('--phase <id>', 'which phase')
        .option('--to <date>', 'its last day', day),
    ({ phase: phaseId, to: endsOn }) => ({ phaseId, endsOn }),
  );

  verb(
    'fund',
    'write down a decision that gives money',
    'recordFunding',
    { schema: fundingInput, save: recordFunding },
    (command) =>
      command
        .addOption(
          new Option('--kind <kind>', 'how it is accounted for')
            .choices(['SPECIFIC_GRANT', 'SUBSIDY', 'OWN_MONEY'])
            .makeOptionMandatory(),
        )
        .requiredOption('--giver <name>', 'who gives it')
        .requiredOption('--amount <euros>', 'how much', euros)
        .requiredOption('--decision <reference>', 'reference of the decision')
        .requiredOption('--decided-on <date>', 'the day of the decision', day)
        .option('--code <code>', 'of a specific grant: its code in the annex')
        .option('--account-by <date>', 'by when an account is given', day),
  );

  verb(
    'advance',
    'write down money that came in, or went back with a minus',
    'recordAdvance',
    { schema: advanceInput, save: recordAdvance },
    (command) =>
      command
        .requiredOption('--funding <id>', 'of which decision')
        .requiredOption('--amount <euros>', 'how much', euros)
        .requiredOption('--on <date>', 'on which day', day)
        .requiredOption('--reference <text>', 'where it is found'),
    ({ funding: fundingId, on: receivedOn, amount, reference }) => ({
      ...{ fundingId, receivedOn, amount, reference },
    }),
  );

  verb(
    'settle',
    'write down at what money was settled; later only corrections are booked on it',
    'settleFunding',
    { schema: settlementInput, save: settleFunding },
    (command) =>
      command
        .requiredOption('--funding <id>', 'of which decision')
        .requiredOption('--amount <euros>', 'what it was settled at', euros)
        .requiredOption('--on <date>', 'the day of it', day)
        .requiredOption('--decision <reference>', 'reference of the decision'),
    ({ funding: fundingId, on: settledOn, amount, decision }) => ({
      ...{ fundingId, settledOn, amount, decision },
    }),
  );

  verb(
    'budget',
    'set what may be spent on something in a phase',
    'saveBudgetLine',
    { schema: () => budgetLineInput, save: saveBudgetLine },
    (command) =>
      command
        .requiredOption('--phase <id>', 'in which phase')
        .requiredOption('--code <code>', 'short, to know it again')
        .requiredOption('--name <text>', 'what it is for')
        .requiredOption('--amount <euros>', 'how much', euros)
        .addOption(goalOption())
        .option('--funding <id>', 'the money that pays it'),
    ({ phase: phaseId, funding: fundingId, amount: budget, code, name, goal }) => ({
      ...{ phaseId, fundingId, budget, code, name, goal },
    }),
  );

  const booked = (command: Command) =>
    command
      .requiredOption('--line <id>', 'on which budget line')
      .requiredOption('--amount <euros>', 'how much', euros)
      .requiredOption('--on <date>', 'on which day', day)
      .requiredOption('--what <text>', 'what it is for; nobody’s name')
      .requiredOption('--reference <text>', 'number of the order or the receipt');
  const asBooked = ({ line: lineId, what: description, amount, on, reference, pays }: Given) => ({
    ...{ lineId, description, amount, on, reference, commitmentId: pays },
  });
  verb(
    'commit',
    'book that something was ordered',
    'recordCommitment',
    { schema: commitmentInput, save: recordCommitment },
    booked,
    asBooked,
  );
  verb(
    'spend',
    'book that something was paid',
    'recordSpending',
    { schema: spendingInput, save: recordSpending },
    (command) => booked(command).option('--pays <id>', 'the commitment that it pays'),
    asBooked,
  );
  verb(
    'correct',
    'book the difference of a line that was wrong',
    'correctBooking',
    { schema: correctionInput, save: correctBooking },
    (command) =>
      command
        .requiredOption('--booking <id>', 'what was wrong')
        .requiredOption('--difference <euros>', 'what is added; with a minus taken off', euros)
        .requiredOption('--on <date>', 'the day of the correction', day)
        .requiredOption('--reason <text>', 'why')
        .requiredOption('--reference <text>', 'where what is right is found'),
    ({ booking: bookingId, difference, on, reason, reference }) => ({
      ...{ bookingId, difference, on, reason, reference },
    }),
  );
  verb(
    'deadline',
    'promise something by a day, or move an open promise',
    'saveDeadline',
    { schema: () => deadlineInput, save: saveDeadline },
    (command) =>
      command
        .requiredOption('--what <text>', 'what it is')
        .requiredOption('--due <date>', 'the last day for it', day)
        .option('--not-before <date>', 'the first day for it', day)
        .option('--task <id>', 'the open promise that is moved'),
    ({ what, due, notBefore, task: taskId }) => ({ what, due, notBefore, taskId }),
  );
  programmeRegular(noun, terminal);
  programmeReports(noun, terminal);
}
