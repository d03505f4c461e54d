import type { Same } from '../keys.ts';
import type { readinessNl } from './readiness.nl.ts';

export const readinessEn: Same<typeof readinessNl> = {
  DATABASE_NOT_DURABLE: 'The embedded database is for trying out. Use PostgreSQL for real data.',
  NO_LEGAL_BASE_FOR_LETTERS:
    'Enter the legal base for the letters: name of the rule, article, date and web address.',
  NO_LEGAL_BASE_FOR_HANDOVER:
    'Enter the legal base for the hand-over to the organisation (art. 3.9 Wet BRP).',
  NO_LEGAL_BASE_FOR_COHORT:
    'Fill in the legal base for letters to people who lost their partner years ago.',
  COHORT_LETTER_INCOMPLETE:
    'The letters to people who lost their partner years ago lack parts that have to be in them.',
  NO_PHONE: 'Enter the phone number that residents can call.',
  NO_EMAIL: 'Enter the e-mail address for residents.',
  NO_SIGNATORY: 'Enter who signs the letters: name and function.',
  NO_POSTAL_ADDRESS: 'Enter the return address for the letters.',
  NO_NEUTRAL_CALLER_NAME: 'Enter the neutral name that a caller gives to a voicemail.',
  NO_PROFESSIONAL_ON_DUTY:
    'Enter the number of the professional who is called at once about a worry.',
  NO_REPLY_PAGE: 'Enter the web address of the page on which residents answer the letter.',
  NO_DUTY_ADDRESS: 'Enter the e-mail address that gets a message at once about a worry.',
  NO_PRIVACY_TEXT: 'Enter the web address of the privacy text.',
  NO_OBJECTION_CONTACT: 'Enter where residents can object and ask for their data.',
  RETENTION_NOT_DECIDED: 'Decide how long data are kept.',
  DPIA_NOT_CONFIRMED: 'Confirm that the DPIA was done.',
  OFFER_LETTER_NOT_PUBLISHED: 'Publish the Dutch offer letter.',
  OFFER_LETTER_INCOMPLETE: 'The offer letter lacks parts that belong in it.',
  TEXTS_NAME_ANOTHER:
    'These texts come from another municipality and still name it. Write them for your own.',
  NO_AGENCIES: 'The overview of agencies is empty.',
  AGENCIES_NOT_CHECKED: 'Check these agencies: it was not done yet, or longer than a year ago.',
  NOBODY_READS_REQUESTS:
    'Residents can send something, but nobody can read it. Say who is told by mail, give a colleague the role of coordinator, or issue a token.',
  NO_MAIL:
    'E-mail is not set up: nobody gets a message at once about a worry of a volunteer. Set SMTP_URL and MAIL_FROM, and try it with steunpad mail test.',
  MAIL_FAILS:
    'The mail server has not taken the mails for longer than a quarter of an hour. Look what steunpad mail test says.',
  DUTY_MAIL_FAILS:
    'The mail to the professional on duty does not arrive. Check the address (steunpad municipality set --duty-email) and send again with steunpad mail retry.',
  MAILS_GIVEN_UP:
    'Some mails could not be sent. They are on the work list. Send them again with steunpad mail retry.',
  TOO_FEW_ADMINISTRATORS:
    'Two people grant a role together. There are fewer than two administrators: add one.',
  GRANTS_TO_REVIEW:
    'Look whether these roles are still right. Grant anew what is, and revoke the others.',
  GRANT_REVIEW_OVERDUE:
    'The day is over by which these roles were to be looked at. Grant anew what is still right, and revoke the others.',
  GRANTS_END_SOON: 'These roles end within a month. Grant anew what is still needed.',
  HANDBOOK_NAMES_ANOTHER:
    'These chapters of the handbook come from another municipality and still name it. Write them for your own.',
  NO_SUPPORT_PAGE:
    'Enter the web address of the page on which residents ask for support. The information letter holds no code, so the page that asks for one does not fit there.',
  NO_EMBED_SITE: 'No website may carry the forms yet.',
  LINKS_NEVER_CHECKED: 'Of some links nobody has seen yet that they work. Look at them yourself.',
  PROGRAMME_WITHOUT_END:
    'This phase of the programme has no last day. Enter it, so that it is known when an account is due.',
  MEETING_WITHOUT_CONTACT:
    'This meeting does not say whom to ask. Fill in a name with a mail address or telephone number.',
  MEETING_WITHOUT_AFTERCARE:
    'This meeting does not say who is there for the person who finds it hard. Arrange that, and fill it in.',
  MEETING_LETTERS_WAIT:
    'Invitations on paper to this meeting were not printed yet. Print and send them.',
  MEETING_ATTENDANCE_OPEN:
    'This meeting is over, but nobody wrote down who came. Without that nobody gets a certificate, the material or the questions.',
  CALENDAR_ENDS:
    'The days that are equated with a public holiday are known until this day. Install a newer version.',
};
