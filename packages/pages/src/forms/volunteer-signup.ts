import { sendApplication } from '@steunpad/widgets/volunteer-signup/send-application.ts';
import {
  BLANK,
  checkVolunteer,
} from '@steunpad/widgets/volunteer-signup/volunteer-signup.answers.ts';
import { thanks, volunteerPage } from '@steunpad/widgets/volunteer-signup/volunteer-signup.page.ts';
import { oneStep } from './one-step.ts';

export const volunteerSignup = oneStep({
  name: 'volunteer-signup',
  draft: 'VOLUNTEER_SIGNUP',
  texts: ({ texts }) => texts['volunteer-signup'],
  blank: BLANK,
  check: checkVolunteer,
  send: sendApplication,
  page: volunteerPage,
  done: thanks,
});
