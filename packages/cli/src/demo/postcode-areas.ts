import type { PostcodeArea } from '@steunpad/domain/matching/postcode-area.ts';

/** Some areas in and around the two demo municipalities, put on the map by eye: examples, no source. */
export const DEMO_POSTCODE_AREAS: readonly PostcodeArea[] = [
  { digits: '8011', latitude: 52.51, longitude: 6.09 },
  { digits: '8014', latitude: 52.49, longitude: 6.11 },
  { digits: '8021', latitude: 52.51, longitude: 6.12 },
  { digits: '8031', latitude: 52.53, longitude: 6.1 },
  { digits: '8043', latitude: 52.52, longitude: 6.06 },
  { digits: '7771', latitude: 52.58, longitude: 6.62 },
  { digits: '7772', latitude: 52.57, longitude: 6.6 },
  { digits: '7783', latitude: 52.63, longitude: 6.72 },
];
