import type { MailFailure } from '@steunpad/domain/correspondence/mail-tries.ts';

/** A mail server did not take a mail. The message is what it said, on one line; it may hold an address. */
export class MailNotTaken extends Error {
  readonly failure: MailFailure;
  /** Whether it says something of the server and nothing of this mail: another one would fare the same. */
  readonly isOfServer: boolean;

  constructor(failure: MailFailure, isOfServer: boolean, said: string) {
    super(said.replace(/\s+/g, ' ').trim());
    this.failure = failure;
    this.isOfServer = isOfServer;
  }
}

interface Said {
  readonly name?: string;
  readonly code?: string;
  readonly command?: string;
  readonly response?: string | false;
  readonly responseCode?: number;
  readonly message?: string;
}

/** What an error of the SMTP library says of a mail and of its server. */
export function failureOf(error: unknown): MailNotTaken {
  const said = error as Said;
  if (said.code === 'EABORT') return new MailNotTaken('NO_ANSWER', true, 'it took too long');
  const words = said.response || said.message || 'no reason given';
  const { failure, isOfServer = true } = judged(said);
  return new MailNotTaken(failure, isOfServer, words);
}

interface Judged {
  readonly failure: MailFailure;
  /** Yes, if nothing else is said. */
  readonly isOfServer?: boolean;
}

function judged(said: Said): Judged {
  switch (said.code) {
    case 'EAUTH':
    case 'EOAUTH2':
      return { failure: 'LOGIN_REFUSED' };
    case 'ETIMEDOUT':
      return { failure: 'NO_ANSWER' };
    case 'EENVELOPE':
    case 'EMESSAGE':
      return refused(said);
    case 'ECONNECTION':
    case 'EPROTOCOL':
    case 'ESOCKET':
      if (said.responseCode) return { failure: 'BUSY' };
      return { failure: WAS_CUT.test(said.message ?? '') ? 'CUT_OFF' : 'NO_CONNECTION' };
    default:
      return { failure: 'NO_CONNECTION' };
  }
}

const WAS_CUT = /closed unexpectedly|ECONNRESET|EPIPE/;

/** RFC 5321, 4.2.1: 4yz is for now, 5yz for ever; which of the two halves it is about the command tells. */
function refused({ command, response, responseCode = 553 }: Said): Judged {
  if (responseCode === 421) return { failure: 'BUSY' };
  if (MUST_LOG_IN.includes(responseCode)) return { failure: 'LOGIN_REFUSED' };
  if (responseCode < 500) return { failure: 'BUSY', isOfServer: command === 'MAIL FROM' };
  if (command === 'MAIL FROM') return { failure: 'SENDER_REFUSED', isOfServer: false };
  if (command === 'DATA') return { failure: 'MAIL_REFUSED', isOfServer: false };
  // RFC 3463: 5.7 is about who may send here, such as "relaying denied", and not about the address.
  const isPolicy = / 5\.7\.\d/.test(response || '');
  return { failure: isPolicy ? 'SENDER_REFUSED' : 'ADDRESS_REFUSED', isOfServer: false };
}

const MUST_LOG_IN = [530, 534, 535, 538];
