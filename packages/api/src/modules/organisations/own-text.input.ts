import {
  MOST_CHARACTERS,
  type OwnTextProblem,
  problemsOfOwnText,
} from '@steunpad/domain/organisations/own-text.ts';
import { z } from 'zod';
import { fieldIssue, lines } from '../../mutation/input.ts';
import type { Context, FormTexts } from '../../operation/context.ts';

const place = ({ languages }: FormTexts) =>
  z.object({
    idempotencyKey: z.string(),
    language: z.string().refine((tag) => languages.includes(tag)),
    key: z.string().min(1).max(200),
  });

/** Where the widgets are not built nothing is shipped, so that no text is known. */
export const shippedFormTexts = ({ formTexts }: Context): FormTexts =>
  formTexts ?? { languages: [], texts: {}, translations: {} };

/** A text of the forms in own words, held against the text that is shipped. */
export const ownText = (shipped: FormTexts) =>
  place(shipped)
    .extend({ text: lines(MOST_CHARACTERS) })
    .superRefine(({ key, text }, context) => {
      const ours = Object.hasOwn(shipped.texts, key) ? shipped.texts[key] : undefined;
      if (!ours) return fieldIssue(context, 'INVALID', ['key']);
      for (const problem of problemsOfOwnText(ours, text)) {
        const message = messageOf(problem);
        if (message)
          context.addIssue({
            code: 'custom',
            path: ['text'],
            params: { code: 'INVALID', message },
          });
      }
    });

/** Which text is said as it is shipped again; one that is shipped no longer can be taken away too. */
export const ownTextRemoved = place;

export type OwnTextInput = z.output<ReturnType<typeof ownText>>;
export type OwnTextRemovedInput = z.output<ReturnType<typeof ownTextRemoved>>;

/** `null` for what the field itself tells. */
function messageOf(problem: OwnTextProblem): string | null {
  switch (problem.code) {
    case 'EMPTY':
    case 'TOO_LONG':
      return null;
    case 'PLACEHOLDER_MISSING':
      return `This misses ${problem.name}.`;
    case 'PLACEHOLDER_UNKNOWN':
      return 'This has a placeholder that nothing fills in.';
    case 'UNWANTED_WORD':
      return 'This has a word that residents should not have to read.';
  }
}
