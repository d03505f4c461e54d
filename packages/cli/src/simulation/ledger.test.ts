import { expect, test } from 'vitest';
import { addRefusal, emptyLedger } from './ledger.ts';

test.each([
  [{ guards: ['adult', 'needToldOrNone'], code: 'GUARD_NOT_MET' }, ['adult', 'needToldOrNone']],
  [{ guards: [], code: 'GUARD_NOT_MET' }, ['GUARD_NOT_MET']],
  [{ code: 'NOT_POSSIBLE_NOW' }, ['NOT_POSSIBLE_NOW']],
  [{}, ['NotPossibleNow']],
])('a refusal %j is counted by what it tells', (told, names) => {
  const ledger = emptyLedger();

  addRefusal(ledger, 'replyToLetter', { __typename: 'NotPossibleNow', ...told });

  expect([...ledger.refused.keys()]).toEqual(names.map((name) => `replyToLetter: ${name}`));
});
