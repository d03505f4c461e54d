import type { Problem } from '@steunpad/widgets/kernel/checks.ts';
import {
  checkContactMoment,
  checkFit,
  checkPause,
  checkRhythm,
  checkWorry,
  NO_CONTACT,
  NO_FIT,
  NO_PAUSE,
  NO_RHYTHM,
  NO_WORRY,
} from '@steunpad/widgets/my-volunteering/my-volunteering.answers.ts';
import {
  agreeRhythm,
  pause,
  raiseWorry,
  recordContact,
  type Tell,
  tellFit,
} from '@steunpad/widgets/my-volunteering/my-volunteering.steps.ts';

/** A part of the page that is filled in: what it asks, and how that is told. */
interface Told<A> {
  readonly blank: A;
  readonly check: (answers: A) => readonly Problem[];
  readonly send: Tell<A>;
}

const told = <A>(blank: A, check: Told<A>['check'], send: Told<A>['send']) =>
  ({ blank, check, send }) as Told<unknown> as Told<Record<string, string>>;

/** By what is open on the page. */
export const PARTS = {
  contact: told(NO_CONTACT, checkContactMoment, recordContact),
  rhythm: told(NO_RHYTHM, checkRhythm, agreeRhythm),
  fit: told(NO_FIT, checkFit, tellFit),
  write: told(NO_WORRY, checkWorry, raiseWorry),
  pause: told(NO_PAUSE, checkPause, pause),
};

export type Part = keyof typeof PARTS;

export const isPart = (name: string | null): name is Part =>
  name !== null && Object.hasOwn(PARTS, name);
