import { expect, test } from 'vitest';
import { exactOrigin, originInWords } from './embed-site.ts';

test.each([
  ['https://www.zwolle.nl', 'https://www.zwolle.nl'],
  ['HTTPS://www.Zwolle.nl/', 'https://www.zwolle.nl'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['sandboxed-frames', 'null'],
])('%s is the origin %s', (text, origin) => {
  expect(exactOrigin(text)).toBe(origin);
});

test.each([
  '',
  'null',
  'www.zwolle.nl',
  'https://www.zwolle.nl/steun',
  'https://www.zwolle.nl:443',
  'https://wie@www.zwolle.nl',
  'javascript:alert(1)',
  'data:text/html,x',
])('%j is no origin', (text) => {
  expect(exactOrigin(text)).toBeNull();
});

test('an origin is named as it was asked for', () => {
  expect(['https://www.zwolle.nl', 'null'].map(originInWords)).toEqual([
    'https://www.zwolle.nl',
    'sandboxed-frames',
  ]);
});
