import type { PathwayFacts } from '../src/evaluation/pathway-indicators.ts';

/** Somebody of whom a municipality heard, and no more: what a test is about is said in the test. */
export const pathwayFacts: PathwayFacts = {
  origin: 'BRP',
  ageBand: null,
  language: 'nl',
  invited: false,
  replied: false,
  reply: null,
  called: false,
  tries: null,
  reached: false,
  firstContact: null,
  talked: false,
  needs: [],
  wishes: [],
  planned: false,
  planKinds: [],
  waited: false,
  waiting: null,
  supported: false,
  firstVisit: null,
  length: null,
  ending: 'OPEN',
  cameBack: false,
};
