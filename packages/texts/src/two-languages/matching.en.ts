import type { Same } from '../keys.ts';
import type { matchingNl } from './matching.nl.ts';

export const matchingEn: Same<typeof matchingNl> = {
  reasons: {
    SHARED_PARTNER_LOSS: 'Lost a partner too.',
    SHARED_CHILDREN: 'Had children at home then too.',
    SAME_AGE_BAND: 'Is about the same age: {age}.',
    SHARED_DAY_PARTS: 'Is free in {dayParts} too.',
    NEARBY: 'Lives nearby.',
    DISTANCE: 'Lives about {km} km away.',
    SHARED_INTERESTS: 'Likes {interests} too.',
    HOME_LANGUAGE: 'Speaks the language of home too: {language}.',
    HAS_NOBODY: 'Has no other resident now.',
    HAS_ROOM: 'Still has room beside who is there already.',
    EARLIER_FIT: 'In an earlier match both felt at ease with each other.',
  },
  askFirst: {
    DISTANCE: 'Ask first: does the distance suit both? It is not known.',
    SMOKING: 'Ask first: does anybody smoke at home? The volunteer cannot bear it.',
    PETS: 'Ask first: are there pets? The volunteer cannot be near them.',
    LOSS_KIND:
      'Note: the volunteer cannot help with every kind of loss. We do not know how the partner died.',
  },
  hardRules: {
    NOT_ACTIVE: 'Is not active yet or any more.',
    PAUSED: 'Is pausing now.',
    CERTIFICATE_MISSING: 'No certificate of conduct was seen yet.',
    CERTIFICATE_EXPIRED: 'The certificate of conduct is too old.',
    TRAINING_NOT_FINISHED: 'The basic training is not finished yet.',
    AT_CAPACITY: 'Already has the agreed number of residents.',
    NO_COMMON_LANGUAGE: 'They share no language.',
    TOO_FAR: 'Lives further away than was agreed.',
    EXCLUDED_BY_RESIDENT: 'Does not fit what the resident wants.',
    EXCLUDED_BY_VOLUNTEER: 'The volunteer does not want this or cannot do it.',
    DECLARED_RELATION: 'They know each other already.',
    NOT_NOW: 'No proposal can be made now. Talk with the professional.',
    OWN_LOSS_TOO_RECENT: 'Their own loss is too short ago.',
    COOLING_DOWN: 'Takes a break after a match that ended early.',
    ALREADY_REFUSED: 'One of the two has said no before.',
  },
};
