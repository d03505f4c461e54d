import { AnswerSurvey } from '../generated/answer-survey.ts';
import { AskForCall } from '../generated/ask-for-call.ts';
import { DeclineSurvey } from '../generated/decline-survey.ts';
import { KeepSurveyAnswers } from '../generated/keep-survey-answers.ts';
import { Survey as SurveyDocument } from '../generated/survey.ts';
import { contactInput } from '../kernel/contact.ts';
import type { Answers } from '../kernel/form.controller.ts';
import { formLanguage, type Language } from '../kernel/language.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import {
  answerField,
  answersInput,
  type CallAnswers,
  callField,
  mailToOf,
  pathOf,
  type Survey,
} from './survey.answers.ts';

/** Who answers: with which code, where. */
export interface Door {
  readonly ask: Ask;
  readonly municipality: string;
  readonly code: string;
}

const refusedBy = (typename: string | undefined): Outcome<never> => {
  switch (typename) {
    case undefined:
      return refused('unreachable');
    case 'SurveyAlreadyAnswered':
      return refused('alreadyAnswered');
    case 'SurveyClosed':
      return refused('closed');
    case 'ReferenceOrCodeUnknown':
      return refused('unknownKey');
    case 'TooManyRequests':
      return refused('tooManyTries');
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    default:
      return refused('otherVersion');
  }
};

export async function openSurvey(
  { ask, municipality, code }: Door,
  language: Language,
): Promise<Outcome<Survey>> {
  const input = { municipality, code, language: formLanguage(language) };
  const answer = (await ask(SurveyDocument, { input }))?.survey;
  return answer?.__typename === 'Survey' ? accepted(answer) : refusedBy(answer?.__typename);
}

export async function answerSurvey(
  { ask, municipality, code }: Door,
  survey: Survey,
  answers: Answers,
  { idempotencyKey, language }: { readonly idempotencyKey: string; readonly language: Language },
): Promise<Outcome<true>> {
  const { version } = survey;
  // What was answered before a change of mind stays here.
  const given = answersInput(pathOf(survey, answers), answers);
  const mailTo = mailToOf(answers);
  const input = {
    ...{ municipality, code, version, idempotencyKey, answers: given },
    ...(mailTo && { mailTo, language: formLanguage(language) }),
  };
  const answer = (await ask(AnswerSurvey, { input }))?.answerSurvey;
  if (answer?.__typename === 'SurveyAnswered') return accepted(true);
  if (answer?.__typename === 'InputInvalid') return misfilled(answer.fields, answerField);
  return refusedBy(answer?.__typename);
}

export async function declineSurvey(
  { ask, municipality, code }: Door,
  { version }: Survey,
  idempotencyKey: string,
): Promise<Outcome<true>> {
  const input = { municipality, code, version, idempotencyKey };
  const answer = (await ask(DeclineSurvey, { input }))?.declineSurvey;
  return answer?.__typename === 'SurveyDeclined' ? accepted(true) : refusedBy(answer?.__typename);
}

export async function keepAnswers(
  { ask, municipality, code }: Door,
  survey: Survey,
  answers: Answers,
): Promise<Outcome<true>> {
  const input = { municipality, code, answers: answersInput(survey.sections, answers) };
  const answer = (await ask(KeepSurveyAnswers, { input }))?.keepSurveyAnswers;
  if (answer?.__typename === 'SurveyAnswersKept') return accepted(true);
  if (answer?.__typename === 'InputInvalid') return misfilled(answer.fields, answerField);
  return refusedBy(answer?.__typename);
}

/** Asks for contact. The answers do not come along. */
export async function askForCall(
  { ask, municipality, code }: Door,
  answers: CallAnswers,
  { idempotencyKey, language }: { readonly idempotencyKey: string; readonly language: Language },
): Promise<Outcome<string>> {
  const { name, preferredMoment } = answers;
  const input = {
    ...{ municipality, code, idempotencyKey, name, contact: contactInput(answers) },
    ...(preferredMoment && { preferredMoment }),
    language: formLanguage(language),
  };
  const answer = (await ask(AskForCall, { input }))?.askForCall;
  if (answer?.__typename === 'CallAskedFor') return accepted(answer.answerBy);
  if (answer?.__typename === 'InputInvalid') return misfilled(answer.fields, callField);
  return refusedBy(answer?.__typename);
}
