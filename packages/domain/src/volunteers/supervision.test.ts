import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  peerSupervisionBy,
  SUPERVISION_POLICY,
  type SupervisionFacts,
  supervisionTalkBy,
} from './supervision.ts';

const active: SupervisionFacts = {
  activeSince: civilDate('2026-09-01'),
  lastPeerSupervisionOn: null,
  lastTalkOn: null,
  endedMatchOn: null,
};

test('the first peer supervision is within six weeks of the start', () => {
  expect(peerSupervisionBy(active)).toBe('2026-10-13');
});

test('the next is six weeks after the last, on a working day', () => {
  const attended = { ...active, lastPeerSupervisionOn: civilDate('2026-11-13') };

  expect(peerSupervisionBy(attended)).toBe('2026-12-28');
});

test('what was before a new start does not count', () => {
  const returned = { ...active, lastPeerSupervisionOn: civilDate('2025-01-07') };

  expect(peerSupervisionBy(returned)).toBe('2026-10-13');
});

test('an organisation may meet more often', () => {
  const policy = { ...SUPERVISION_POLICY, peerSupervisionWeeks: 4 };

  expect(peerSupervisionBy(active, policy)).toBe('2026-09-29');
});

test('the coordinator talks with a volunteer every half year', () => {
  expect(supervisionTalkBy(active)).toBe('2027-03-02');
  expect(supervisionTalkBy({ ...active, lastTalkOn: civilDate('2026-11-23') })).toBe('2027-05-24');
});

test('after a match ended they talk within five working days, unless it was due sooner', () => {
  const ended = { ...active, endedMatchOn: civilDate('2026-11-23') };

  expect(supervisionTalkBy(ended)).toBe('2026-11-30');
  expect(supervisionTalkBy({ ...ended, activeSince: civilDate('2026-05-27') })).toBe('2026-11-25');
});
