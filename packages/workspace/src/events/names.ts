/** As a step is named in an address and in `nextSteps`: `recordTalk` is `RECORD_TALK`. */
export const nameOf = (step: string): string => step.replace(/[A-Z]/g, '_$&').toUpperCase();

/** The form that an address names. */
export const formAt = <Form extends { readonly step: string }>(
  forms: readonly Form[],
  name: string | null,
): Form | undefined => forms.find(({ step }) => nameOf(step) === name);
