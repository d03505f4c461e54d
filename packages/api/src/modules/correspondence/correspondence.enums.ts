import type * as domain from '@steunpad/domain/correspondence/template-kind.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const TemplateKind = describedEnum<domain.TemplateKind>(
  'TemplateKind',
  'A kind of text that goes out.',
  {
    INFORMATION_LETTER: 'Letter 1: goes with the act of death, to every survivor.',
    OFFER_LETTER: 'Letter 2: offers support and announces the call.',
    LEAFLET: 'What the support is; goes with letter 2.',
    TRIED_TO_CALL_CARD: 'After the last call that was not answered.',
    REMINDER_CARD: 'Where nobody may be called, or no number is known.',
    AGREEMENT_LETTER: 'What was agreed.',
    APOLOGY_LETTER: 'A death was registered by mistake.',
    RETROSPECTIVE_INVITATION: 'Asks people who lost a partner years ago what they missed.',
    RETROSPECTIVE_REMINDER: 'The one reminder of that question, three weeks later.',
    CALL_SCRIPT: 'What a coordinator says, to a voicemail too.',
    REQUEST_CONFIRMATION: 'Mail: a request came in.',
    LATER_CONFIRMATION: 'Mail: contact in the week that they chose.',
    VOLUNTEER_NEXT_STEPS: 'Mail: how it goes on for the person who wants to volunteer.',
    MATCH_CHANGED: 'Mail: a match of a volunteer changed; never why.',
    VISITS_CHANGED: 'Mail: the visits of a volunteer rest or go on; never with whom.',
    VOLUNTEER_CODE: 'Mail: the code with which a volunteer opens their own page.',
    DUTY_ALARM: 'Mail: the professional on duty has to look now. It never says at what.',
    DUTY_NOTICE: 'Mail: the professional on duty has to look today. It never says at what.',
    REQUEST_NOTICE: 'Mail: coordinators hear of a new request; never whose or what.',
    MEETING_NEWS: 'Mail: how a registration for a meeting stands, with its entry for a calendar.',
    MEETING_INVITATION: 'Mail: invites an organisation to a meeting, or reminds it once.',
    MEETING_INVITATION_LETTER:
      'Letter: the same on paper, with the way to say that no more of these are wanted.',
    SURVEY_DAY_AFTER:
      'Mail: the day after a survey, to whoever left an address for it. The address goes with it.',
    LINK_MENDED: 'Mail: a link that a reader reported was mended or taken away.',
  },
);

export const CorrespondenceStatus = describedEnum(
  'CorrespondenceStatus',
  'What became of a letter or mail.',
  {
    QUEUED: 'It waits.',
    PRINTED: 'It was printed.',
    SENT: 'It was sent.',
    FAILED: 'It could not be sent.',
    RETURNED: 'It came back.',
    CANCELLED: 'It goes out no more.',
  },
);

export const TemplateStatus = describedEnum('TemplateStatus', 'How a text stands.', {
  DRAFT: 'Being written.',
  PUBLISHED: 'In use.',
  RETIRED: 'Was in use.',
});
