import { cancelLetters, queueLetter } from './correspondence/queue-letter.store.ts';
import { endMatches, tellVolunteers } from './matching/end-match.store.ts';
import {
  holdResidents,
  letGo,
  promiseToTellResidents,
  takeProposalsBack,
} from './matching/let-go.store.ts';
import { effectsElsewhere } from './pathway/effects.store.ts';
import { erasePerson } from './privacy/erase-person.store.ts';
import { residents } from './volunteers/residents.ts';

// Where a module needs something done that a module above it does, the two are connected here. Whatever serves, runs
// commands or works by itself imports this file: tests/rooms.test.ts looks.

effectsElsewhere.connect({
  LetterQueued: (context, pathway, { letter, notBefore }) =>
    queueLetter(context, pathway, letter, notBefore),
  LettersCancelled: (context, { id }) => cancelLetters(context, id),
  MatchEnded: (context, { id }, { reason }) => endMatches(context, id, reason),
  VolunteerTold: (context, { id }) => tellVolunteers(context, id),
  PersonErased: (context, pathway) => erasePerson(context, pathway),
});

residents.connect({ letGo, holdResidents, takeProposalsBack, promiseToTellResidents });
