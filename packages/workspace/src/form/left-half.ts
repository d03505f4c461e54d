import type { FormState } from './form-state.ts';
import type { Values } from './step-form.ts';

/** The forms that were opened in this page, by where they stand, until they are sent or closed. */
const opened = new Map<string, FormState<never>>();

/** What was typed in a form that was left for another one or another page. */
export function leftHalf(place: string): Values | null {
  const state = opened.get(place);
  return state?.isTouched ? state.values : null;
}

export const keepHalf = <About>(place: string, state: FormState<About>): void =>
  void opened.set(place, state as unknown as FormState<never>);

export const forgetHalf = (place: string): void => void opened.delete(place);
