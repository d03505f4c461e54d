import { expect, test } from 'vitest';
import { SamePerson } from '../staff/grants.ts';
import {
  approveExport,
  type DataExport,
  ExportNotOpen,
  ExportOver,
  fetchExport,
  isPastBatch,
} from './data-export.ts';

const at = (moment: string) => new Date(`${moment}:00Z`);
const asked: DataExport = {
  askedBy: 'staff:ank',
  askedAt: at('2026-11-20T12:00'),
  ...{ approvedBy: null, approvedAt: null },
};
const approved = { ...asked, approvedBy: 'staff:lou', approvedAt: at('2026-11-21T12:00') };

test.each([
  ['another person', asked, 'staff:lou', '2026-11-27T12:00', undefined],
  ['another person, a minute too late', asked, 'staff:lou', '2026-11-27T12:01', ExportOver],
  ['who asked', asked, 'staff:ank', '2026-11-21T12:00', SamePerson],
  ['a third person after the second', approved, 'staff:robin', '2026-11-21T12:01', ExportOver],
])('approved by %s', (_who, about, actor, moment, refused) => {
  expect(approveExport(about, { actor, at: at(moment) })?.constructor).toBe(refused);
});

test.each([
  ['who asked, after approval', approved, 'staff:ank', '2026-11-22T12:00', undefined],
  ['who asked, a day and a minute later', approved, 'staff:ank', '2026-11-22T12:01', ExportNotOpen],
  ['who approved', approved, 'staff:lou', '2026-11-21T12:01', ExportNotOpen],
  ['who asked, before approval', asked, 'staff:ank', '2026-11-20T12:01', ExportNotOpen],
])('fetched by %s', (_who, about, actor, moment, refused) => {
  expect(fetchExport(about, { actor, at: at(moment) })?.constructor).toBe(refused);
});

test('a batch is part of the daily work for a week', () => {
  expect(isPastBatch(at('2026-11-20T12:00'), at('2026-11-27T12:00'))).toBe(false);
  expect(isPastBatch(at('2026-11-20T12:00'), at('2026-11-27T12:01'))).toBe(true);
});
