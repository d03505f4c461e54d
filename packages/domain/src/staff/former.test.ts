import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isForgotten } from './former.ts';

const today = civilDate('2026-11-29');
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const since = { createdAt: at('2024-01-01'), lastSignedInAt: null };
const grant = (until: string, over: { approvedAt?: null; revokedAt?: Date } = {}) => ({
  until: civilDate(until),
  ...{ proposedAt: at('2024-01-01'), approvedAt: at('2024-01-02'), revokedAt: null },
  ...over,
});

test.each([
  ['whose last role ended longer than a year ago', { grants: [grant('2025-11-29')] }, true],
  ['whose last role ended a year ago', { grants: [grant('2025-11-30')] }, false],
  ['who has a role', { grants: [grant('2025-01-01'), grant('2027-01-01')] }, false],
  [
    'whose role was revoked longer ago',
    { grants: [grant('2027-01-01', { revokedAt: at('2025-11-28') })] },
    true,
  ],
  ['whose role was only proposed', { grants: [grant('2027-01-01', { approvedAt: null })] }, true],
  ['who never had a role', { grants: [] }, true],
  ['who was added lately', { grants: [], createdAt: at('2026-01-01') }, false],
  ['who signed in lately', { grants: [], lastSignedInAt: at('2026-01-01') }, false],
])('somebody %s', (_, about, forgotten) => {
  expect(isForgotten({ ...since, ...about }, today)).toBe(forgotten);
});
