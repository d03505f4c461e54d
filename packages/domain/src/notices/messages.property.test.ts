import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoticeBook, type Sent, type Way } from '../../testing/notice-book.ts';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { parsePartialDate } from '../calendar/partial-date.ts';

// Ten thousand histories of messages about one death: doubled, late, corrected, in any order, from two municipalities,
// with and without partner, BSN and mistakes. Whoever should be written to is written to once, and nobody else.

const DEATH = civilDate('2026-09-01');
const HISTORIES = 10_000;

interface Truth {
  readonly who: string;
  readonly bsn: string;
  readonly surname: string;
  readonly birth: string;
  readonly home: string;
  readonly municipality: string;
}

const JOAN: Truth = {
  who: 'joan',
  bsn: '111222333',
  surname: 'Müller',
  birth: '1971-04-02',
  home: '8011 AB',
  municipality: 'GM0193',
};
/** The second wife by foreign law, in the same house. */
const AMAL: Truth = {
  ...JOAN,
  who: 'amal',
  bsn: '123456782',
  surname: 'Yilmaz',
  birth: '1980-11-30',
};
/** Somebody with the same name who lost somebody on the same day. */
const NAMESAKE: Truth = {
  ...JOAN,
  who: 'namesake',
  bsn: '999990019',
  birth: '1990-01-15',
  home: '8021 ZZ',
};
/** Somebody who lives elsewhere, whatever is told of them. */
const ELSEWHERE: Truth = {
  ...NAMESAKE,
  who: 'elsewhere',
  surname: 'Anders',
  municipality: 'GM0160',
};

const SPELLINGS = [
  { surnamePrefix: 'van den', surname: 'NAME', initials: 'J.M.' },
  { surnamePrefix: null, surname: 'van den NAME', initials: 'J' },
  { surnamePrefix: 'VAN DEN', surname: 'NAME', initials: 'j.m.' },
  { surnamePrefix: 'v.d.', surname: 'NAME', initials: 'J. M.' },
] as const;

/** What may be otherwise in one message. Of all messages of a history at most one kind of mistake is in the person. */
const variation = fc.record({
  sender: fc.constantFrom('kampen', 'zwolle'),
  number: fc.nat(3),
  correction: fc.boolean(),
  withPartner: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  withBsn: fc.boolean(),
  withDeceasedBsn: fc.boolean(),
  spelling: fc.constantFrom(...SPELLINGS),
  decomposed: fc.boolean(),
  mistaken: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  daysOff: fc.constantFrom(0, 0, 0, 1, 9, 20),
  elsewhere: fc.integer({ min: 0, max: 6 }).map((n) => n === 0),
  divorced: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  yearOnly: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  doubtful: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  restricted: fc.integer({ min: 0, max: 6 }).map((n) => n === 0),
});
type Variation = typeof variation extends fc.Arbitrary<infer Value> ? Value : never;
type Mistake = 'NAME' | 'BIRTH';

const RIGHT: Variation = {
  sender: 'zwolle',
  number: 99,
  correction: false,
  withPartner: true,
  withBsn: true,
  withDeceasedBsn: true,
  spelling: SPELLINGS[0],
  decomposed: false,
  mistaken: false,
  daysOff: 0,
  elsewhere: false,
  divorced: false,
  yearOnly: false,
  doubtful: false,
  restricted: false,
};

const PLAIN_NAME = {
  partnerSurnamePrefix: null,
  partnerSurname: null,
  namingUse: 'OWN',
  gender: 'UNKNOWN',
} as const;

function messageOf(truth: Truth, mistake: Mistake, told: Variation, id: string): Sent {
  const wrong = told.mistaken;
  const name = wrong && mistake === 'NAME' ? `${truth.surname}x` : truth.surname;
  const birth = wrong && mistake === 'BIRTH' ? `${truth.birth.slice(0, 8)}27` : truth.birth;
  const surname = told.spelling.surname.replace('NAME', name);
  return {
    id: `${truth.who} ${id}`,
    who: truth.who,
    correction: told.correction,
    dateOfDeath: parsePartialDate(addDays(DEATH, told.daysOff))!,
    deceasedBsn: told.withDeceasedBsn ? '100000009' : null,
    survivor: told.withPartner
      ? {
          bsn: told.withBsn ? truth.bsn : null,
          ...PLAIN_NAME,
          initials: told.spelling.initials,
          surnamePrefix: told.spelling.surnamePrefix,
          surname: told.decomposed ? surname.normalize('NFD').toUpperCase() : surname,
          birthDate: parsePartialDate(told.yearOnly && told.withBsn ? birth.slice(0, 4) : birth)!,
          street: 'Kade 12 a',
          postcode: truth.home,
          municipality: told.elsewhere ? 'GM0166' : truth.municipality,
          deceased: false,
          relationshipEndedOn: told.divorced ? parsePartialDate('2019-05-06') : null,
          underInvestigation: told.doubtful ? ['ADDRESS'] : [],
          notLivingAtAddress: false,
          suspension: null,
          restricted: told.restricted,
        }
      : null,
  };
}

const someone = fc
  .record({
    mistake: fc.constantFrom<Mistake>('NAME', 'BIRTH'),
    told: fc.array(variation, { minLength: 1, maxLength: 5 }),
    /** Of which message somebody says later that it was a mistake. */
    withdrawn: fc.option(fc.nat(4), { freq: 2 }),
  })
  // Another name here and half a birth date there leave nothing to be known by, for rules or clerks.
  .map((person) =>
    person.told.some(({ mistaken }) => mistaken)
      ? { ...person, told: person.told.map((told) => ({ ...told, yearOnly: false })) }
      : person,
  );

const history = fc.record({
  people: fc.tuple(someone, fc.option(someone), fc.option(someone), fc.option(someone)),
  /** In which order they reach us, and when the letters are printed in between. */
  order: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
  printAfter: fc.nat(12),
});

const PEOPLE = [JOAN, AMAL, NAMESAKE, ELSEWHERE] as const;

test('in any history everybody is written to once, nobody else, and secrecy never falls by itself', () => {
  let waited = 0;
  let doubled = 0;
  fc.assert(
    fc.property(history, ({ people, order, printAfter }) => {
      const messages = people.flatMap((person, i) =>
        (person?.told ?? []).map((told, n) => ({
          sent: messageOf(PEOPLE[i]!, person!.mistake, told, `${told.sender} ${told.number}`),
          withdrawn: person!.withdrawn === n,
        })),
      );
      const mixed = messages
        .map((message, i) => ({ ...message, at: order[i % order.length]! }))
        .sort((a, b) => a.at - b.at);
      const book = new NoticeBook();
      const restricted = new Set<Way>();
      const receive = (sent: Sent) => {
        const before = book.notices.length;
        book.receive(sent);
        book.receive({ ...sent }); // and once more
        for (const way of book.ways) {
          expect(way.restricted || !restricted.has(way), way.who).toBe(true);
          if (way.restricted) restricted.add(way);
        }
        return book.notices.length > before ? book.notices.at(-1)! : null;
      };
      mixed.forEach(({ sent, withdrawn }, i) => {
        const notice = receive(sent);
        if (withdrawn && notice && i < printAfter) book.withdraw(notice);
        if (i !== printAfter) return;
        waited += book.ways.filter(({ state }) => state === 'TO_CHECK').length;
        book.settle();
        book.print();
      });
      for (const [i, person] of people.entries()) {
        if (person) receive(messageOf(PEOPLE[i]!, person.mistake, RIGHT, 'the right one'));
      }
      book.settle();
      book.print();

      for (const [i, person] of people.entries()) {
        const { who } = PEOPLE[i]!;
        const letters = book.ways
          .filter((way) => way.who === who)
          .reduce((sum, { written }) => sum + written, 0);
        doubled += Number(book.ways.filter((way) => way.who === who).length > 1);
        expect(letters, who).toBe(person && who !== 'elsewhere' ? 1 : 0);
        const told = messages.some(
          ({ sent, withdrawn }) => sent.who === who && !withdrawn && sent.survivor?.restricted,
        );
        const taken = book.notices.some(
          ({ sent, withdrawn }) => sent.who === who && !withdrawn && sent.survivor?.restricted,
        );
        const open = book.ways.filter((way) => way.who === who && way.closeReason === null);
        if (told && taken)
          expect(
            open.every((way) => way.restricted),
            who,
          ).toBe(true);
      }
    }),
    { numRuns: HISTORIES },
  );
  expect(waited).toBeGreaterThan(100);
  expect(doubled).toBeGreaterThan(100);
});
