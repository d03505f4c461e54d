import { type Outcome, refused } from './sending.ts';

/** What is said when a page that a code opens was refused something; nothing at all came when it is `undefined`. */
export function refusedBy(typename: string | undefined): Outcome<never> {
  switch (typename) {
    case undefined:
      return refused('unreachable');
    case 'ReferenceOrCodeUnknown':
      return refused('unknownKey');
    case 'TooManyRequests':
      return refused('tooManyTries');
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    default:
      return refused('notNow');
  }
}
