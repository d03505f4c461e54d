import { addDays, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { chanceOf } from './chance.ts';
import type { Person } from './person.ts';

/** One message about a death, on the day on which it reaches us. */
export interface Message {
  readonly on: CivilDate;
  readonly person: Person;
  readonly input: {
    readonly source: 'BRP_EVENT' | 'CLERK' | 'CSV';
    readonly eventSource: string;
    readonly eventId: string;
    readonly correction?: boolean;
    readonly dateOfDeath: string;
    readonly survivor: object | null;
  };
}

const REGISTRY = { source: 'BRP_EVENT', eventSource: 'urn:simulation' } as const;
/** Who died elsewhere has an act there: it comes by another way, and knows less. */
const ACT = { source: 'CSV', eventSource: 'urn:simulation:act-elsewhere' } as const;

/**
 * All that is told of one death: by the registry, and by the municipality where it was. Twice, late, corrected, in any
 * order, with and without the partner, spelled otherwise, with a mistake or with secrecy that came later.
 */
export function messagesOf(person: Person, seed: number): Message[] {
  const { number, diedOn, noticedOn, survivor } = person;
  // Chance of its own, so that whatever is told of a death changes nothing in what the person does.
  const chance = chanceOf(seed + 7_777, number);
  const late = (days: number) => Math.floor(chance() * days);
  const message = (on: CivilDate, input: Partial<Message['input']>): Message => ({
    on,
    person,
    input: {
      ...REGISTRY,
      eventId: String(number),
      dateOfDeath: diedOn,
      survivor,
      ...input,
    },
  });
  const told = [message(noticedOn, {})];
  if (chance() < 0.5) told.push(message(addDays(noticedOn, late(60)), {}));
  if (!survivor) {
    if (chance() < 0.3) told.push(message(addDays(diedOn, late(20)), { ...ACT }));
    return told;
  }
  const corrected = { ...survivor, street: `${survivor.street} bis` };
  if (chance() < 0.2) {
    told.push(message(addDays(noticedOn, 1 + late(8)), { correction: true, survivor: corrected }));
  }
  const act = chance();
  const actOn = addDays(diedOn, late(15));
  if (act < 0.15) told.push(message(actOn, { ...ACT, survivor: null }));
  else if (act < 0.3)
    told.push(message(actOn, { ...ACT, survivor: { ...survivor, municipality: 'GM9998' } }));
  else if (act < 0.45) {
    const surname = survivor.surname.toUpperCase();
    told.push(message(actOn, { ...ACT, survivor: { ...survivor, surname, initials: 'v' } }));
  } else if (act < 0.6) {
    told.push(
      message(actOn, { ...ACT, survivor: { ...survivor, surname: `Verschreven${number}` } }),
    );
  } else if (act < 0.75) {
    told.push(message(actOn, { ...ACT, survivor: { ...survivor, disclosureRestricted: true } }));
  }
  if (act < 0.75 && chance() < 0.5) told.push({ ...told.at(-1)!, on: addDays(actOn, late(30)) });
  return told;
}

/** Everything that comes in, by day; on one day in the order of chance. */
export function arrivals(people: readonly Person[], seed: number): Map<CivilDate, Message[]> {
  const all = people.flatMap((person) => messagesOf(person, seed));
  const shuffled = all
    .map((message, i) => ({ message, at: chanceOf(seed + 3, i)() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ message }) => message);
  return Map.groupBy(shuffled, ({ on }) => on);
}
