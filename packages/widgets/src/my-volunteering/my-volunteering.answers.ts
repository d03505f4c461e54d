import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { wholeNumber } from '@steunpad/domain/input/whole-number.ts';
import type { RecordMyContactInput, SignalKind, SupportContactKind } from '../generated/types.ts';
import { atMost, check, filled, type Problem, withoutBsn } from '../kernel/checks.ts';
import { today } from '../kernel/today.ts';

/** Characters of a rhythm in own words, such as: every other Tuesday. */
const LONGEST_RHYTHM = 120;

export const NO_CONTACT = { kind: '', on: '', tookPlace: '', minutes: '' };
export const NO_WORRY = { about: '', note: '' };
export const NO_RHYTHM = { rhythm: '' };
export const NO_FIT = { fit: '' };
export const NO_PAUSE = { until: '' };
/** As the API has them. */
export const NOTE_CHARACTERS = 240;
const NOTE_LINES = 2;
const MOST_MINUTES = 720;

export type ContactMoment = typeof NO_CONTACT;
export type Worry = typeof NO_WORRY;

export const checkCode = ({ code }: { code: string }): readonly Problem[] =>
  check('code', code, filled, (text) => (normaliseResidentCode(text) ? null : 'INVALID'));

export const checkPause = ({ until }: typeof NO_PAUSE): readonly Problem[] =>
  check('until', until, (day) =>
    !plainText(day) || (normaliseDay(day) ?? '') > today() ? null : 'INVALID_DATE',
  );

export function checkContactMoment(moment: ContactMoment): readonly Problem[] {
  const { kind, on, tookPlace, minutes } = moment;
  const inTime = (day: string) =>
    (normaliseDay(day) ?? '9999') > today() ? ('INVALID_DATE' as const) : null;
  const length = (text: string) => {
    const number = wholeNumber(text) ?? 0;
    const right = number >= 1 && number <= MOST_MINUTES;
    return !plainText(text) || right ? null : ('INVALID' as const);
  };
  return [
    ...check('kind', kind, filled),
    ...check('on', on, filled, inTime),
    ...check('tookPlace', tookPlace, filled),
    ...(tookPlace === 'YES' ? check('minutes', minutes, length) : []),
  ];
}

export const contactInput = ({
  kind,
  on,
  tookPlace,
  minutes,
}: ContactMoment): Pick<RecordMyContactInput, 'kind' | 'on' | 'minutes' | 'cancelled'> => {
  const cancelled = tookPlace === 'NO';
  const told = cancelled ? null : wholeNumber(minutes);
  const day = normaliseDay(on) ?? on;
  return { kind: kind as SupportContactKind, on: day, cancelled, minutes: told };
};

export function checkWorry({ about, note }: Worry): readonly Problem[] {
  const fewLines = (text: string) =>
    text.trim().split('\n').length > NOTE_LINES ? ('TOO_LONG' as const) : null;
  return [
    ...check('about', about, filled),
    ...check('note', note, atMost(NOTE_CHARACTERS), fewLines),
  ];
}

export const checkRhythm = ({ rhythm }: typeof NO_RHYTHM): readonly Problem[] =>
  check('rhythm', rhythm, filled, withoutBsn, atMost(LONGEST_RHYTHM));

export const checkFit = ({ fit }: typeof NO_FIT): readonly Problem[] => check('fit', fit, filled);

export const worryInput = ({ about, note }: Worry) => ({ kind: about as SignalKind, note });
