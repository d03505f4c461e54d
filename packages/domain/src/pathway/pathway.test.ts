import { expect, test } from 'vitest';
import { BEFORE_ACTIVE, FINAL, FROM_ACTIVE_ON, type PathwayState } from './pathway.ts';

/** A state that is missing here does not compile. */
const PHASES: Record<PathwayState, 'BEFORE' | 'RUNNING' | 'FINAL'> = {
  NEW: 'BEFORE',
  TO_CHECK: 'BEFORE',
  NOT_TARGET: 'BEFORE',
  HELD: 'BEFORE',
  TO_INVITE: 'BEFORE',
  INVITED: 'BEFORE',
  CALL_DUE: 'BEFORE',
  LATER: 'BEFORE',
  UNREACHED: 'BEFORE',
  TALK_PLANNED: 'BEFORE',
  PLANNING: 'BEFORE',
  WAITING: 'BEFORE',
  PROPOSED: 'BEFORE',
  ACTIVE: 'RUNNING',
  ENDING: 'RUNNING',
  AFTERCARE: 'RUNNING',
  DECLINED: 'FINAL',
  CLOSED: 'FINAL',
  STOPPED: 'FINAL',
  ERASED: 'FINAL',
};

test('every state is before support, in it or final, and only one of them', () => {
  const listed = [...BEFORE_ACTIVE, ...FROM_ACTIVE_ON, ...FINAL];

  expect(listed.toSorted()).toEqual(Object.keys(PHASES).toSorted());
  for (const state of BEFORE_ACTIVE) expect(PHASES[state]).toBe('BEFORE');
  for (const state of FROM_ACTIVE_ON) expect(PHASES[state]).toBe('RUNNING');
  for (const state of FINAL) expect(PHASES[state]).toBe('FINAL');
});
