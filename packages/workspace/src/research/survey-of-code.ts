import type { Trouble } from '../ask.ts';
import { SURVEY } from '../generated/survey.ts';
import type { OpenSurveyFragment, SurveyInput } from '../generated/types.ts';

export type Survey = Pick<OpenSurveyFragment, 'title' | 'version' | 'sections'>;
type Answer =
  | ({ readonly __typename: 'Survey' } & OpenSurveyFragment)
  | { readonly __typename: string };

/** What a code on paper opens; else why not. */
export type Opened =
  | { readonly survey: Survey }
  | { readonly refused: string }
  | { readonly trouble: Extract<Trouble, 'AWAY' | 'FAILED'> };

/**
 * The questions behind a code. A code opens them at the door of the widgets alone, in the version to which its round was
 * invited. What somebody kept there half stays theirs: it is not taken over.
 */
export async function surveyOfCode(input: SurveyInput): Promise<Opened> {
  try {
    const response = await fetch('/public/graphql', {
      method: 'POST',
      credentials: 'omit',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ documentId: SURVEY, variables: { input } }),
    });
    const { data } = (await response.json()) as { readonly data?: { readonly survey: Answer } };
    return data ? opened(data.survey) : { trouble: 'FAILED' };
  } catch {
    return { trouble: 'AWAY' };
  }
}

function opened(answer: Answer): Opened {
  if (!('sections' in answer)) return { refused: REFUSED[answer.__typename] ?? 'SURVEY_CLOSED' };
  const { title, version, sections } = answer;
  return { survey: { title, version, sections } };
}

const REFUSED: Readonly<Record<string, string>> = {
  ReferenceOrCodeUnknown: 'REFERENCE_OR_CODE_UNKNOWN',
  SurveyAlreadyAnswered: 'SURVEY_ALREADY_ANSWERED',
  TooManyRequests: 'TOO_MANY_REQUESTS',
};
