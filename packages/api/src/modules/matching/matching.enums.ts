import { describedEnum } from '../../graphql/described-enum.ts';

export const HardRule = describedEnum(
  'HardRule',
  'Why a volunteer is never proposed to somebody. Nobody overrules it.',
  {
    NOT_ACTIVE: 'Not active yet or any more.',
    PAUSED: 'Pausing.',
    CERTIFICATE_MISSING: 'No certificate of conduct was seen.',
    CERTIFICATE_EXPIRED: 'The certificate of conduct is too old.',
    TRAINING_NOT_FINISHED: 'The basic training is not finished.',
    AT_CAPACITY: 'As many residents as was agreed.',
    NO_COMMON_LANGUAGE: 'The two share no language.',
    TOO_FAR: 'Further away than either of the two agreed.',
    EXCLUDED_BY_RESIDENT: 'Not what the resident wants.',
    EXCLUDED_BY_VOLUNTEER: 'Something that the volunteer does not want or cannot do.',
    DECLARED_RELATION: 'They know each other.',
    NOT_NOW:
      'Something about the resident has to be settled first, for every volunteer alike. What it is, is not told: talk with the professional.',
    OWN_LOSS_TOO_RECENT: 'Their own loss is too short ago.',
    COOLING_DOWN: 'Resting after a match that ended early.',
    ALREADY_REFUSED: 'One of the two said no before.',
  },
);
