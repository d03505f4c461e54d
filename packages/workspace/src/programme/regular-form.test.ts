import { describe, expect, test } from 'vitest';
import type { Ask } from '../ask.ts';
import { FormState } from '../form/form-state.ts';
import { durationIn, regularFormWords, regularPreview, wishOf } from './regular-form.ts';

test.each([
  ['8 weken', 'P8W'],
  ['1 dag', 'P1D'],
  ['6maanden', 'P6M'],
  ['2 years', 'P2Y'],
  ['02 Jaar', 'P2Y'],
  ['jaar', null],
  ['2 eeuwen', null],
  ['P2Y', null],
])('%s is %s', (text, duration) => {
  expect(durationIn(text)).toBe(duration);
});

describe('the step to a regular offer', () => {
  const BEGUN = { startsOn: '2026-11-30' };

  test('what is left empty stays as it is', () => {
    expect(wishOf({ ...BEGUN, minimumAge: ' ', targetRule: '' })).toEqual(BEGUN);
  });

  test('money and terms go along only when they are told', () => {
    const told = {
      ...{ kind: 'OWN_MONEY', giver: 'De gemeente', amount: '1.250,50', decision: 'B-1' },
      ...{ decidedOn: '2026-11-02', code: 'H1', 'term-DECLINED': '4 weken' },
    };
    expect(wishOf({ ...BEGUN, ...told })).toEqual(BEGUN);
    expect(
      wishOf({ ...BEGUN, ...told, withFunding: true, withTerms: true, minimumAge: '21' }),
    ).toEqual({
      ...{ ...BEGUN, minimumAge: 21 },
      funding: {
        ...{ kind: 'OWN_MONEY', giver: 'De gemeente', amount: '1250.50', decision: 'B-1' },
        decidedOn: '2026-11-02',
      },
      retention: [{ rule: 'DECLINED', term: 'P4W' }],
    });
  });

  test('it asks without a key, and says beside its rule which term cannot be', async () => {
    const sent: object[] = [];
    const fields = [{ path: ['retention', '1', 'term'], code: 'INVALID' }];
    const ask = (async (_: unknown, variables: object) => {
      sent.push(variables);
      return { status: 'ANSWERED', answer: { answer: { code: 'INPUT_INVALID', fields } } };
    }) as unknown as Ask;
    const terms = { 'term-DECLINED': '4 weken', 'term-COHORT': '90 jaar' };
    const state = new FormState(regularPreview, { ...BEGUN, ...terms, withTerms: true });
    await state.send(ask, {});
    expect(state.problems).toEqual({ 'term-COHORT': 'INVALID' });
    expect(Object.keys((sent[0] as { input: object }).input)).not.toContain('idempotencyKey');
    state.set('term-DECLINED', 'een tijdje');
    await state.send(ask, {});
    expect(state.problems).toEqual({ 'term-DECLINED': 'INVALID' });
    expect(sent.length).toBe(1);
  });

  test.each(['nl', 'en'] as const)('each question has words in %s', (language) => {
    const { fields } = regularFormWords(language);
    expect(regularPreview.fields.filter(({ name }) => !fields[name]?.label)).toEqual([]);
  });
});
