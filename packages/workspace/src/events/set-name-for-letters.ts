import { pathwayAlone, stepForm } from '../form/step-form.ts';
import { SetNameForLetters } from '../generated/set-name-for-letters.ts';

/** Changes no state: what was missing is told, and then it can be decided. */
export const setNameForLetters = stepForm('setNameForLetters', SetNameForLetters, {
  subject: pathwayAlone,
  offered: ({ letterNeeds = [] }) => letterNeeds.length > 0,
  fields: [{ name: 'name', kind: 'line', most: 120 }],
});
