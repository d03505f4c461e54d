import { readFileSync } from 'node:fs';
import type { SurveyDefinition } from '@steunpad/domain/surveys/definition.ts';

/**
 * The newest version of each survey that is shipped. A version that was shipped never changes: a test knows what stood in
 * it. A new one is a new file and a new number here.
 */
export const SHIPPED_SURVEYS = {
  'years-after': 1,
  'end-of-support': 1,
  'end-of-volunteering': 1,
  'after-meeting': 2,
} as const;

/** The newest shipped version of a survey; `null` where none of this name is shipped. */
export function shippedSurvey(key: string): SurveyDefinition | null {
  if (!Object.hasOwn(SHIPPED_SURVEYS, key)) return null;
  const version = SHIPPED_SURVEYS[key as keyof typeof SHIPPED_SURVEYS];
  const file = new URL(`./surveys/${key}.${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
