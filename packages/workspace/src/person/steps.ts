import { holdPathway } from '../events/hold-pathway.ts';
import { stepFor } from '../events/keeps.ts';
import { nameOf } from '../events/names.ts';
import { FORMS, SELDOM } from '../events/registry.ts';
import { releaseHold } from '../events/release-hold.ts';
import type { StepForm } from '../form/step-form.ts';
import type { PathwayNow } from './pathway-now.ts';

/** What can be done for somebody now, the usual first. */
export interface Steps {
  readonly usual: readonly StepForm[];
  readonly seldom: readonly StepForm[];
}

/** The forms of the events that the table allows now, and of what else can be done. */
export function stepsOf(now: PathwayNow): Steps {
  const possible = new Set(now.possibleEvents ?? []);
  const allowed = (form: StepForm) =>
    form.events.length > 0
      ? form.events.some((event) => possible.has(event))
      : form.offered !== undefined;
  const all = [
    ...FORMS.filter((form) => allowed(form) && (form.offered?.(now) ?? true)),
    ...byHold(now),
  ];
  const promised = stepFor(now.openTasks?.[0]?.kind);
  const first = (form: StepForm) => (nameOf(form.step) === promised ? 0 : 1);
  const steps = [...new Set(all)].sort((one, other) => first(one) - first(other));
  return {
    usual: steps.filter((form) => !SELDOM.has(form)),
    seldom: steps.filter((form) => SELDOM.has(form)),
  };
}

/** A privacy officer reads nothing of the way itself, only whether it is held. */
function byHold({ holds }: PathwayNow): readonly StepForm[] {
  if (!holds) return [];
  return [holds.some(({ releasedAt }) => releasedAt === null) ? releaseHold : holdPathway];
}
