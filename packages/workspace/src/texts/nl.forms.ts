import { deskFormsNl } from './nl.desk-forms.ts';
import { KINDS, PACES } from './nl.entries.ts';

const DAY_PARTS = { MORNING: 'ochtend', AFTERNOON: 'middag', EVENING: 'avond' };
const FITS = { YES: 'ja', UNSURE: 'twijfelt', NO: 'nee' };

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
  recordStop: {
    title: 'Wil stoppen',
    send: 'Alles stoppen',
    done: 'Alles is gestopt. Er gaat niets meer uit.',
    fields: {},
  },
  takeBackSupportRequest: {
    title: 'Aanvraag intrekken',
    send: 'Intrekken',
    done: 'De aanvraag is ingetrokken. Niemand belt er meer over.',
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
  ...deskFormsNl,
};
