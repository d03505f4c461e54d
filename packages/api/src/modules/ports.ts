import { invitationDocuments } from './cohorts/invitation-letter.ts';
import { invitationsDue, printInvitations } from './cohorts/print-invitations.store.ts';
import { requestFromCohort } from './cohorts/request-from-cohort.store.ts';
import { lettersElsewhere } from './correspondence/letters-elsewhere.ts';
import { mailsElsewhere } from './correspondence/mails-elsewhere.ts';
import { cancelLetters, queueLetters } from './correspondence/queue-letter.store.ts';
import { endMatches, tellVolunteers } from './matching/end-match.store.ts';
import {
  holdResidents,
  letGo,
  promiseToTellResidents,
  takeProposalsBack,
} from './matching/let-go.store.ts';
import { meetingMailNotSent, writeMeetingMail } from './meetings/write-meeting-mail.store.ts';
import { effectsElsewhere, oneByOne } from './pathway/effects.store.ts';
import { erasePerson } from './privacy/erase-person.store.ts';
import { callAsked } from './surveys/call-port.ts';
import { residents } from './volunteers/residents.ts';

// Where a module needs something done that a module above it does, the two are connected here. Whatever serves, runs
// commands or works by itself imports this file: tests/rooms.test.ts looks.

effectsElsewhere.connect({
  LetterQueued: (context, all) =>
    queueLetters(
      context,
      all.map(({ pathway, effect: { letter, notBefore } }) => ({ pathway, letter, notBefore })),
    ),
  LettersCancelled: (context, all) =>
    cancelLetters(
      context,
      all.map(({ pathway }) => pathway.id),
    ),
  MatchEnded: oneByOne((context, { id }, { reason }) => endMatches(context, id, reason)),
  VolunteerTold: oneByOne((context, { id }) => tellVolunteers(context, id)),
  PersonErased: oneByOne((context, pathway) => erasePerson(context, pathway)),
});

mailsElsewhere.connect({ write: writeMeetingMail, notSent: meetingMailNotSent });

lettersElsewhere.connect({
  due: invitationsDue,
  print: printInvitations,
  documents: invitationDocuments,
});

residents.connect({ letGo, holdResidents, takeProposalsBack, promiseToTellResidents });

callAsked.connect({ ask: requestFromCohort });
