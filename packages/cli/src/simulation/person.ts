import { addDays, type CivilDate, civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { chanceOf, pick } from './chance.ts';

/** What somebody in the simulation will do; decided at birth, so that the order of things changes nothing. */
export interface Person {
  readonly number: number;
  readonly diedOn: CivilDate;
  /** When the notice reaches us. */
  readonly noticedOn: CivilDate;
  readonly survivor: Survivor | null;
  readonly reply: 'NONE' | 'YES' | 'LATER' | 'INFORMATION' | 'NO';
  /** Days between letter and reply. */
  readonly replyAfter: number;
  readonly givesPhone: boolean;
  readonly answersCall: readonly ('REACHED' | 'NO_ANSWER' | 'VOICEMAIL_NEUTRAL' | 'WRONG_NUMBER')[];
  readonly wants: 'SUPPORT' | 'INFORMATION' | 'REFUSED';
  readonly plan: 'VOLUNTEER' | 'PRACTICAL_HELP' | 'NOTHING';
  readonly atPrinting: 'LIVES_HERE' | 'MOVED' | 'DIED';
  /** Whether the first volunteer fits. */
  readonly clicks: boolean;
  readonly volunteerAgrees: boolean;
  /** How many reviews until it winds down. */
  readonly reviews: number;
  readonly stopsHalfway: boolean;
  readonly comesBack: boolean;
  readonly erroneous: boolean;
}

export interface Survivor {
  readonly initials: string;
  readonly surname: string;
  readonly gender: 'WOMAN' | 'MAN' | 'UNKNOWN';
  readonly birthDate: string;
  readonly municipality: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly disclosureRestricted: boolean;
  readonly addressUnderInvestigation: boolean;
}

/** Makes person `number` of a simulation that begins on `start` and lasts `days`. */
export function personOf(
  seed: number,
  number: number,
  { start, days, code }: { start: CivilDate; days: number; code: string },
): Person {
  const chance = chanceOf(seed, number);
  // Drawn in a fixed order: a new trait goes at the end, so that old seeds stay as they were.
  const diedOn = addDays(start, Math.floor(chance() * days));
  const noticedOn = addDays(diedOn, 1 + Math.floor(chance() * 6));
  const survives = chance() < 0.4;
  const age = survivorAge(chance());
  const birthYear = Number(diedOn.slice(0, 4)) - age;
  const incomplete = chance() < 0.02;
  const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0');
  const month = String(1 + Math.floor(chance() * 12)).padStart(2, '0');
  const elsewhere = chance() < 0.12;
  const gender = pick(chance(), { WOMAN: 65, MAN: 34, UNKNOWN: 1 });
  const disclosureRestricted = chance() < 0.02;
  const addressUnderInvestigation = chance() < 0.01;
  return {
    number,
    diedOn,
    noticedOn,
    survivor: survives
      ? {
          initials: 'V.',
          surname: `Voorbeeld${number}`,
          gender,
          birthDate: incomplete ? String(birthYear) : `${birthYear}-${month}-${day}`,
          municipality: elsewhere ? 'GM9999' : code,
          street: `Voorbeeldstraat ${number}`,
          postcode: `80${11 + (number % 29)} AB`,
          town: 'Voorbeeldstad',
          disclosureRestricted,
          addressUnderInvestigation,
        }
      : null,
    reply: pick(chance(), { NONE: 55, YES: 18, LATER: 9, INFORMATION: 8, NO: 10 }),
    replyAfter: 1 + Math.floor(chance() * 40),
    givesPhone: chance() < 0.8,
    answersCall: Array.from({ length: 4 }, () =>
      pick(chance(), { REACHED: 55, NO_ANSWER: 25, VOICEMAIL_NEUTRAL: 17, WRONG_NUMBER: 3 }),
    ),
    wants: pick(chance(), { SUPPORT: 55, INFORMATION: 25, REFUSED: 20 }),
    plan: pick(chance(), { VOLUNTEER: 60, PRACTICAL_HELP: 30, NOTHING: 10 }),
    atPrinting: pick(chance(), { LIVES_HERE: 97, MOVED: 2, DIED: 1 }),
    clicks: chance() < 0.85,
    volunteerAgrees: chance() < 0.8,
    reviews: 1 + Math.floor(chance() * 4),
    stopsHalfway: chance() < 0.06,
    comesBack: chance() < 0.05,
    erroneous: chance() < 0.01,
  };
}

/** Roughly as old as the bereaved are: most of pension age, a third under it. */
function survivorAge(chance: number): number {
  if (chance < 0.01) return 17;
  if (chance < 0.34) return 28 + Math.floor((chance / 0.34) * 38);
  return 67 + Math.floor(((chance - 0.34) / 0.66) * 25);
}

/** Where simulations begin if nothing else is said: where the pilot began. */
export const START = civilDate('2015-09-01');
