/** What organisations read that are invited to a meeting, by mail or letter. */
export const meetingInvitationsNl = {
  news: {
    invitation: 'Wij nodigen u uit voor een bijeenkomst.',
    reminder:
      'Wij schreven u eerder over deze bijeenkomst. Er is nog plaats. Wij herinneren u er één keer aan.',
    reminderFull:
      'Wij schreven u eerder over deze bijeenkomst. Zij is nu vol, er is een wachtlijst. Wij herinneren u er één keer aan.',
  },
  /** Why to come, for the first audience of a meeting that has no words of its own. */
  why: {
    PRIMARY_TEACHERS:
      'Verliest een kind een ouder, dan komt dat verdriet mee naar school. Veel leraren weten dan niet wat zij kunnen zeggen. Op deze bijeenkomst hoort u wat een kind nodig heeft, en wat de ouder die achterblijft van school nodig heeft. U maakt een plan voor de eerste dag, de eerste maand en het eerste jaar.',
    SECONDARY_TEACHERS:
      'Ook een leerling van vijftien kan een ouder verliezen. Soms laat een leerling niets merken, soms gaat het ineens mis met cijfers of gedrag. Op deze bijeenkomst hoort u wat helpt, en wat u beter niet zegt. U maakt afspraken over een vaste mentor, toetsen en moeilijke dagen.',
    EMPLOYERS:
      'Een medewerker verliest zijn of haar partner. Wat zegt u op de eerste dag? Welk verlof is er, en hoe gaat het daarna verder met het werk? Op deze bijeenkomst vertellen een medewerker en een werkgever wat hielp. U oefent het eerste gesprek en krijgt een lijst met afspraken mee.',
    MUNICIPALITIES:
      'Wie zijn partner verliest, krijgt veel brieven en weinig hulp. Wij bellen daarom de mensen in onze gemeente die dat overkomt. Op deze bijeenkomst laten wij zien hoe dat gaat, wat het kost en wat misging. U gaat naar huis met een plan voor uw eigen gemeente.',
    VOLUNTEERS:
      'Vrijwilligers zoeken mensen op die hun partner hebben verloren. Zij luisteren, en helpen met gewone dingen. Op deze bijeenkomst hoort u wat dat vraagt en wat het u geeft. U hoeft nog niets te kiezen.',
    GENERAL:
      'Bijna iedereen kent iemand die zijn of haar partner verloor. Toch is het moeilijk om erover te beginnen. Op deze bijeenkomst hoort u wat helpt, en wat u zelf kunt doen.',
  },
  facts: {
    what: 'Wat:',
    when: 'Wanneer:',
    where: 'Waar:',
    online: 'Online:',
    onlineText: 'dat kan ook, u krijgt het adres na uw aanmelding.',
    costs: 'Kosten:',
    free: 'geen.',
    access: 'Aanwezig:',
    closes: 'Aanmelden:',
    closesText: 'tot en met {day}.',
  },
  goOn: 'Meer lezen en u aanmelden? Dat kan hier:',
  noMore: 'Geen uitnodigingen meer van ons? Dat kunt u hier zeggen:',
  attention: 't.a.v. {contact}',
  title: '{letters} uitnodigingen',
} as const;
