import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** How a mail server may be. */
export type Manner =
  | 'TAKES'
  /** Takes the connection and never says a word. */
  | 'SILENT'
  /** Greets, takes the mail, and never says that it has it. */
  | 'SILENT_AFTER_DATA'
  /** Takes its time for every answer, and takes the mail. */
  | 'SLOW'
  | 'TOO_BUSY'
  | 'FULL'
  | 'HANGS_UP'
  | 'LOGIN_REFUSED'
  | 'SENDER_REFUSED'
  | 'RELAYING_DENIED'
  | 'ADDRESS_REFUSED'
  | 'MAIL_REFUSED'
  | 'DROPS_IN_DATA'
  /** Takes the mail, keeps it, and breaks the connection before it says so. */
  | 'DROPS_AFTER_DATA';

export interface MailServer {
  readonly url: string;
  /** What came in, in order. */
  readonly mails: ParsedMail[];
  /** How many connections were made so far. */
  readonly connections: number;
  /** How it is from now on; or for mails to one address only. */
  behave(manner: Manner, to?: string): void;
  /** From now on each mail is refused for now, as a server does that is too busy; or taken again. */
  refuse(whether: boolean): void;
  /** Ends every connection, as a server does that goes down. */
  hangUp(): void;
}

const SLOW_MS = 150;

const answer = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });

/** A real SMTP server on a free port, which goes with the test. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const manners = new Map<string, Manner>();
  let manner: Manner = 'TAKES';
  let connections = 0;
  const toOf = (address: string) => manners.get(address) ?? manner;
  const slowly = (done: () => void) => void setTimeout(done, manner === 'SLOW' ? SLOW_MS : 0);

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 10,
    onConnect(_session, done) {
      connections += 1;
      if (manner === 'SILENT') return;
      if (manner === 'TOO_BUSY') return done(answer(421, 'Too busy'));
      slowly(done);
    },
    onAuth({ username }, _session, done) {
      if (manner === 'LOGIN_REFUSED') return done(answer(535, '5.7.8 Not you'));
      done(null, { user: username });
    },
    onMailFrom(_address, _session, done) {
      if (manner === 'SENDER_REFUSED') return done(answer(550, '5.1.8 Not this sender'));
      slowly(done);
    },
    onRcptTo({ address }, _session, done) {
      const how = toOf(address);
      if (how === 'FULL') return done(answer(452, '4.3.1 Mail system full'));
      if (how === 'RELAYING_DENIED') return done(answer(554, '5.7.1 Relaying denied'));
      if (how === 'ADDRESS_REFUSED') return done(answer(550, '5.1.1 No such user'));
      slowly(done);
    },
    onData(stream, session, done) {
      const how = toOf(session.envelope.rcptTo[0]?.address ?? '');
      if (how === 'DROPS_IN_DATA') return drop(session.id);
      simpleParser(stream).then(
        (mail) => {
          if (how === 'FULL') return done(answer(452, '4.3.1 Mail system full'));
          if (how === 'MAIL_REFUSED') return done(answer(554, '5.6.0 Not this mail'));
          mails.push(mail);
          if (how === 'SILENT_AFTER_DATA') return;
          if (how === 'DROPS_AFTER_DATA') return drop(session.id);
          slowly(done);
        },
        (error: Error) => done(error),
      );
    },
  });
  const drop = (session: string) => {
    for (const { id, _socket } of server.connections as Set<{ id: string; _socket: Socket }>)
      if (id === session) _socket.destroy();
  };
  server.on('error', () => {}); // a connection that broke, as it was told to
  server.server.on('connection', (socket: Socket) => {
    if (manner === 'HANGS_UP') socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get connections() {
      return connections;
    },
    behave(how, to) {
      if (to) manners.set(to, how);
      else manner = how;
    },
    refuse(whether) {
      manner = whether ? 'FULL' : 'TAKES';
    },
    hangUp() {
      for (const { _socket } of server.connections as Set<{ _socket: Socket }>) _socket.destroy();
    },
  };
}
