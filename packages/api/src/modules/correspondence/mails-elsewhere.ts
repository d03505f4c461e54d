import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { MailFailure } from '@steunpad/domain/correspondence/mail-tries.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import type { Context } from '../../operation/context.ts';
import { port } from '../../operation/port.ts';
import type { Values } from './letter-values.ts';

/** An entry for the calendar of the reader. It comes from whoever the mail comes from, which the mailer knows at last. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: (from: { readonly name: string; readonly address: string }) => string;
}

/** The way to a page, and what is said above it. */
export interface Way {
  readonly said: string;
  readonly page: string;
}

/** What another module says in a mail. */
export interface ToldElsewhere {
  readonly name: string;
  readonly values: Values;
  /** Where the reader goes on, below the pages of the municipality. */
  readonly goOn: Way;
  /** Another page that the reader may open. */
  readonly also?: Way | null;
  /** Where the reader says that they want no more of these; for what is no answer to something that they did. */
  readonly noMore: Way | null;
  readonly calendar: MailCalendar | null;
}

/** Of which kinds those are. */
export const IS_ELSEWHERE: readonly TemplateKind[] = ['MEETING_NEWS', 'MEETING_INVITATION'];

/** Mails of which another module knows what they say. `null` when there is nothing left to tell. */
export const mailsElsewhere = port<{
  write(
    context: Context,
    values: unknown,
    row: Municipality,
    language: Language,
  ): Promise<ToldElsewhere | null>;
  /** A mail was given up. Answers what the task about it is called, where it says more than that. */
  notSent(context: Context, values: unknown, failure: MailFailure): Promise<string | null>;
}>('mailsElsewhere');
