import type * as domain from '@steunpad/domain/meetings/meeting.ts';
import type * as places from '@steunpad/domain/meetings/places.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const MeetingAudience = describedEnum<domain.MeetingAudience>(
  'MeetingAudience',
  'For whom a meeting is held.',
  {
    PRIMARY_TEACHERS: 'Who works in primary education.',
    SECONDARY_TEACHERS: 'Who works in secondary education.',
    EMPLOYERS: 'Employers and their managers.',
    MUNICIPALITIES: 'Colleagues of other municipalities.',
    VOLUNTEERS: 'Who is or wants to become a volunteer.',
    GENERAL: 'Anybody.',
  },
);

export const MeetingAccess = describedEnum<domain.MeetingAccess>(
  'MeetingAccess',
  'What makes a meeting easier to come to.',
  {
    STEP_FREE: 'No steps, and doors that are wide enough.',
    ACCESSIBLE_TOILET: 'A toilet for people who use a wheelchair.',
    INDUCTION_LOOP: 'An induction loop for hearing aids.',
    SIGN_LANGUAGE: 'An interpreter of Dutch sign language.',
    WRITING_INTERPRETER: 'Somebody who writes along what is said.',
    QUIET_ROOM: 'A room to withdraw to.',
  },
);

export const MeetingState = describedEnum<domain.MeetingState>(
  'MeetingState',
  'How a meeting stands.',
  {
    DRAFT: 'Being written; nobody else sees it.',
    PUBLISHED: 'On the pages, with places left.',
    FULL: 'On the pages; who registers waits.',
    CHANGED: 'As `PUBLISHED`, and day, time or place changed since.',
    CANCELLED: 'It is not held.',
    HELD: 'It is over.',
  },
);

export const GroupRule = describedEnum<places.GroupRule>(
  'GroupRule',
  'What happens to a group on the waiting list that is larger than the places that are free.',
  {
    IN_ORDER: 'Nobody passes it: the places stay free until it fits or leaves.',
    SMALLER_FIRST: 'Who is behind it and fits passes it; it stays first in line.',
    MAY_SPLIT:
      'It gets a part, when it said that it takes one; the rest waits first in line. Otherwise it is passed.',
  },
);

export const RegistrationState = describedEnum<places.RegistrationState>(
  'RegistrationState',
  'How a registration stands.',
  {
    SET_APART: 'More people registered than usual: an organiser looks first.',
    PLACED: 'It has all its places.',
    PART: 'It has some of its places, and waits for the others.',
    WAITING: 'It waits for its places.',
    CANCELLED: 'It was cancelled.',
  },
);
