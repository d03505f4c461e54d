import type { Sentence } from './sentence.ts';

/** What is missing, each with what to do about it. */
export const READINESS_SENTENCES = {
  DATABASE_NOT_DURABLE: {
    nl: 'De ingebouwde database is om te proberen. Gebruik PostgreSQL voor echte gegevens.',
    en: 'The embedded database is for trying out. Use PostgreSQL for real data.',
  },
  NO_LEGAL_BASE_FOR_LETTERS: {
    nl: 'Vul de grondslag voor de brieven in: naam van de regeling, artikel, datum en webadres.',
    en: 'Enter the legal base for the letters: name of the rule, article, date and web address.',
  },
  NO_LEGAL_BASE_FOR_HANDOVER: {
    nl: 'Vul de grondslag voor de overdracht aan de organisatie in (artikel 3.9 Wet BRP).',
    en: 'Enter the legal base for the hand-over to the organisation (art. 3.9 Wet BRP).',
  },
  NO_PHONE: {
    nl: 'Vul het telefoonnummer in dat bewoners kunnen bellen.',
    en: 'Enter the phone number that residents can call.',
  },
  NO_EMAIL: {
    nl: 'Vul het e-mailadres voor bewoners in.',
    en: 'Enter the e-mail address for residents.',
  },
  NO_SIGNATORY: {
    nl: 'Vul in wie de brieven ondertekent: naam en functie.',
    en: 'Enter who signs the letters: name and function.',
  },
  NO_POSTAL_ADDRESS: {
    nl: 'Vul het retouradres voor de brieven in.',
    en: 'Enter the return address for the letters.',
  },
  NO_NEUTRAL_CALLER_NAME: {
    nl: 'Vul in welke neutrale naam de beller noemt bij een voicemail.',
    en: 'Enter the neutral name that a caller gives to a voicemail.',
  },
  NO_PROFESSIONAL_ON_DUTY: {
    nl: 'Vul het nummer in van de beroepskracht die bij zorgen meteen wordt gebeld.',
    en: 'Enter the number of the professional who is called at once about a worry.',
  },
  NO_REPLY_PAGE: {
    nl: 'Vul het webadres in van de pagina waar bewoners op de brief antwoorden.',
    en: 'Enter the web address of the page on which residents answer the letter.',
  },
  NO_DUTY_ADDRESS: {
    nl: 'Vul het e-mailadres in dat bij zorgen meteen een bericht krijgt.',
    en: 'Enter the e-mail address that gets a message at once about a worry.',
  },
  NO_PRIVACY_TEXT: {
    nl: 'Vul het webadres van de privacytekst in.',
    en: 'Enter the web address of the privacy text.',
  },
  NO_OBJECTION_CONTACT: {
    nl: 'Vul in waar bewoners bezwaar kunnen maken en hun gegevens kunnen opvragen.',
    en: 'Enter where residents can object and ask for their data.',
  },
  RETENTION_NOT_DECIDED: {
    nl: 'Besluit hoe lang gegevens worden bewaard.',
    en: 'Decide how long data are kept.',
  },
  DPIA_NOT_CONFIRMED: {
    nl: 'Bevestig dat de DPIA is uitgevoerd.',
    en: 'Confirm that the DPIA was done.',
  },
  OFFER_LETTER_NOT_PUBLISHED: {
    nl: 'Publiceer de Nederlandse aanbodbrief.',
    en: 'Publish the Dutch offer letter.',
  },
  OFFER_LETTER_INCOMPLETE: {
    nl: 'In de aanbodbrief ontbreken onderdelen die erin horen te staan.',
    en: 'The offer letter lacks parts that belong in it.',
  },
  NO_AGENCIES: {
    nl: 'Het overzicht van instanties is leeg.',
    en: 'The overview of agencies is empty.',
  },
  AGENCIES_NOT_CHECKED: {
    nl: 'Controleer deze instanties: dat is nog niet gedaan, of langer dan een jaar geleden.',
    en: 'Check these agencies: it was not done yet, or longer than a year ago.',
  },
  NOBODY_READS_REQUESTS: {
    nl: 'Bewoners kunnen iets sturen, maar niemand kan het lezen. Geef een token uit (steunpad token issue --scope requests:read) of vul in wie bericht krijgt (steunpad municipality set --request-emails).',
    en: 'Residents can send something, but nobody can read it. Issue a token (steunpad token issue --scope requests:read) or enter who gets a message (steunpad municipality set --request-emails).',
  },
  NO_MAIL: {
    nl: 'E-mail is niet ingesteld: bij een zorg van een vrijwilliger krijgt niemand meteen bericht. Zet SMTP_URL en MAIL_FROM, en probeer het met steunpad mail test.',
    en: 'E-mail is not set up: nobody gets a message at once about a worry of a volunteer. Set SMTP_URL and MAIL_FROM, and try it with steunpad mail test.',
  },
  MAIL_FAILS: {
    nl: 'De mailserver neemt de mails niet aan, al langer dan een kwartier. Kijk wat steunpad mail test zegt.',
    en: 'The mail server has not taken the mails for longer than a quarter of an hour. Look what steunpad mail test says.',
  },
  DUTY_MAIL_FAILS: {
    nl: 'De mail aan de dienstdoende beroepskracht komt niet aan. Controleer het adres (steunpad municipality set --duty-email) en verstuur opnieuw met steunpad mail retry.',
    en: 'The mail to the professional on duty does not arrive. Check the address (steunpad municipality set --duty-email) and send again with steunpad mail retry.',
  },
  MAILS_GIVEN_UP: {
    nl: 'Er zijn mails die niet konden worden verstuurd. Zij staan in de werklijst. Verstuur ze opnieuw met steunpad mail retry.',
    en: 'Some mails could not be sent. They are on the work list. Send them again with steunpad mail retry.',
  },
  NO_SUPPORT_PAGE: {
    nl: 'Vul het webadres in van de pagina waar bewoners om steun vragen. In de informatiebrief staat geen code, dus de pagina die om een code vraagt past daar niet.',
    en: 'Enter the web address of the page on which residents ask for support. The information letter holds no code, so the page that asks for one does not fit there.',
  },
  NO_EMBED_SITE: {
    nl: 'Er is nog geen website waarop de formulieren mogen staan.',
    en: 'No website may carry the forms yet.',
  },
  CALENDAR_ENDS: {
    nl: 'De dagen die met een feestdag gelijkstaan zijn bekend tot deze dag. Installeer een nieuwere versie.',
    en: 'The days that are equated with a public holiday are known until this day. Install a newer version.',
  },
} as const satisfies Record<string, Sentence>;

export type ReadinessCode = keyof typeof READINESS_SENTENCES;
