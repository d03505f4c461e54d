import type * as domainEligibility from '@steunpad/domain/notices/eligibility.ts';
import type * as domainLaterMessage from '@steunpad/domain/notices/later-message.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const NoticeSource = describedEnum('NoticeSource', 'Who reported a death.', {
  BRP_EVENT: 'An event of the registry.',
  CLERK: 'A clerk of the civil registry.',
  CSV: 'A file.',
  PARTNER: 'A partner system.',
});

export const NoticeStatus = describedEnum('NoticeStatus', 'What a notice led to.', {
  PARTNER_FOUND: 'There is a surviving partner here; a pathway is open.',
  NO_PARTNER: 'Who died had no partner by registry.',
  PARTNER_DECEASED: 'The partner has died too.',
  OTHER_MUNICIPALITY: 'The partner lives elsewhere.',
  NOT_BEREAVED: 'The relationship had ended before the death.',
  SUSPENDED:
    'The registry keeps up the record of the survivor no more (suspension): nobody writes.',
  OBJECTED: 'The survivor said earlier that they want no contact.',
  DUPLICATE:
    'A notice that still stands told of the same survivor and the same death. What this one adds counts.',
  CORRECTED: 'A later message under the same id took its place.',
  WITHDRAWN: 'It was a mistake: everything that came of it was stopped.',
});

export const NoticeNews = describedEnum<domainLaterMessage.NoticeNews>(
  'NoticeNews',
  'What a later message says otherwise.',
  {
    NAME: 'Another name.',
    ADDRESS: 'Another address.',
    BIRTH_DATE: 'Another birth date, or a more exact one.',
    DATE_OF_DEATH: 'Another date of death, or a more exact one.',
    LIVES_ELSEWHERE: 'That the survivor lives in another municipality.',
    SECRECY: 'That secrecy was asked (art. 3.21 Wet BRP). It counts at once.',
    DIED: 'That the survivor has died too.',
    SUSPENDED: 'That the registry keeps up the record no more.',
    ELIGIBILITY: 'Something by which the rule decides otherwise, such as doubt about the address.',
    NO_PARTNER: 'The person who died had no partner.',
    OTHER_SURVIVOR: 'That another person is the survivor.',
  },
);

export const EligibilityOutcome = describedEnum<domainEligibility.EligibilityOutcome>(
  'EligibilityOutcome',
  'Whether the offer is for a survivor.',
  {
    IN: 'Yes.',
    OUT: 'No; they may still ask.',
    UNCLEAR: 'What is known is not enough: a person decides.',
    NOT_APPLICABLE: 'There was no relationship any more when the death came.',
  },
);

export const EligibilityReason = describedEnum('EligibilityReason', 'Why it was decided so.', {
  UNDER_PENSION_AGE: 'Under state pension age on the day of death.',
  PENSION_AGE_REACHED: 'Of state pension age on the day of death.',
  ADULT: 'Old enough, where all adults are offered support.',
  UNDER_MINIMUM_AGE: 'Younger than the minimum age; a person looks all the same.',
  BIRTH_DATE_INCOMPLETE: 'The registry does not know the whole birth date, and it matters.',
  DATE_OF_DEATH_INCOMPLETE: 'The registry does not know the whole date of death, and it matters.',
  BIRTH_UNDER_INVESTIGATION: 'The registry doubts the birth date.',
  DEATH_UNDER_INVESTIGATION: 'The registry doubts the death.',
  NAME_UNDER_INVESTIGATION: 'The registry doubts the name.',
  ADDRESS_UNDER_INVESTIGATION: 'The registry doubts the address.',
  NOT_LIVING_AT_ADDRESS: 'The registry established that they do not live at their address.',
  NAME_UNKNOWN: 'The registry knows no name to use in a letter.',
  PARTNER_UNDER_INVESTIGATION: 'The registry doubts who the partner is.',
  RELATIONSHIP_ENDED_BEFORE_DEATH: 'The marriage or partnership ended before the death.',
  RELATIONSHIP_END_UNCLEAR: 'Whether it ended before the death cannot be told.',
  DECIDED_BY_PERSON: 'A person decided, with an explanation.',
});

export const NoticeOutcomeType = describedEnum(
  'NoticeOutcome',
  'What was done with a message about a death.',
  {
    OPENED: 'Received, and a pathway opened: the offer letter goes in its time.',
    NOBODY_TO_WRITE_TO: 'Received. There is nobody here to write to: `status` says why.',
    ALREADY_KNOWN: 'It says nothing that was not known: nothing changed.',
    CORRECTION_TAKEN: 'What it says anew was taken over.',
    WAITS_FOR_CLERK:
      'Received. Nothing goes out of it until a clerk has looked: see the work list.',
  },
);
