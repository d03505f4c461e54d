import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../kernel.ts';
import {
  beginWorkGuidance,
  mayAskAboutWork,
  mayTellConsultant,
  setPace,
  type WorkGuidance,
  type WorkPace,
} from './work-guidance.ts';

const slow: WorkGuidance = {
  wish: 'Weer beginnen, maar niet meteen hele dagen.',
  pace: 'SLOW',
  consultantConsent: true,
};
const PACES: readonly WorkPace[] = ['NOW', 'SLOW', 'PAUSED'];

test('a resident says what they would like, and how fast', () => {
  expect(beginWorkGuidance({ ...slow, wish: `  ${slow.wish} ` }, 'RESIDENT')).toEqual(slow);
});

test('a wish may be as long as it fits', () => {
  const long = { ...slow, wish: 'a'.repeat(500) };

  expect(beginWorkGuidance(long, 'COORDINATOR')).toEqual(long);
});

test.each(['', '   ', 'a'.repeat(501)])(
  'without a wish that can be kept it does not begin (%#)',
  (wish) => {
    expect(beginWorkGuidance({ ...slow, wish }, 'RESIDENT')).toMatchObject({
      code: 'WISH_MISSING',
    });
  },
);

test.each<Role>(['CLERK', 'SYSTEM', 'VOLUNTEER', 'PRIVACY_OFFICER'])(
  'no %s sets the pace',
  (role) => {
    expect(setPace(slow, 'NOW', role)).toMatchObject({ code: 'PACE_IS_THE_RESIDENTS' });
    expect(beginWorkGuidance(slow, role)).toMatchObject({ code: 'PACE_IS_THE_RESIDENTS' });
  },
);

test('from every pace to every other is one step, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PACES), { minLength: 1 }), (paces) => {
      const after = paces.reduce<WorkGuidance>((now, pace) => {
        const next = setPace(now, pace, 'RESIDENT');
        if (next instanceof Error) throw next;
        return next;
      }, slow);

      expect(after).toEqual({ ...slow, pace: paces.at(-1) });
    }),
  );
});

test('in a pause nobody asks about work and nobody is told', () => {
  const paused: WorkGuidance = { ...slow, pace: 'PAUSED' };

  expect(mayAskAboutWork(slow)).toBe(true);
  expect(mayAskAboutWork(paused)).toBe(false);
  expect(mayTellConsultant(slow)).toBe(true);
  expect(mayTellConsultant(paused)).toBe(false);
  expect(mayTellConsultant({ ...slow, consultantConsent: false })).toBe(false);
});

test('nothing about illness or absence is kept', () => {
  expect(Object.keys(slow).sort()).toEqual(['consultantConsent', 'pace', 'wish']);
});
