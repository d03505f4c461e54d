/** What a visitor of a meeting is told by mail. */
export const meetingMailsNl = {
  news: {
    placed: 'U bent aangemeld. Er is plaats voor u.',
    part: 'U bent aangemeld. Er is nu plaats voor een deel van uw groep. Voor de andere plaatsen staat u op de wachtlijst.',
    waiting: 'U bent aangemeld. De bijeenkomst is vol. U staat op de wachtlijst.',
    known: 'U was al aangemeld met dit e-mailadres. Er is niets veranderd.',
    movedUp: 'Er is plaats voor u. U staat niet meer op de wachtlijst.',
    movedUpPart: 'Er is plaats voor een groter deel van uw groep.',
    ownChange: 'Uw aanmelding is veranderd. Hieronder staat hoe het nu is.',
    withdrawn: 'Uw aanmelding is afgezegd. U hoeft niets meer te doen.',
    changed: 'De bijeenkomst is veranderd. Hieronder staat hoe het nu is.',
    cancelled: 'De bijeenkomst gaat niet door. U hoeft niets te doen.',
    reminder: 'De bijeenkomst is binnenkort. Kunt u niet? Zeg het af. Dan kan iemand anders komen.',
    afterwards: 'Dank u voor uw komst. Wat u kunt nalezen, staat op uw pagina.',
  },
  facts: {
    title: 'Wat:',
    when: 'Wanneer:',
    time: '{day}, van {from} tot {until} uur',
    where: 'Waar:',
    access: 'Wat er is:',
    online: 'Online meedoen:',
    places: 'Uw plaatsen:',
    placesOf: '{granted} van {places}',
    calendar: 'Agenda:',
    calendarText: 'bij deze mail zit een bestand voor uw agenda.',
  },
  access: {
    STEP_FREE: 'geen trappen of drempels',
    ACCESSIBLE_TOILET: 'een toilet voor wie een rolstoel heeft',
    INDUCTION_LOOP: 'een ringleiding',
    SIGN_LANGUAGE: 'een gebarentolk',
    WRITING_INTERPRETER: 'een schrijftolk',
    QUIET_ROOM: 'een stille ruimte',
  },
  questions:
    'Wat vond u van de bijeenkomst? U kunt het hier zeggen, zonder uw naam. Uw code is {code}',
  /** Below a mail that is no answer to something that the reader did. */
  noMore: 'Geen mails meer over deze bijeenkomst? Dat kunt u hier zeggen:',
} as const;
