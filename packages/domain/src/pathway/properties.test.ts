import { describe, expect, test } from 'vitest';
import { STATES } from '../../testing/pathway-events.ts';
import { type Step, walks } from '../../testing/walks.ts';
import { isQuietDay, isWorkingDay } from '../calendar/working-days.ts';
import { TRANSITIONS } from './events.ts';
import { AT_REST, type Effect, type PathwayState } from './pathway.ts';

// The invariants of DOMAIN 10, on any walk through the table.

/** Other walks each time; a failure says with which seed to take the same ones again. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const WALKS = walks(SEED);

function onWalks(holds: (steps: readonly Step[]) => void): void {
  try {
    WALKS.forEach(holds);
  } catch (error) {
    throw new Error(`With SEED=${SEED}: ${(error as Error).message}`, { cause: error });
  }
}

const onEffects = (holds: (effect: Step['effects'][number], step: Step) => void): void =>
  onWalks((steps) => {
    for (const step of steps) for (const effect of step.effects) holds(effect, step);
  });

const KNOCKS = ['CALL', 'SEND_LETTER', 'SEND_CARD', 'CONTACT'];
/** Whether it writes to somebody, calls them, or makes somebody do so. */
const isOutreach = (effect: Effect) =>
  effect.type === 'LetterQueued' ||
  (effect.type === 'TaskOpened' && KNOCKS.includes(effect.task)) ||
  (effect.type === 'TimerSet' && effect.timer === 'CALL');

/** Whether nobody may come to the resident by themselves from this step on. */
function silences({ facts, to, effects }: Step): boolean {
  if (effects.some(({ type }) => type === 'ContactObjected')) return true;
  if (['residentStops', 'survivorDied', 'hold', 'erasureGranted'].includes(facts.name)) return true;
  return (facts.name === 'residentReplies' && facts.reply === 'NO') || to === 'ERASED';
}
/** Whether the resident came back by themselves, or the hold ended. */
const speaksAgain = ({ event, to }: Step) =>
  event === 'comesBack' || (event === 'holdReleased' && to !== 'STOPPED');

test('invariant a: after a no, a death, a hold or an erasure nobody writes or calls until they come back', () => {
  let silent = 0;
  onWalks((steps) => {
    let quiet = false;
    for (const step of steps) {
      quiet = (quiet && !speaksAgain(step)) || silences(step);
      if (!quiet) continue;
      silent += 1;
      expect(step.effects.filter(isOutreach), `row ${step.row} to ${step.to}`).toEqual([]);
    }
  });
  expect(silent).toBeGreaterThan(1000);
});

test('invariant b: every step follows a row, by a role of that row', () => {
  onWalks((steps) => {
    for (const { row, event, from, to, role } of steps) {
      const followed = TRANSITIONS.filter(
        (each) =>
          each.row === row &&
          each.event === event &&
          (from === null ? each.from === null : each.from?.includes(from)) &&
          (each.to === to || (each.to === 'SAME' && from === to) || each.to === 'AS_BEFORE'),
      );

      expect(followed.some(({ by }) => by.includes(role))).toBe(true);
    }
  });
});

describe('invariant c: what happens without a person', () => {
  /** All that the system may do, and why a resident is not surprised by it. */
  const REASONS: Readonly<Record<string, string>> = {
    '1 deathNoticeReceived': 'opens the pathway; nobody is told',
    '2 eligible': 'promises a letter; a letter is the first that is noticed, and it says why',
    '3 unclear': 'asks a person to look',
    '5 notTarget': 'nothing will happen; letter 1 came with the act',
    '8 letterSent': 'the printing of the letter, which the invariant allows',
    '9 letterInDoubt': 'asks a person to look for an address',
    '10 callDue': 'asks a person to call, as the letter announced',
    '11 callDue': 'the card in place of the call, once',
    '11 staysSilent': 'the closing in UNREACHED, which the invariant allows',
    '14 snoozeOver': 'asks a person to call in the week that the resident chose',
    '25 proposalExpired': 'looks for another volunteer; the promise to keep in touch stays',
    '26 bothAccept': 'follows at once from the yes of the resident and of the volunteer',
    '34 survivorDied': 'stops; there is nobody to notice it',
    '35 survivorMoved': 'stops; a resident who moved asked for nothing yet, or is told by the plan',
    '36 deathNoticeWithdrawn': 'stops, with an apology for a letter that should not have come',
    '41 looksKnown': 'asks a person to look whether somebody is known already',
    '38 retentionReached': 'erases what is at rest, on the day that the letter told',
  };

  test('is in this list, each with its reason', () => {
    const bySystem = TRANSITIONS.filter(({ by }) => by.includes('SYSTEM'));

    expect(new Set(bySystem.map(({ row, event }) => `${row} ${event}`))).toEqual(
      new Set(Object.keys(REASONS)),
    );
  });

  test('writes only the card and the apology, and never speaks in the name of a person', () => {
    onWalks((steps) => {
      for (const { row, role, effects } of steps.filter((step) => step.role === 'SYSTEM')) {
        const letters = effects.filter(({ type }) => type === 'LetterQueued');

        expect(letters.length === 0 || [11, 36].includes(row), `row ${row} ${role}`).toBe(true);
      }
    });
  });

  test('a timer moves nobody but to a call, to rest, or back to waiting', () => {
    const TIMERS = ['callDue', 'staysSilent', 'snoozeOver', 'proposalExpired', 'retentionReached'];
    const ends = TRANSITIONS.filter(({ event }) => TIMERS.includes(event)).map(({ to }) => to);

    expect(new Set(ends)).toEqual(new Set(['CALL_DUE', 'SAME', 'UNREACHED', 'WAITING', 'ERASED']));
  });
});

test('invariant d: a match begins only with a certificate and training that are valid that day', () => {
  let begun = 0;
  onWalks((steps) => {
    for (const { to, from, facts } of steps) {
      if (from !== 'PROPOSED' || to !== 'ACTIVE') continue;
      begun += 1;
      expect(facts).toMatchObject({
        name: 'bothAccept',
        certificateValid: true,
        trainingValid: true,
        highSignalOpen: false,
      });
    }
  });
  expect(begun).toBeGreaterThan(10);
});

test('invariant f: nothing leads out of being erased', () => {
  onWalks((steps) => {
    const end = steps.findIndex(({ to }) => to === 'ERASED');

    expect(end).toBeOneOf([-1, steps.length - 1]);
  });
});

describe('invariant g: days', () => {
  /** Either the resident chose the moment, or `nextAttempt` did. */
  const isAtTheirMoment = ({ event }: Step) =>
    event === 'callBackAsked' || event === 'attemptNotReached';

  test('what is promised is due on a working day, never before today', () => {
    onEffects((effect, step) => {
      if (effect.type !== 'TaskOpened') return;
      const { due, notBefore = due } = effect;
      expect(due >= notBefore && notBefore >= step.today, `row ${step.row}`).toBe(true);
      if (isAtTheirMoment(step)) return;
      expect(isWorkingDay(due) && isWorkingDay(notBefore), `${effect.task} ${due}`).toBe(true);
      if (effect.task === 'SEND_LETTER')
        expect(isQuietDay(due) || isQuietDay(notBefore)).toBe(false);
    });
  });

  test('no letter goes and no call begins on a quiet day or in the past', () => {
    onEffects((effect, { today }) => {
      if (effect.type === 'LetterQueued') {
        expect(isQuietDay(effect.notBefore)).toBe(false);
        expect(effect.notBefore >= today).toBe(true);
      }
      if (effect.type !== 'TimerSet') return;
      expect(effect.due >= today).toBe(true);
      if (effect.timer === 'CALL') expect(isQuietDay(effect.due)).toBe(false);
      if (effect.timer === 'SNOOZE') expect(isWorkingDay(effect.due)).toBe(true);
    });
  });

  test('whoever comes to rest is forgotten on a day that is known, and never before today', () => {
    onWalks((steps) => {
      for (const { from, to, effects, today, row } of steps) {
        const erase = effects.find((effect) => effect.type === 'EraseAfterSet');
        const rests = (AT_REST as readonly PathwayState[]).includes(to);

        if (rests && to !== from) expect(erase, `row ${row} to ${to}`).toBeDefined();
        if (erase) expect(rests && erase.day >= today, `row ${row} to ${to}`).toBe(true);
      }
    });
  });
});

test('the walks come everywhere', () => {
  const seen = new Set(WALKS.flat().map(({ to }) => to));

  expect(seen).toEqual(new Set(STATES));
});

test('the walks follow each row', () => {
  const seen = new Set(WALKS.flat().map(({ row }) => row));

  expect(seen).toEqual(new Set(TRANSITIONS.map(({ row }) => row)));
});
