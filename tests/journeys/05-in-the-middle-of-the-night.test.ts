import { clockAt } from '@steunpad/testing/clock.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What is on the page before and after sending is tested in tests/browser.

const clock = clockAt('2026-11-15T03:10:00+01:00');
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ now: clock.now });
});
afterAll(() => server.close());

test('at ten past three on a Sunday a request is taken, and promised for Tuesday', async () => {
  const received = await askForSupport(server, { message: 'Ik kan niet slapen.' });

  expect(received.answerBy).toBe('2026-11-17');
});

test('in the night the clocks go back the day is still the day', async () => {
  clock.set('2026-10-25T02:30:00+01:00');

  expect((await askForSupport(server)).answerBy).toBe('2026-10-27');
});

test('the page can say who reads it and when', async () => {
  const { data } = await askPublic(server.url, 'Municipality', { code: 'GM0193' });

  expect(data.municipality).toMatchObject({
    openingHours: expect.any(String),
    phone: expect.any(String),
  });
});
