const DAY_PARTS = { MORNING: 'ochtend', AFTERNOON: 'middag', EVENING: 'avond' };
const FITS = { YES: 'ja', UNSURE: 'twijfelt', NO: 'nee' };
const PACES = { NOW: 'nu', SLOW: 'rustig aan', PAUSED: 'even niet' };
const KINDS = {
  VOLUNTEER: 'Een vrijwilliger',
  PEER_GROUP: 'Een groep met anderen die hun partner verloren',
  PRACTICAL_HELP: 'Praktische hulp',
  INFORMATION: 'Informatie',
  PROFESSIONAL: 'Gesprekken met een beroepskracht',
  REFERRAL: 'Hulp van een andere organisatie',
  WORK_GUIDANCE: 'Begeleiding bij werk',
};

/** The forms of the steps. `{name}` is the entry of a list that a question is about. */
export const formsNl = {
  recordAttempt: {
    title: 'Gebeld',
    send: 'Vastleggen',
    done: 'De belpoging is vastgelegd.',
    fields: {
      result: {
        label: 'Hoe ging het?',
        options: {
          REACHED: 'Gesproken',
          NO_ANSWER: 'Geen gehoor',
          VOICEMAIL_NEUTRAL: 'Voicemail ingesproken',
          WRONG_NUMBER: 'Verkeerd nummer',
          CALL_BACK_AT: 'Later terugbellen',
          BUSY: 'In gesprek',
          OTHER_PERSON: 'Iemand anders nam op',
          REFUSED: 'Wil geen contact',
        },
      },
      wants: {
        label: 'Wat wil deze persoon?',
        options: {
          SUPPORT: 'Een gesprek',
          INFORMATION: 'Alleen informatie, per post',
          LATER: 'Later contact',
        },
      },
      until: { label: 'Vanaf welke dag?', hint: 'Twee weken tot een jaar vanaf vandaag.' },
      callBackOn: { label: 'Op welke dag terugbellen?' },
      callBackDayPart: { label: 'Welk deel van de dag?', options: DAY_PARTS },
      on: { label: 'Welke dag was het?' },
      dayPart: { label: 'Welk deel van de dag was het?', options: DAY_PARTS },
      channel: {
        label: 'Hoe?',
        options: { PHONE: 'telefoon', EMAIL: 'e-mail', POST: 'post' },
      },
    },
  },
  recordReply: {
    title: 'Antwoord op de brief',
    send: 'Antwoord vastleggen',
    done: 'Het antwoord is vastgelegd en geldt vanaf nu.',
    fields: {
      reply: {
        label: 'Wat zei deze persoon?',
        options: {
          YES: 'Wil steun',
          LATER: 'Liever later',
          INFORMATION: 'Alleen informatie, per post',
          NO: 'Wil geen contact',
        },
      },
      talkArranged: {
        label: 'Het gesprek is al afgesproken',
        hint: 'Anders belt iemand binnen twee werkdagen.',
      },
      until: { label: 'Vanaf welke dag?', hint: 'Twee weken tot een jaar vanaf vandaag.' },
    },
  },
  acceptSupportRequest: {
    title: 'Aanvraag aannemen',
    send: 'Aannemen',
    done: 'De aanvraag is aangenomen. Maak nu een afspraak voor een gesprek.',
    fields: {
      partnerName: {
        label: 'Naam van wie de partner verloor',
        hint: 'Alleen invullen als iemand anders de aanvraag deed.',
      },
      adult: { label: 'Deze persoon is 18 jaar of ouder' },
      livesOrWorksHere: { label: 'Deze persoon hoort bij onze gemeente' },
      samePersonConfirmedOther: {
        label: 'Ik heb gekeken: dit is iemand anders dan wie wij al kennen',
        hint: 'Alleen nodig als wij hetzelfde telefoonnummer of e-mailadres al kennen.',
      },
    },
  },
  declineSupportRequest: {
    title: 'Aanvraag afwijzen',
    send: 'Afwijzen',
    done: 'De aanvraag is afgewezen.',
    fields: { reason: { label: 'Waarom?', hint: 'Voor collega’s. Zet er geen BSN in.' } },
  },
  recordTalk: {
    title: 'Gesprek vastleggen',
    send: 'Gesprek vastleggen',
    done: 'Het gesprek is vastgelegd. Maak nu samen een plan.',
    fields: {
      heldOn: { label: 'Op welke dag was het gesprek?' },
      needs: { label: 'Waar is steun bij nodig?', hint: 'Kies wat ter sprake kwam.' },
      saidNoNeeds: { label: 'Deze persoon zei dat er niets nodig is' },
      note: { label: 'Notitie', hint: 'Niet meer dan nodig is. Zet er geen BSN in.' },
    },
  },
  agreePlan: {
    title: 'Plan afspreken',
    send: 'Plan vastleggen',
    done: 'Het plan is vastgelegd.',
    fields: {
      items: { label: 'Welke steun is afgesproken?' },
      nothingNow: { label: 'Deze persoon wil nu niets' },
      onPaper: { label: 'Stuur het plan op papier' },
      residentAgreed: { label: 'Deze persoon is het eens met dit plan' },
    },
  },
  proposeMatch: {
    title: 'Vrijwilliger voorstellen',
    send: 'Voorstellen',
    done: 'De vrijwilliger wordt eerst gevraagd en heeft vijf dagen.',
    fields: {
      volunteerId: { label: 'Wie past?', none: 'Er is nu niemand die past.' },
      choiceReason: { label: 'Waarom deze vrijwilliger?' },
    },
  },
  recordWaitingContact: {
    title: 'Contact tijdens het wachten',
    send: 'Ik heb verteld hoe het staat',
    done: 'Het contact is vastgelegd.',
    fields: {},
  },
  answerProposal: {
    title: 'Antwoord op het voorstel',
    send: 'Antwoord vastleggen',
    done: 'Het antwoord is vastgelegd.',
    fields: {
      answer: { label: 'Wat is het antwoord?', options: { YES: 'Ja', NO: 'Nee, liever niet' } },
    },
  },
  recordFirstVisit: {
    title: 'Eerste bezoek',
    send: 'Bezoek vastleggen',
    done: 'Het eerste bezoek is vastgelegd.',
    fields: {
      on: { label: 'Op welke dag?' },
      resident: { label: 'Klikt het, volgens de inwoner?', options: FITS },
      volunteer: { label: 'Klikt het, volgens de vrijwilliger?', options: FITS },
    },
  },
  recordReview: {
    title: 'Samen terugkijken',
    send: 'Vastleggen',
    done: 'Het is vastgelegd.',
    fields: {
      outcome: {
        label: 'Wat is afgesproken?',
        options: {
          CONTINUE: 'Het gaat zo door',
          ENDING: 'Het wordt afgebouwd',
          WAITING: 'Er komt een andere vrijwilliger',
        },
      },
      reason: {
        label: 'Waarom gaat het door?',
        hint: 'Nodig als de steun langer dan een jaar duurt.',
      },
    },
  },
  taperSupport: {
    title: 'Steun afbouwen',
    send: 'Afbouwen',
    done: 'De steun wordt afgebouwd.',
    fields: { agreedWithResident: { label: 'Dit is met de inwoner afgesproken' } },
  },
  finishSupport: {
    title: 'Steun afronden',
    send: 'Het laatste bezoek is geweest',
    done: 'De steun is afgerond. Over zes weken bellen wij nog een keer.',
    fields: {},
  },
  recordAftercare: {
    title: 'Nazorg',
    send: 'Het nazorggesprek is geweest',
    done: 'De nazorg is vastgelegd.',
    fields: {},
  },
  reopenPathway: {
    title: 'Opnieuw beginnen',
    send: 'Deze persoon wil weer steun',
    done: 'Deze persoon is weer in beeld. Maak een afspraak voor een gesprek.',
    fields: {},
  },
  changePlanItem: {
    title: 'Onderdeel van het plan wijzigen',
    send: 'Wijzigen',
    done: 'Het plan is gewijzigd.',
    fields: {
      planItemId: { label: 'Welk onderdeel?', options: KINDS },
      state: {
        label: 'Hoe gaat het verder?',
        options: { RUNNING: 'het loopt', PAUSED: 'het rust', DONE: 'het is klaar' },
      },
      pace: { label: 'In welk tempo?', options: PACES },
    },
  },
  endMatch: {
    title: 'Match stoppen',
    send: 'Match stoppen',
    done: 'De match is gestopt. Niemand hoeft te zeggen waarom.',
    fields: {
      next: {
        label: 'Wat komt erna?',
        options: { WAITING: 'Een andere vrijwilliger', PLANNING: 'Opnieuw samen kiezen' },
      },
    },
  },
  decideEligibility: {
    title: 'Beslissen: is het aanbod voor deze persoon?',
    send: 'Beslissen',
    done: 'De beslissing is vastgelegd.',
    fields: {
      decision: { label: 'Uw beslissing', options: { IN: 'Ja', OUT: 'Nee' } },
      reason: { label: 'Waarom?', hint: 'Bij twijfel: ja. Zet er geen BSN in.' },
    },
  },
  decideSamePerson: {
    title: 'Is dit iemand die wij al kennen?',
    send: 'Beslissen',
    done: 'De beslissing is vastgelegd.',
    fields: {
      samePersonAs: { label: 'Wie is het?', options: { ANOTHER: 'Iemand anders' } },
      takeOver: { label: 'Neem naam, adres en data uit het nieuwe bericht over' },
      reason: { label: 'Waarom?', hint: 'Zet er geen BSN in.' },
    },
  },
  recordLetterReturned: {
    title: 'Brief kwam terug',
    send: 'De brief kwam terug',
    done: 'Er gaat geen brief meer uit tot het adres is nagekeken.',
    fields: {},
  },
  liftSecrecy: {
    title: 'Geheimhouding opheffen',
    send: 'Opheffen',
    done: 'De geheimhouding is opgeheven.',
    fields: { reason: { label: 'Hoe weet u dit?', hint: 'Zet er geen BSN in.' } },
  },
  withdrawDeathNotice: {
    title: 'Bericht van overlijden intrekken',
    send: 'Intrekken',
    done: 'Dit is vastgelegd. Een tweede persoon moet het bevestigen.',
    fields: {
      noticeId: {
        label: 'Welk bericht was onjuist?',
        options: {
          BRP_EVENT: 'Basisregistratie',
          CLERK: 'Burgerzaken',
          CSV: 'Bestand',
          PARTNER: 'Ander systeem',
        },
      },
    },
  },
  holdPathway: {
    title: 'Alles stilzetten',
    send: 'Stilzetten',
    done: 'Er gaat niets meer uit.',
    fields: {
      restrictedReason: { label: 'Waarom?', hint: 'Alleen de privacy officer leest dit.' },
      until: { label: 'Tot welke dag?' },
    },
  },
  releaseHold: {
    title: 'Weer verdergaan',
    send: 'Vastleggen',
    done: 'Dit is vastgelegd.',
    fields: {
      reason: { label: 'Waarom?' },
      end: { label: 'Niet verdergaan, maar stoppen' },
    },
  },
  raiseSignal: {
    title: 'Zorg melden',
    send: 'Melden',
    done: 'De zorg is gemeld bij de beroepskracht. Bij direct gevaar belt u 112.',
    fields: {
      kind: {
        label: 'Waarover maakt u zich zorgen?',
        options: {
          SUICIDE_RISK: 'Iemand wil niet meer leven',
          CHILD_SAFETY: 'Veiligheid van een kind',
          DOMESTIC_VIOLENCE: 'Geweld thuis',
          SELF_NEGLECT: 'Iemand zorgt niet voor zichzelf',
          FINANCIAL_ABUSE: 'Iemand neemt geld weg',
          DEBT: 'Schulden',
          ADDICTION: 'Alcohol, medicijnen of drugs',
          OTHER: 'Iets anders',
        },
      },
      note: { label: 'Wat zag of hoorde u?', hint: 'Twee regels.' },
    },
  },
  setNameForLetters: {
    title: 'Naam op de brief',
    send: 'Naam vastleggen',
    done: 'De naam is vastgelegd.',
    fields: {
      name: { label: 'De naam achter “Geachte”', hint: 'Bijvoorbeeld: mevrouw Van Velzen.' },
    },
  },
  completeTask: {
    title: 'Taak is gedaan',
    send: 'Het is gedaan',
    done: 'De taak is klaar.',
    fields: {
      taskId: {
        label: 'Wat is gedaan?',
        options: {
          MAIL_NOT_SENT: 'Op een andere manier bereikt; het adres is nagekeken',
          CHECK_CORRECTION: 'De wijziging is nagekeken',
          ARRANGE_PACE: 'Het nieuwe tempo is doorgegeven',
          TELL_IN_PERSON: 'Het is persoonlijk verteld',
        },
      },
    },
  },
};

/** The lists that are ticked entry by entry. */
export const entriesNl = {
  needs: {
    names: {
      EMOTIONAL: 'Verdriet en gevoel',
      SOCIAL: 'Mensen om u heen',
      PRACTICAL: 'Praktische zaken in huis',
      FINANCIAL: 'Geld en papieren',
      HOUSING: 'Wonen',
      CHILDREN: 'Kinderen',
      WORK: 'Werk',
      MEANING: 'Zin en geloof',
    },
    fields: {
      ownWords: { label: 'In eigen woorden, over {name}' },
      wish: {
        label: 'Wil deze persoon steun bij {name}?',
        options: { YES: 'ja', LATER: 'later', NO: 'nee' },
      },
      urgency: {
        label: 'Hoe snel, bij {name}?',
        options: { NONE: 'geen haast', SOON: 'binnenkort', NOW: 'nu' },
      },
      existingHelp: { label: 'Wie helpt al bij {name}?' },
    },
  },
  items: {
    names: KINDS,
    fields: {
      goal: { label: 'Waarvoor: {name}' },
      pace: { label: 'In welk tempo?', options: PACES },
      consultantConsent: { label: 'De consulent van de gemeente mag dit weten' },
      consentOn: { label: 'Op welke dag stemde deze persoon in?' },
      provider: { label: 'Wie geeft dit: {name}', hint: 'Leeg als wij het zelf zijn.' },
      startOn: { label: 'Vanaf welke dag: {name}' },
      reviewOn: {
        label: 'Wanneer kijken wij samen terug: {name}',
        hint: 'Leeg: na drie maanden.',
      },
    },
  },
};
