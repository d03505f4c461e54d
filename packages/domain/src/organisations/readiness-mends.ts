/**
 * The command that mends what is missing; capitals are what one fills in, CODE is the gemeentecode. Where no command
 * does it, the setting or the mutation that does.
 */
export const READINESS_MENDS = {
  DATABASE_NOT_DURABLE: 'DATABASE_URL=postgres://USER:PASSWORD@HOST/NAME in the environment',
  NO_LEGAL_BASE_FOR_LETTERS:
    "steunpad legal-base set --municipality CODE --purpose LETTERS --name 'NAME' --article 'ARTICLE' --date YYYY-MM-DD --url https://URL",
  NO_LEGAL_BASE_FOR_HANDOVER:
    "steunpad legal-base set --municipality CODE --purpose HANDOVER --name 'NAME' --article 'ARTICLE' --date YYYY-MM-DD --url https://URL",
  NO_PHONE: "steunpad municipality set CODE --phone 'NUMBER'",
  NO_EMAIL: 'steunpad municipality set CODE --email ADDRESS',
  NO_SIGNATORY:
    "steunpad municipality set CODE --signatory-name 'NAME' --signatory-function 'FUNCTION'",
  NO_POSTAL_ADDRESS: "steunpad municipality set CODE --postal-address 'LINE|LINE|LINE'",
  NO_NEUTRAL_CALLER_NAME: "steunpad municipality set CODE --neutral-caller-name 'NAME'",
  NO_PROFESSIONAL_ON_DUTY: "steunpad municipality set CODE --duty-phone 'NUMBER'",
  NO_DUTY_ADDRESS: 'steunpad municipality set CODE --duty-email ADDRESS',
  NO_PRIVACY_TEXT: 'steunpad municipality set CODE --privacy-url https://URL',
  NO_REPLY_PAGE: 'steunpad municipality set CODE --reply-url https://URL',
  NO_OBJECTION_CONTACT: 'steunpad municipality set CODE --privacy-contact ADDRESS',
  RETENTION_NOT_DECIDED: 'steunpad municipality set CODE --retention-decided-on YYYY-MM-DD',
  DPIA_NOT_CONFIRMED: 'steunpad municipality set CODE --dpia-confirmed-on YYYY-MM-DD',
  OFFER_LETTER_NOT_PUBLISHED: 'the mutation publishTemplate, with the scope letters:write',
  OFFER_LETTER_INCOMPLETE:
    'the mutations saveTemplate and publishTemplate, with the scope letters:write',
  NO_LEGAL_BASE_FOR_COHORT:
    "steunpad legal-base set --municipality CODE --purpose COHORT --name 'NAME' --article 'ARTICLE' --date YYYY-MM-DD --url https://URL",
  COHORT_LETTER_INCOMPLETE:
    'the mutations saveTemplate and publishTemplate, with the scope letters:write',
  TEXTS_NAME_ANOTHER:
    "steunpad text set CODE KEY 'TEXT' --lang LANGUAGE; letters: the mutations saveTemplate and publishTemplate",
  NO_AGENCIES: 'steunpad agencies check KEY --municipality CODE',
  AGENCIES_NOT_CHECKED:
    'steunpad agencies list --municipality CODE, and after a look: steunpad agencies check KEY --municipality CODE',
  NO_MAIL:
    'SMTP_URL=smtps://USER:PASSWORD@HOST and MAIL_FROM=ADDRESS in the environment of this command too',
  NOBODY_READS_REQUESTS:
    'steunpad municipality set CODE --request-emails ADDRESS,ADDRESS, or: steunpad token issue --municipality CODE --scope requests:read --scope requests:write, or: steunpad grant add --municipality CODE --user ID --role COORDINATOR',
  MAIL_FAILS: 'steunpad mail test says what the mail server answers; then SMTP_URL and MAIL_FROM',
  DUTY_MAIL_FAILS:
    'steunpad municipality set CODE --duty-email ADDRESS, then: steunpad mail retry --municipality CODE',
  MAILS_GIVEN_UP: 'steunpad mail test, then: steunpad mail retry --municipality CODE',
  TOO_FEW_ADMINISTRATORS:
    "steunpad user add --name 'NAME' --subject SUBJECT, then: steunpad grant add --municipality CODE --user ID --role ADMINISTRATOR",
  GRANTS_TO_REVIEW:
    'steunpad grant list --municipality CODE; then the mutation proposeGrant for what is still right, or: steunpad grant revoke ID --municipality CODE',
  GRANT_REVIEW_OVERDUE:
    'steunpad grant list --municipality CODE; then the mutation proposeGrant for what is still right, or: steunpad grant revoke ID --municipality CODE',
  GRANTS_END_SOON:
    'the mutation proposeGrant, or: steunpad grant add --municipality CODE --user ID --role ROLE',
  LINKS_NEVER_CHECKED:
    'steunpad link list --municipality CODE, and after a look: steunpad link confirm ID --municipality CODE',
  PROGRAMME_WITHOUT_END:
    'steunpad programme show --municipality CODE, then: steunpad programme phase-end --municipality CODE --phase ID --to YYYY-MM-DD',
  MEETING_WITHOUT_CONTACT: 'the mutation changeMeeting, with the scope meetings:write',
  MEETING_WITHOUT_AFTERCARE: 'the mutation changeMeeting, with the scope meetings:write',
  MEETING_LETTERS_WAIT:
    'steunpad meeting list --municipality CODE, then: steunpad meeting letters --municipality CODE --meeting ID --out FOLDER',
  MEETING_ATTENDANCE_OPEN: 'the mutation checkIn, with the scope meetings:write',
  CALENDAR_ENDS: 'a newer release of Steunpad: docs/operator/service.md',
  HANDBOOK_NAMES_ANOTHER: 'steunpad handover set NAME FILE --municipality CODE',
  NO_SUPPORT_PAGE: 'steunpad municipality set CODE --support-url https://URL',
  NO_EMBED_SITE: 'steunpad site add https://WEBSITE --municipality CODE',
} as const satisfies Readonly<Record<string, string>>;

export type ReadinessCode = keyof typeof READINESS_MENDS;

/** In Dutch, where it is more than a command. */
const IN_DUTCH: Readonly<Partial<Record<ReadinessCode, string>>> = {
  DATABASE_NOT_DURABLE: 'DATABASE_URL=postgres://USER:PASSWORD@HOST/NAME in de omgeving',
  OFFER_LETTER_NOT_PUBLISHED: 'de mutatie publishTemplate, met de scope letters:write',
  OFFER_LETTER_INCOMPLETE:
    'de mutaties saveTemplate en publishTemplate, met de scope letters:write',
  COHORT_LETTER_INCOMPLETE:
    'de mutaties saveTemplate en publishTemplate, met de scope letters:write',
  TEXTS_NAME_ANOTHER:
    "steunpad text set CODE KEY 'TEXT' --lang LANGUAGE; brieven: de mutaties saveTemplate en publishTemplate",
  AGENCIES_NOT_CHECKED:
    'steunpad agencies list --municipality CODE, en nadat u keek: steunpad agencies check KEY --municipality CODE',
  NO_MAIL:
    'SMTP_URL=smtps://USER:PASSWORD@HOST en MAIL_FROM=ADDRESS in de omgeving, ook in die van deze opdracht',
  NOBODY_READS_REQUESTS:
    'steunpad municipality set CODE --request-emails ADDRESS,ADDRESS, of: steunpad token issue --municipality CODE --scope requests:read --scope requests:write, of: steunpad grant add --municipality CODE --user ID --role COORDINATOR',
  MAIL_FAILS: 'steunpad mail test zegt wat de mailserver antwoordt; daarna SMTP_URL en MAIL_FROM',
  DUTY_MAIL_FAILS:
    'steunpad municipality set CODE --duty-email ADDRESS, daarna: steunpad mail retry --municipality CODE',
  MAILS_GIVEN_UP: 'steunpad mail test, daarna: steunpad mail retry --municipality CODE',
  TOO_FEW_ADMINISTRATORS:
    "steunpad user add --name 'NAME' --subject SUBJECT, daarna: steunpad grant add --municipality CODE --user ID --role ADMINISTRATOR",
  GRANTS_TO_REVIEW:
    'steunpad grant list --municipality CODE; daarna de mutatie proposeGrant voor wat nog klopt, of: steunpad grant revoke ID --municipality CODE',
  GRANT_REVIEW_OVERDUE:
    'steunpad grant list --municipality CODE; daarna de mutatie proposeGrant voor wat nog klopt, of: steunpad grant revoke ID --municipality CODE',
  GRANTS_END_SOON:
    'de mutatie proposeGrant, of: steunpad grant add --municipality CODE --user ID --role ROLE',
  LINKS_NEVER_CHECKED:
    'steunpad link list --municipality CODE, en nadat u keek: steunpad link confirm ID --municipality CODE',
  PROGRAMME_WITHOUT_END:
    'steunpad programme show --municipality CODE, daarna: steunpad programme phase-end --municipality CODE --phase ID --to YYYY-MM-DD',
  MEETING_WITHOUT_CONTACT: 'de mutatie changeMeeting, met de scope meetings:write',
  MEETING_WITHOUT_AFTERCARE: 'de mutatie changeMeeting, met de scope meetings:write',
  MEETING_LETTERS_WAIT:
    'steunpad meeting list --municipality CODE, daarna: steunpad meeting letters --municipality CODE --meeting ID --out FOLDER',
  MEETING_ATTENDANCE_OPEN: 'de mutatie checkIn, met de scope meetings:write',
  CALENDAR_ENDS: 'een nieuwere versie van Steunpad: docs/operator/service.md',
};

/** The same for one municipality. */
export const mendOf = (
  code: ReadinessCode,
  municipality: string,
  language: 'nl' | 'en' = 'en',
): string =>
  ((language === 'nl' && IN_DUTCH[code]) || READINESS_MENDS[code]).replaceAll('CODE', municipality);
