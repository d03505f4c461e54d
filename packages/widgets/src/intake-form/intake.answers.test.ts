import { expect, test } from 'vitest';
import type { StandingFragment } from '../generated/types.ts';
import { answersFrom, checkIntake, intakeField, intakeInput } from './intake.answers.ts';

const GIVEN = {
  municipality: 'GM0193',
  idempotencyKey: '2f1f7b4e-7c1b-4d6d-9a55-2b1f7b4e7c1b',
  reference: 'S-7K4M-92QD',
  code: '2222-2222-2222',
  expectedVersion: 1,
};

const REQUEST: StandingFragment = {
  reference: GIVEN.reference,
  step: 'RECEIVED',
  promisedBy: '2026-11-24',
  intakeOpen: true,
  needDomains: ['FINANCIAL'],
  intake: {
    version: 1,
    needs: [
      { domain: 'PRACTICAL', wish: 'NO', urgency: 'NONE', ownWords: null, existingHelp: null },
      {
        domain: 'WORK',
        wish: 'LATER',
        urgency: 'SOON',
        ownWords: 'Rustig aan.',
        existingHelp: null,
      },
    ],
    contactDayParts: ['MORNING'],
    interpreterLanguage: null,
    volunteerWish: 'YES',
    volunteerGender: 'WOMAN',
    volunteerLivedExperience: false,
    volunteerRemarks: null,
    daysToAvoid: ['2026-12-24', '2027-01-02'],
    childAgeBands: ['AGE_4_TO_11', 'AGE_4_TO_11', 'AGE_18_AND_OLDER'],
    workSituation: 'EMPLOYED',
    remarks: 'Dank.',
  },
};

test('what was saved comes back as it was, also after a visit without changes', () => {
  const { version: _, ...saved } = REQUEST.intake!;
  const [practical, work] = saved.needs;

  expect(intakeInput(answersFrom(REQUEST), GIVEN)).toEqual({
    ...GIVEN,
    ...saved,
    needs: [{ domain: practical!.domain, wish: 'NO' }, work],
  });
});

test('the first visit begins with what was asked for', () => {
  const answers = answersFrom({ ...REQUEST, intake: null });

  expect(intakeInput(answers, GIVEN).needs).toMatchObject([{ domain: 'FINANCIAL', wish: 'YES' }]);
});

test('everything may be skipped', () => {
  expect(checkIntake({})).toEqual([]);
  expect(intakeInput({}, GIVEN)).toMatchObject({ needs: [], daysToAvoid: [], remarks: null });
});

test('words that were taken back with "no" are neither checked nor sent', () => {
  const answers = { 'WORK.wish': 'NO', 'WORK.ownWords': '111222333' };

  expect(checkIntake(answers)).toEqual([]);
  expect(intakeInput(answers, GIVEN).needs).toEqual([{ domain: 'WORK', wish: 'NO' }]);
});

test('a mistake that the API finds is shown where it was typed', () => {
  const answers = { ...answersFrom(REQUEST), 'WORK.wish': 'LATER', '0.day': '' };
  const sent = intakeInput(answers, GIVEN);

  expect(intakeField(['needs', '1', 'ownWords'], sent, answers)).toBe('WORK.ownWords');
  expect(intakeField(['daysToAvoid', '0'], sent, answers)).toBe('1.day');
  expect(intakeField(['remarks'], sent, answers)).toBe('remarks');
});

test('who wants no volunteer has no wishes about one, and no mistakes in them', () => {
  const answers = {
    ...answersFrom(REQUEST),
    volunteerWish: 'NO',
    volunteerLivedExperience: 'YES',
    volunteerRemarks: '111222333',
  };

  expect(checkIntake(answers)).toEqual([]);
  expect(intakeInput(answers, GIVEN)).toMatchObject({
    volunteerWish: 'NO',
    volunteerGender: null,
    volunteerLivedExperience: null,
    volunteerRemarks: null,
  });
});
