import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, civilDate } from '../calendar/civil-date.ts';
import {
  type ConductCertificate,
  certificateExpiresWithin,
  certificateValidUntil,
  isCertificateValid,
  recordCertificate,
} from './conduct-certificate.ts';

const given = (issuedOn: string, seenOn = issuedOn): ConductCertificate => ({
  requestedOn: null,
  seen: {
    issuedOn: civilDate(issuedOn),
    seenOn: civilDate(seenOn),
    seenBy: 'user:1',
    profile: '85',
  },
});

test.each([
  ['2023-11-24', '2026-11-23', true, 'the day before it is three years old'],
  ['2023-11-24', '2026-11-24', false, 'the day on which it is three years old'],
  ['2024-02-29', '2027-02-27', true, 'given on a leap day'],
  ['2024-02-29', '2027-02-28', false, 'given on a leap day, three years later'],
])('a certificate of %s on %s: %s (%s)', (issuedOn, day, valid) => {
  expect(isCertificateValid(given(issuedOn), civilDate(day))).toBe(valid);
});

test('a certificate counts from the day on which somebody saw it', () => {
  const seenLater = given('2026-10-01', '2026-11-20');

  expect(isCertificateValid(seenLater, civilDate('2026-11-19'))).toBe(false);
  expect(isCertificateValid(seenLater, civilDate('2026-11-20'))).toBe(true);
});

test('one that was only asked for does not count', () => {
  const asked: ConductCertificate = { requestedOn: civilDate('2026-11-01'), seen: null };

  expect(isCertificateValid(asked, civilDate('2026-11-23'))).toBe(false);
  expect(certificateValidUntil(asked)).toBeNull();
  expect(certificateValidUntil(null)).toBeNull();
});

test('an organisation may want a newer one', () => {
  expect(isCertificateValid(given('2024-11-24'), civilDate('2026-11-24'), 2)).toBe(false);
  expect(isCertificateValid(given('2024-11-24'), civilDate('2026-11-24'), 3)).toBe(true);
});

test('the coordinator is told of one that ends within sixty days, not of one that ended', () => {
  const today = civilDate('2026-11-23');

  expect(certificateExpiresWithin(given('2024-01-23'), 60, today)).toBe(true);
  expect(certificateExpiresWithin(given('2024-01-24'), 60, today)).toBe(false);
  expect(certificateExpiresWithin(given('2023-11-23'), 60, today)).toBe(false);
  expect(certificateExpiresWithin(null, 60, today)).toBe(false);
});

test('recording one keeps when it was asked for', () => {
  const asked: ConductCertificate = { requestedOn: civilDate('2026-10-01'), seen: null };
  const { seen } = given('2026-11-10', '2026-11-20');

  expect(recordCertificate(asked, seen!)).toEqual({ requestedOn: '2026-10-01', seen });
});

test('one may be seen on the day on which it was given', () => {
  const { seen } = given('2026-11-20');

  expect(recordCertificate(null, seen!)).toEqual({ requestedOn: null, seen });
});

test('nobody sees a certificate before it was given', () => {
  const { seen } = given('2026-11-21', '2026-11-20');

  expect(recordCertificate(null, seen!)).toMatchObject({ code: 'CERTIFICATE_ISSUED_LATER' });
});

test('it is valid from being seen until it is too old, and on no other day', () => {
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(3000),
      (wait, years, offset) => {
        const issuedOn = civilDate('2020-02-29');
        const certificate = given(issuedOn, addDays(issuedOn, wait));
        const day = addDays(issuedOn, offset);

        const valid = isCertificateValid(certificate, day, years);

        expect(valid).toBe(offset >= wait && day < addMonths(issuedOn, 12 * years));
      },
    ),
  );
});
