import { check, filled, type Problem } from '../kernel/checks.ts';
import { laterEnough } from '../kernel/later.ts';

/** From when on somebody wants contact. */
export const NO_MOMENT = { until: '' };

export type MomentAnswers = typeof NO_MOMENT;

export const checkMoment = ({ until }: MomentAnswers): readonly Problem[] =>
  check('until', until, filled, laterEnough);
