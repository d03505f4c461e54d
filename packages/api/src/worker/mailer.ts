import { createTransport } from 'nodemailer';
import type { OutgoingMail } from '../modules/correspondence/send-mail.store.ts';

export type Mailer = (mail: OutgoingMail) => Promise<void>;

/** Hands mails to an SMTP server. Rejects when the server does not take one; it is tried again later. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      // No out-of-office answers, and nothing that a list or a machine would take for marketing.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
