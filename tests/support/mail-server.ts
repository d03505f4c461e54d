import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface MailServer {
  readonly url: string;
  /** What came in, in order. */
  readonly mails: ParsedMail[];
  /** From now on each mail is refused for now, as a server does that is too busy; or taken again. */
  refuse(whether: boolean): void;
}

/** A real SMTP server on a free port, which goes with the test. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          if (refusing) return done(Object.assign(new Error('Busy'), { responseCode: 451 }));
          mails.push(mail);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse(whether) {
      refusing = whether;
    },
  };
}
