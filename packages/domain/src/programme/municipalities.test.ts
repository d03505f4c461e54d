import { expect, test } from 'vitest';
import all from './municipalities.json' with { type: 'json' };
import { MUNICIPALITIES_OF, municipalityNamed } from './municipalities.ts';

test('a municipality is known by its code', () => {
  expect(municipalityNamed('GM0193')).toEqual({ name: 'Zwolle', longitude: 6.09, latitude: 52.51 });
  expect(municipalityNamed('GM1911')?.name).toBe('Hollands Kroon');
});

test.each(['GM0362x', 'GM9999', '__proto__', 'GM0171 ', ''])('%j is none', (code) => {
  expect(municipalityNamed(code)).toBeNull();
});

test('one that was merged away is not on the map: Weesp went to Amsterdam in 2022', () => {
  expect(municipalityNamed('GM0457')).toBeNull();
});

test('all 342 of 2026 are in the European Netherlands, each with another name', () => {
  const places = Object.values(all.municipalities) as unknown as [string, number, number][];

  expect(places).toHaveLength(342);
  expect(new Set(places.map(([name]) => name)).size).toBe(342);
  expect(MUNICIPALITIES_OF.year).toBe(2026);
  for (const [name, longitude, latitude] of places) {
    const isInside = longitude > 3.3 && longitude < 7.3 && latitude > 50.7 && latitude < 53.6;
    expect([name, isInside]).toEqual([name, true]);
  }
});
