import type { TenantRow } from '@steunpad/database';
import { residentCode } from '@steunpad/domain/input/resident-code.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

// What letters of a cohort need of the survey.

export const surveyCodeOf = (municipality: Pick<TenantRow, 'pseudonymKey'>, ref: string): string =>
  residentCode(pseudonym(municipality, 'resident-code', `survey ${ref}`));

export const inviteToSurvey = async (
  _context: Context,
  {
    surveyKey,
  }: { readonly surveyKey: string; readonly round: string; readonly refs: readonly string[] },
): Promise<{ surveyKey: string; version: number } | Error> =>
  surveyKey === 'years-after' ? { surveyKey, version: 1 } : new Error('There is no such survey.');

export const respondedAmong = async (
  _context: Context,
  _refs: readonly string[],
): Promise<ReadonlySet<string>> => new Set();

export const closeSurveyCodes = async (
  _context: Context,
  _refs: readonly string[],
): Promise<void> => {};

export const paperQuestionnaire = async (
  _context: Context,
  _of: { readonly surveyKey: string; readonly version: number; readonly language: string },
): Promise<string> => '';
