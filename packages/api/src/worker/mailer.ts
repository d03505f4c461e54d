import { createTransport } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import type { OutgoingMail } from '../modules/correspondence/write-mail.store.ts';
import { failureOf } from './smtp-failure.ts';

/**
 * Hands a mail to the mail server and resolves when the server has it. Rejects with `MailNotTaken`, in seconds, also
 * when the server stays silent; or when `stop` is aborted.
 */
export type Mailer = (mail: OutgoingMail, stop?: AbortSignal) => Promise<unknown>;

/** How long a mail server is waited for, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly greeting: number;
  /** Between two of its answers. */
  readonly silence: number;
  /** For all of one mail, also from a server that answers a letter at a time. */
  readonly mail: number;
}

// Longer after the text was sent would be kinder to a server that looks for viruses in it; ten minutes are the standard's.
const PATIENCE: Patience = { connect: 5_000, greeting: 10_000, silence: 25_000, mail: 30_000 };

/**
 * A mailer that speaks SMTP with one server, and resolves with what the server said. `from` is whom mails come from
 * where a municipality has no sender of its own.
 */
export function createMailer(smtpUrl: string, from: string, patience = PATIENCE) {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const installation = addressOf(from);
  return async (mail: OutgoingMail, stop?: AbortSignal): Promise<string> => {
    const address = mail.from.address ?? installation;
    const deadline = AbortSignal.timeout(patience.mail);
    try {
      const { response } = await transport.sendMail({
        from: { name: mail.from.name, address },
        to: mail.to,
        replyTo: mail.replyTo,
        subject: mail.subject,
        text: mail.text,
        // The same at each try, so that a reader who gets it twice can tell.
        messageId: `<${mail.id}@${address.slice(address.lastIndexOf('@') + 1)}>`,
        date: mail.queuedAt,
        // No out-of-office answers, and nothing that a list or a machine would take for marketing.
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(mail.noMore && {
            'List-Unsubscribe': `<${mail.noMore}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
        ...(mail.calendar && {
          icalEvent: {
            // Without it the library says PUBLISH, and no calendar would find the entry that is there.
            method: mail.calendar.method,
            content: mail.calendar.content({ name: mail.from.name, address }),
          },
        }),
        signal: stop ? AbortSignal.any([stop, deadline]) : deadline,
      });
      return response;
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** The address in `Steun <steun@voorbeeld.example>`. */
function addressOf(from: string): string {
  const [parsed] = addressparser(from, { flatten: true });
  return parsed?.address || from;
}
