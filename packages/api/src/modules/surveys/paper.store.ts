import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type { SurveyVersion } from '@steunpad/domain/surveys/definition.ts';
import { questionnaire } from '@steunpad/domain/surveys/paper.ts';
import { say } from '@steunpad/texts/say.ts';
import type { Context } from '../../operation/context.ts';
import { publishedSurvey } from './definition.store.ts';

/** The questionnaire on paper, as Markdown: the enclosure of an invitation. */
export async function paperQuestionnaire(
  context: Context,
  { surveyKey, version, language }: SurveyVersion & { readonly language: LetterLanguage },
): Promise<string> {
  const definition = await publishedSurvey(context, surveyKey, version);
  if (!definition) throw new Error(`There is no version ${version} of survey ${surveyKey} here.`);
  return questionnaire(definition, language, {
    howTo: say(language, 'surveys.paper.howTo'),
    doNotKnow: say(language, 'surveys.paper.doNotKnow'),
    skip: say(language, 'surveys.paper.skip'),
    severalAnswers: say(language, 'surveys.paper.severalAnswers'),
    writeNumber: say(language, 'surveys.paper.writeNumber'),
    crisis: say(language, 'surveys.paper.crisis'),
    noThanks: say(language, 'surveys.paper.noThanks'),
    onlyIf: say(language, 'surveys.paper.onlyIf', {
      nummer: '{nummer}',
      antwoorden: '{antwoorden}',
    }),
    or: say(language, 'surveys.paper.or'),
  });
}
