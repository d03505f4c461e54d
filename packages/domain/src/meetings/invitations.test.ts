import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideInvitations, letterAddressOf, mailAddressOf } from './invitations.ts';

const NONE = {
  stopped: new Set<string>(),
  cameBack: new Set<string>(),
  invited: new Set<string>(),
  registered: new Set<string>(),
};

const row = (key: string, ...others: string[]) => ({ key, others, printable: true });

describe('an address is known again however it is written', () => {
  test.each([
    ['Info@School.example', ' info@school.EXAMPLE '],
    ['mailto:info@school.example', 'info@school.example'],
  ])('%s is %s', (one, other) => {
    expect(mailAddressOf({ email: one })).toBe(mailAddressOf({ email: other }));
  });

  test.each([
    ['Kerkstraat 12 A', '8011 AB', 'Kerkstr. 12a', '8011ab'],
    ['Postbus 100', '8000 AA', 'postbus  100', ' 8000 aa'],
    ['Laan van 1945 12-2', '8011 AB', 'Ln v. 1945 12 2', '8011AB'],
  ])('%s, %s is %s, %s', (street, postcode, otherStreet, otherPostcode) => {
    expect(letterAddressOf({ street, postcode })).toBe(
      letterAddressOf({ street: otherStreet, postcode: otherPostcode }),
    );
  });

  test.each([
    [
      { street: 'Kerkstraat 12', postcode: '8011 AB' },
      { street: 'Kerkstraat 14', postcode: '8011 AB' },
    ],
    [
      { street: 'Kerkstraat 12', postcode: '8011 AB' },
      { street: 'Kerkstraat 12', postcode: '8011 AC' },
    ],
    [
      { street: 'Kerkstraat 1 A', postcode: '8011 AB' },
      { street: 'Kerkstraat 1 B', postcode: '8011 AB' },
    ],
  ])('%o is not %o', (one, other) => {
    expect(letterAddressOf(one)).not.toBe(letterAddressOf(other));
  });

  test.each([
    { street: null, postcode: '8011 AB' },
    { street: 'Kerkstraat 12', postcode: null },
    { street: 'Kerkstraat 12', postcode: '99' },
  ])('%o is none', (address) => {
    expect(letterAddressOf(address)).toBeNull();
  });
});

describe('who is invited', () => {
  test.each([
    ['wants no more', { stopped: new Set(['a']) }, 'NO_MORE'],
    ['got something that came back', { cameBack: new Set(['a']) }, 'CAME_BACK'],
    ['registered', { registered: new Set(['a']) }, 'REGISTERED'],
    ['was invited', { invited: new Set(['a']) }, 'INVITED_BEFORE'],
    ['is new', {}, null],
  ])('who %s: %o', (_, known, reason) => {
    expect(decideInvitations([row('a', 'b')], { ...NONE, ...known })).toEqual([reason]);
  });

  test('two mail addresses behind one front door are both asked, until one wish holds for both', () => {
    const rows = [row('a', 'door'), row('b', 'door')];
    expect(decideInvitations(rows, NONE)).toEqual([null, null]);
    const stopped = { ...NONE, stopped: new Set(['door']) };
    expect(decideInvitations(rows, stopped)).toEqual(['NO_MORE', 'NO_MORE']);
  });

  test('a wish goes before all that is known otherwise', () => {
    const all = new Set(['a']);
    const known = { stopped: all, cameBack: all, invited: all, registered: all };
    expect(decideInvitations([row('a'), row('a')], known)).toEqual(['NO_MORE', 'NO_MORE']);
  });

  test('a letter that cannot be printed goes to nobody', () => {
    expect(decideInvitations([{ ...row('a'), printable: false }], NONE)).toEqual(['NOT_PRINTABLE']);
  });

  test('whatever the list, no address is invited twice and none that wants no more', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, key), { maxLength: 12 }),
        fc.array(key),
        (list, stopped) => {
          const rows = list.map(([each, other]) => row(each, other));
          const known = { ...NONE, stopped: new Set<string>(stopped) };
          const invited = decideInvitations(rows, known).flatMap((reason, i) =>
            reason === null ? [rows[i]!.key] : [],
          );
          expect(new Set(invited).size).toBe(invited.length);
          expect(invited.filter((each) => known.stopped.has(each))).toEqual([]);
        },
      ),
    );
  });
});
