/** Giving promises to each other. */
export const handingNl = {
  give: 'Geef door',
  given: 'Deze taak is nu van {name}.',
  laidDown: 'Deze taak is nu van niemand. Wie kan, neemt haar.',
  notGiven: 'Dit is niet gelukt. Kijk of de taak nog open is.',
  away: 'afwezig tot en met {day}',
  awayWith: 'afwezig tot en met {day}, {name} neemt waar',
  standsIn: 'Van {name}, afwezig tot en met {day}. {other} neemt waar.',
  nobodyStandsIn: 'Van {name}, afwezig tot en met {day}. Niemand neemt waar.',
  wasOf: 'Was van {name}, nu van niemand.',
};

export const handingFormsNl = {
  handOverTask: {
    title: 'Geef deze taak door',
    send: 'Doorgeven',
    done: 'De taak is doorgegeven.',
    fields: {
      to: { label: 'Aan wie?', options: { NOBODY: 'Aan wie kan: leg de taak neer' } },
      reason: {
        label: 'Wat moet uw collega weten?',
        hint: 'Eén of twee zinnen. De inwoner mag dit lezen. Zet er geen BSN in.',
      },
    },
  },
};
