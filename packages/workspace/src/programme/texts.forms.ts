import type { Words } from '../texts/texts.ts';

const geboekt = {
  lineId: { label: 'Op welke regel van de begroting?' },
  amount: { label: 'Hoeveel euro?', hint: 'Bijvoorbeeld 1.250,00.' },
  on: { label: 'Op welke dag?' },
  description: { label: 'Waarvoor?' },
  reference: {
    label: 'Nummer van de bon of de opdracht',
    hint: 'Uit uw eigen administratie.',
  },
};

const nl = {
  saveProgramme: {
    title: 'Doelen en partners',
    send: 'Bewaren',
    done: 'Het programma is bewaard.',
    fields: {
      planSUPPORT: {
        label: 'Plan: steun voor nabestaanden',
        hint: 'Leeg: dit doel heeft geen plan.',
      },
      planAWARENESS: { label: 'Plan: mensen weten meer van rouw' },
      planLEARN: { label: 'Plan: leren wat werkt' },
      withWhom: { label: 'Met wie werkt u samen?', hint: 'Elke organisatie op een eigen regel.' },
      published: { label: 'Iedereen mag lezen hoever de gemeente is', hint: 'Het geld nooit.' },
    },
  },
  beginPhase: {
    title: 'Nieuwe fase',
    send: 'Beginnen',
    done: 'De fase is vastgelegd.',
    fields: {
      kind: {
        label: 'Welke fase?',
        hint: 'Naar gewoon aanbod gaat met “Naar gewoon aanbod”: dat vraagt meer.',
        options: {
          INTERESTED: 'Heeft belangstelling',
          PREPARING: 'Bereidt voor',
          PILOT: 'Proef',
          FINISHING: 'Rondt af',
          STOPPED: 'Gestopt',
        },
      },
      startsOn: { label: 'Vanaf welke dag?' },
      endsOn: { label: 'Tot welke dag?', hint: 'Leeg als niemand dat nog weet.' },
    },
  },
  setPhaseEnd: {
    title: 'Einde van de fase',
    send: 'Bewaren',
    done: 'Het einde is bewaard.',
    fields: { endsOn: { label: 'Tot welke dag?', hint: 'Leeg als niemand dat nog weet.' } },
  },
  recordFunding: {
    title: 'Geld toevoegen',
    send: 'Vastleggen',
    done: 'Het geld is vastgelegd.',
    fields: {
      kind: {
        label: 'Wat voor geld?',
        options: {
          OWN_MONEY: 'Eigen geld',
          SUBSIDY: 'Subsidie',
          SPECIFIC_GRANT: 'Specifieke uitkering (SiSa)',
        },
      },
      giver: { label: 'Van wie?' },
      amount: { label: 'Hoeveel euro?', hint: 'Bijvoorbeeld 12.500,50.' },
      decision: { label: 'Kenmerk van het besluit' },
      decidedOn: { label: 'Dag van het besluit' },
      accountBy: { label: 'Wanneer moet de verantwoording er zijn?' },
      code: { label: 'Code van de uitkering' },
    },
  },
  recordAdvance: {
    title: 'Voorschot ontvangen',
    send: 'Vastleggen',
    done: 'Het voorschot is vastgelegd.',
    fields: {
      amount: { label: 'Hoeveel euro?', hint: 'Met een min als het terugging.' },
      receivedOn: { label: 'Op welke dag?' },
      reference: { label: 'Waar is het te vinden?' },
    },
  },
  settleFunding: {
    title: 'Vaststelling',
    send: 'Vastleggen',
    done: 'Het geld is vastgesteld. Wat later komt is een correctie.',
    fields: {
      amount: { label: 'Vastgesteld op hoeveel euro?' },
      settledOn: { label: 'Op welke dag?' },
      decision: { label: 'Kenmerk van het besluit' },
    },
  },
  saveBudgetLine: {
    title: 'Regel van de begroting',
    send: 'Bewaren',
    done: 'De regel is bewaard.',
    fields: {
      code: { label: 'Code', hint: 'Kort, bijvoorbeeld A. Een code die er al is wordt gewijzigd.' },
      name: { label: 'Waarvoor?' },
      budget: { label: 'Hoeveel euro?' },
      goal: {
        label: 'Voor welk doel?',
        none: 'Alle doelen',
        options: { SUPPORT: 'Steun', AWARENESS: 'Weten van rouw', LEARN: 'Leren' },
      },
      fundingId: { label: 'Welk geld betaalt het?', none: 'Nog niet besloten' },
    },
  },
  recordCommitment: {
    title: 'Iets besteld',
    send: 'Boeken',
    done: 'De verplichting is geboekt.',
    fields: geboekt,
  },
  recordSpending: {
    title: 'Iets betaald',
    send: 'Boeken',
    done: 'De uitgave is geboekt.',
    fields: geboekt,
  },
  correctBooking: {
    title: 'Corrigeren',
    send: 'Corrigeren',
    done: 'De correctie staat eronder; de boeking blijft staan.',
    fields: {
      difference: { label: 'Hoeveel euro erbij of eraf?', hint: 'Met een min als het minder is.' },
      on: { label: 'Op welke dag?' },
      reason: { label: 'Waarom?' },
      reference: { label: 'Waar is het te vinden?' },
    },
  },
  saveDeadline: {
    title: 'Afspraak',
    send: 'Bewaren',
    done: 'De afspraak is bewaard en staat op de lijst van vandaag.',
    fields: {
      what: { label: 'Wat is beloofd?' },
      due: { label: 'Voor welke dag?' },
    },
  },
};

const booked: Words<typeof geboekt> = {
  lineId: { label: 'On which budget line?' },
  amount: { label: 'How many euros?', hint: 'For example 1250.00.' },
  on: { label: 'On which day?' },
  description: { label: 'What for?' },
  reference: {
    label: 'Number of the order or the receipt',
    hint: 'Of your own administration.',
  },
};

const en: Words<typeof nl> = {
  saveProgramme: {
    title: 'Goals and partners',
    send: 'Save',
    done: 'The programme is saved.',
    fields: {
      planSUPPORT: {
        label: 'Plan: support for bereaved partners',
        hint: 'Empty: this goal has no plan.',
      },
      planAWARENESS: { label: 'Plan: people know more of grief' },
      planLEARN: { label: 'Plan: learn what works' },
      withWhom: {
        label: 'With whom do you work?',
        hint: 'Each organisation on a line of its own.',
      },
      published: {
        label: 'Everybody may read how far the municipality is',
        hint: 'The money never.',
      },
    },
  },
  beginPhase: {
    title: 'New phase',
    send: 'Begin',
    done: 'The phase is recorded.',
    fields: {
      kind: {
        label: 'Which phase?',
        hint: 'To a regular offer goes by “To a regular offer”, which asks more.',
        options: {
          INTERESTED: 'Interested',
          PREPARING: 'Prepares',
          PILOT: 'Pilot',
          FINISHING: 'Finishes',
          STOPPED: 'Stopped',
        },
      },
      startsOn: { label: 'From which day?' },
      endsOn: { label: 'Until which day?', hint: 'Empty while nobody knows.' },
    },
  },
  setPhaseEnd: {
    title: 'End of the phase',
    send: 'Save',
    done: 'The end is saved.',
    fields: { endsOn: { label: 'Until which day?', hint: 'Empty while nobody knows.' } },
  },
  recordFunding: {
    title: 'Add money',
    send: 'Record',
    done: 'The money is recorded.',
    fields: {
      kind: {
        label: 'What kind of money?',
        options: {
          OWN_MONEY: 'Own money',
          SUBSIDY: 'Subsidy',
          SPECIFIC_GRANT: 'Specific grant (SiSa)',
        },
      },
      giver: { label: 'From whom?' },
      amount: { label: 'How many euros?', hint: 'For example 12500.50.' },
      decision: { label: 'Reference of the decision' },
      decidedOn: { label: 'Day of the decision' },
      accountBy: { label: 'By when is an account given?' },
      code: { label: 'Code of the grant' },
    },
  },
  recordAdvance: {
    title: 'Advance received',
    send: 'Record',
    done: 'The advance is recorded.',
    fields: {
      amount: { label: 'How many euros?', hint: 'Less than nothing when it went back.' },
      receivedOn: { label: 'On which day?' },
      reference: { label: 'Where is it found?' },
    },
  },
  settleFunding: {
    title: 'Settle',
    send: 'Record',
    done: 'The money is settled. What comes later is a correction.',
    fields: {
      amount: { label: 'Settled at how many euros?' },
      settledOn: { label: 'On which day?' },
      decision: { label: 'Reference of the decision' },
    },
  },
  saveBudgetLine: {
    title: 'Budget line',
    send: 'Save',
    done: 'The line is saved.',
    fields: {
      code: { label: 'Code', hint: 'Short, for example A. One that is there is changed.' },
      name: { label: 'What for?' },
      budget: { label: 'How many euros?' },
      goal: {
        label: 'For which goal?',
        none: 'All goals',
        options: { SUPPORT: 'Support', AWARENESS: 'Awareness', LEARN: 'Learning' },
      },
      fundingId: { label: 'Which money pays it?', none: 'Not decided yet' },
    },
  },
  recordCommitment: {
    title: 'Something ordered',
    send: 'Book',
    done: 'The commitment is booked.',
    fields: booked,
  },
  recordSpending: {
    title: 'Something paid',
    send: 'Book',
    done: 'The spending is booked.',
    fields: booked,
  },
  correctBooking: {
    title: 'Correct',
    send: 'Correct',
    done: 'The correction stands below; the booking stays.',
    fields: {
      difference: {
        label: 'How many euros more or less?',
        hint: 'Less than nothing when it is less.',
      },
      on: { label: 'On which day?' },
      reason: { label: 'Why?' },
      reference: { label: 'Where is it found?' },
    },
  },
  saveDeadline: {
    title: 'Deadline',
    send: 'Save',
    done: 'The deadline is saved and stands on the list of Today.',
    fields: {
      what: { label: 'What was promised?' },
      due: { label: 'By which day?' },
    },
  },
};

export const programmeForms = { nl, en };
