import { type CivilDate, dayOf } from './civil-date.ts';

/** A time on the clock, `19:30`. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The moments at which clocks in the Netherlands show this time on this day. One; none in the hour that is skipped in
 * spring; two in the hour that comes twice in autumn. `null` when it is no time.
 */
export function momentsOf(day: CivilDate, time: string): readonly Date[] | null {
  if (!TIME.test(time)) return null;
  const winter = new Date(`${day}T${time}:00+01:00`);
  const summer = new Date(`${day}T${time}:00+02:00`);
  return [summer, winter].filter((moment) => dayOf(moment) === day && timeOf(moment) === time);
}

/** The time that clocks in the Netherlands show at a moment. */
export const timeOf = (moment: Date): string => CLOCK.format(moment);

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
