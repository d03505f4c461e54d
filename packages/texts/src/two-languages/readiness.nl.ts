/** What a municipality still misses, and what to do about it: for the person who sets it up. */
export const readinessNl = {
  DATABASE_NOT_DURABLE:
    'De ingebouwde database is om te proberen. Gebruik PostgreSQL voor echte gegevens.',
  NO_LEGAL_BASE_FOR_LETTERS:
    'Vul de grondslag voor de brieven in: naam van de regeling, artikel, datum en webadres.',
  NO_LEGAL_BASE_FOR_HANDOVER:
    'Vul de grondslag voor de overdracht aan de organisatie in (artikel 3.9 Wet BRP).',
  NO_LEGAL_BASE_FOR_COHORT:
    'Vul de grondslag in voor brieven aan mensen die jaren geleden hun partner verloren.',
  COHORT_LETTER_INCOMPLETE:
    'In de brieven aan mensen die jaren geleden hun partner verloren, ontbreken onderdelen die erin horen te staan.',
  NO_PHONE: 'Vul het telefoonnummer in dat bewoners kunnen bellen.',
  NO_EMAIL: 'Vul het e-mailadres voor bewoners in.',
  NO_SIGNATORY: 'Vul in wie de brieven ondertekent: naam en functie.',
  NO_POSTAL_ADDRESS: 'Vul het retouradres voor de brieven in.',
  NO_NEUTRAL_CALLER_NAME: 'Vul in welke neutrale naam de beller noemt bij een voicemail.',
  NO_PROFESSIONAL_ON_DUTY:
    'Vul het nummer in van de beroepskracht die bij zorgen meteen wordt gebeld.',
  NO_REPLY_PAGE: 'Vul het webadres in van de pagina waar bewoners op de brief antwoorden.',
  NO_DUTY_ADDRESS: 'Vul het e-mailadres in dat bij zorgen meteen een bericht krijgt.',
  NO_PRIVACY_TEXT: 'Vul het webadres van de privacytekst in.',
  NO_OBJECTION_CONTACT:
    'Vul in waar bewoners bezwaar kunnen maken en hun gegevens kunnen opvragen.',
  RETENTION_NOT_DECIDED: 'Besluit hoe lang gegevens worden bewaard.',
  DPIA_NOT_CONFIRMED: 'Bevestig dat de DPIA is uitgevoerd.',
  OFFER_LETTER_NOT_PUBLISHED: 'Publiceer de Nederlandse aanbodbrief.',
  OFFER_LETTER_INCOMPLETE: 'In de aanbodbrief ontbreken onderdelen die erin horen te staan.',
  TEXTS_NAME_ANOTHER:
    'Deze teksten komen van een andere gemeente en noemen die nog. Schrijf ze voor uw eigen gemeente.',
  NO_AGENCIES: 'Het overzicht van instanties is leeg.',
  AGENCIES_NOT_CHECKED:
    'Controleer deze instanties: dat is nog niet gedaan, of langer dan een jaar geleden.',
  NOBODY_READS_REQUESTS:
    'Bewoners kunnen iets sturen, maar niemand kan het lezen. Vul in wie bericht krijgt, geef een collega de rol van coördinator, of geef een token uit.',
  NO_MAIL:
    'E-mail is niet ingesteld: bij een zorg van een vrijwilliger krijgt niemand meteen bericht. Zet SMTP_URL en MAIL_FROM, en probeer het met steunpad mail test.',
  MAIL_FAILS:
    'De mailserver neemt de mails niet aan, al langer dan een kwartier. Kijk wat steunpad mail test zegt.',
  DUTY_MAIL_FAILS:
    'De mail aan de dienstdoende beroepskracht komt niet aan. Controleer het adres (steunpad municipality set --duty-email) en verstuur opnieuw met steunpad mail retry.',
  MAILS_GIVEN_UP:
    'Er zijn mails die niet konden worden verstuurd. Zij staan in de werklijst. Verstuur ze opnieuw met steunpad mail retry.',
  TOO_FEW_ADMINISTRATORS:
    'Een rol geven doen twee mensen samen. Er zijn minder dan twee beheerders: voeg een beheerder toe.',
  GRANTS_TO_REVIEW:
    'Kijk of deze rollen nog kloppen. Klopt een rol nog, geef die dan opnieuw. Trek de andere in.',
  GRANT_REVIEW_OVERDUE:
    'De dag is voorbij waarop u deze rollen zou nakijken. Klopt een rol nog, geef die dan opnieuw. Trek de andere in.',
  GRANTS_END_SOON:
    'Deze rollen eindigen binnen een maand. Geef een rol opnieuw als die nog nodig is.',
  HANDBOOK_NAMES_ANOTHER:
    'Deze hoofdstukken van het handboek komen van een andere gemeente en noemen die nog. Schrijf ze voor uw eigen gemeente.',
  NO_SUPPORT_PAGE:
    'Vul het webadres in van de pagina waar bewoners om steun vragen. In de informatiebrief staat geen code, dus de pagina die om een code vraagt past daar niet.',
  NO_EMBED_SITE: 'Er is nog geen website waarop de formulieren mogen staan.',
  LINKS_NEVER_CHECKED: 'Van sommige links heeft nog niemand gezien dat ze werken. Kijk ze zelf na.',
  PROGRAMME_WITHOUT_END:
    'Deze fase van het programma heeft geen einddatum. Vul die in: dan is bekend wanneer er verantwoording komt.',
  MEETING_WITHOUT_CONTACT:
    'Bij deze bijeenkomst staat niet wie men iets kan vragen. Vul een naam met mailadres of telefoonnummer in.',
  MEETING_WITHOUT_AFTERCARE:
    'Bij deze bijeenkomst staat niet wie er is voor wie het moeilijk krijgt. Regel dat, en vul het in.',
  MEETING_LETTERS_WAIT:
    'Uitnodigingen op papier voor deze bijeenkomst zijn nog niet gedrukt. Druk ze en verstuur ze.',
  MEETING_ATTENDANCE_OPEN:
    'Deze bijeenkomst is geweest, maar niemand schreef op wie er waren. Zonder dat krijgt niemand een bewijs van deelname, het materiaal of de vragen.',
  CALENDAR_ENDS:
    'De dagen die met een feestdag gelijkstaan zijn bekend tot deze dag. Installeer een nieuwere versie.',
} as const;
