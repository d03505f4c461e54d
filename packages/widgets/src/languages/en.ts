import { agencyOverviewTextsEn } from '../agency-overview/agency-overview.texts.en.ts';
import { draftsTextsEn } from '../drafts/drafts.texts.en.ts';
import { intakeFormTextsEn } from '../intake-form/intake-form.texts.en.ts';
import { letterReplyTextsEn } from '../letter-reply/letter-reply.texts.en.ts';
import { mySupportTextsEn } from '../my-support/my-support.texts.en.ts';
import { myVolunteeringTextsEn } from '../my-volunteering/my-volunteering.texts.en.ts';
import { supportRequestTextsEn } from '../support-request/support-request.texts.en.ts';
import { volunteerTextsEn } from '../volunteer-signup/volunteer-signup.texts.en.ts';
import { speaker, type Translation } from './translation.ts';

export const textsOf = speaker({
  'agency-overview': agencyOverviewTextsEn,
  drafts: draftsTextsEn,
  'intake-form': intakeFormTextsEn,
  'letter-reply': letterReplyTextsEn,
  'my-support': mySupportTextsEn,
  'my-volunteering': myVolunteeringTextsEn,
  'support-request': supportRequestTextsEn,
  'volunteer-signup': volunteerTextsEn,
} as object as Translation);
