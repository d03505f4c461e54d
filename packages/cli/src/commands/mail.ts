import { randomUUID } from 'node:crypto';
import { retryUnsentMail } from '@steunpad/api/modules/correspondence/mail-claim.store.ts';
import { sentBy } from '@steunpad/api/modules/correspondence/write-mail.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { createMailer } from '@steunpad/api/worker/mailer.ts';
import type { MailNotTaken } from '@steunpad/api/worker/smtp-failure.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { findMunicipality } from './find-municipality.ts';
import { mailAddress, municipalityCode, municipalityOption } from './options.ts';

/** `mail test` and `mail retry`: whether mail goes out, and once more what was given up. */
export function mail(program: Command, terminal: Terminal, { smtp }: Pick<Config, 'smtp'>): void {
  const noun = program.command('mail').description('whether mail goes out');

  noun
    .command('test')
    .description('send one mail to see whether the mail server takes it')
    .option('--to <address>', 'whom to; without it the sender itself', mailAddress)
    .option(
      '--municipality <code>',
      'with the sender of this one, for example GM0193',
      municipalityCode,
    )
    .action(async ({ to, municipality }: { to?: string; municipality?: string }) => {
      if (!smtp) throw new Error('No mail server is set: give SMTP_URL and MAIL_FROM.');
      const sender = municipality
        ? sentBy(await findMunicipality(await terminal.database(), municipality))
        : null;
      const from = { name: 'Steunpad', address: null, ...sender?.from };
      const own = from.address ?? /[^\s<>]+@[^\s<>]+/.exec(smtp.from)?.[0] ?? smtp.from;
      const { host } = new URL(smtp.url);
      const address = to ?? own;
      const began = performance.now();
      const told = await createMailer(
        smtp.url,
        smtp.from,
      )({
        id: randomUUID(),
        from,
        replyTo: sender?.replyTo ?? own,
        to: address,
        subject: 'Test',
        text: 'Steunpad: this mail was sent to see whether mail goes out. Nothing has to be done.\n',
        queuedAt: new Date(),
      }).then(
        (said) => ({ taken: true, failure: null, said }),
        (error: MailNotTaken) => ({ taken: false, failure: error.failure, said: error.message }),
      );
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      terminal.result(
        told.taken
          ? `${host} took a mail from ${own} to ${address} in ${seconds} s: ${told.said}`
          : `${host} did not take a mail from ${own} to ${address} (${told.failure}, ${seconds} s): ${told.said}`,
        { ...told, host, from: own, to: address },
      );
      if (!told.taken) terminal.fail();
    });

  noun
    .command('retry')
    .description('try once more what was given up, and take its tasks off the work list')
    .addOption(municipalityOption())
    .action(async ({ municipality }: { municipality: string }) => {
      const database = await terminal.database();
      const count = await asCommand(database, municipality, new Date(), retryUnsentMail);
      terminal.result(`${count} mails are tried again`, { count });
    });
}
