import type { DataTexts } from './data.texts.nl.ts';

export const dataEn: DataTexts = {
  head: 'What we know about you',
  note: 'You can take everything that we know about you with you: as a PDF or web page to read, and as a file for a computer.',
  get: 'Get my data',
  ready: 'Your data are ready. Keep them in a place that is yours.',
  pdf: 'Save as PDF',
  html: 'Save as web page',
  json: 'Save as file (JSON)',
};
