/** Forms of what is seldom done with somebody, or at the desk of the clerk. */
export const deskFormsNl = {
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
  recordRegistryCheck: {
    title: 'Opgezocht in de basisregistratie',
    send: 'Vastleggen',
    done: 'Wat de basisregistratie zegt is vastgelegd.',
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
          SEND_CARD: 'De kaart mag nog weg',
        },
      },
    },
  },
};
