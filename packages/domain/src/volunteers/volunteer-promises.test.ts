import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { type VolunteerPromiseFacts, volunteerPromises } from './volunteer-promises.ts';

const facts: VolunteerPromiseFacts = {
  status: 'ACTIVE',
  activeSince: civilDate('2026-09-01'),
  lastPeerSupervisionOn: null,
  lastTalkOn: null,
  endedMatchOn: null,
  certificateValidUntil: civilDate('2027-09-01'),
};
const on = (day: string, over: Partial<VolunteerPromiseFacts> = {}) =>
  volunteerPromises({ ...facts, ...over }, civilDate(day));

test('peer supervision is promised on the day that six weeks are over, not before', () => {
  expect(on('2026-10-12')).toEqual([]);
  expect(on('2026-10-13')).toEqual([{ kind: 'PEER_SUPERVISION', due: '2026-10-13' }]);
  expect(on('2026-11-02')).toEqual([{ kind: 'PEER_SUPERVISION', due: '2026-10-13' }]);
});

test('a certificate is renewed from sixty days before its last day on, and after it', () => {
  const until = { certificateValidUntil: civilDate('2026-11-20') };
  const renew = [{ kind: 'RENEW_CERTIFICATE', due: '2026-11-20' }];

  expect(on('2026-09-20', until)).toEqual([]);
  expect(on('2026-09-21', until)).toEqual(renew);
  expect(on('2026-12-01', { ...until, status: 'PAUSED' })).toEqual(renew);
  expect(on('2026-12-01', { ...until, status: 'IN_TRAINING' })).toEqual([]);
  expect(on('2026-12-01', { ...until, status: 'LEFT' })).toEqual([]);
});

test('after a match ended a talk is promised at once, also with the person who rests', () => {
  const ended = { endedMatchOn: civilDate('2026-09-10') };
  const talk = [{ kind: 'SUPERVISION_TALK', due: '2026-09-17' }];

  expect(on('2026-09-10', ended)).toEqual(talk);
  expect(on('2026-09-10', { ...ended, status: 'PAUSED' })).toEqual(talk);
  expect(on('2026-09-10', { ...ended, status: 'LEFT' })).toEqual([]);
});

test('without a match that ended the talk is each half year, for the person who is active', () => {
  const lately = { lastPeerSupervisionOn: civilDate('2027-02-20') };

  expect(on('2027-03-01', lately)).toEqual([]);
  expect(on('2027-03-02', lately)).toEqual([{ kind: 'SUPERVISION_TALK', due: '2027-03-02' }]);
  expect(on('2027-03-02', { ...lately, status: 'PAUSED' })).toEqual([]);
});
