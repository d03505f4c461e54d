import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import type { ExampleMark } from '@steunpad/documents/letter-document.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { placeholdersIn } from '@steunpad/domain/correspondence/placeholder.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { TooManyRequests } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { senderOf } from './letter-document.ts';
import type { Values } from './letter-values.ts';
import { type Printing, printDocument } from './print-document.ts';

export const senderRow = ({ db, municipality }: Context): Promise<Municipality> =>
  db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });

/** A text holds characters that no letter can print: nothing was made of it. */
export class NotPrintable extends Refusal {
  readonly code = 'NOT_PRINTABLE';
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super('The typeface has no letters for some of this text. Write it in other letters.');
    this.characters = characters;
  }
}

interface Print {
  readonly kind: TemplateKind;
  readonly language: LetterLanguage;
  readonly text: { readonly subject: string; readonly body: string };
  readonly values: Values;
  readonly addressee: readonly string[] | null;
  readonly mark?: ExampleMark | undefined;
}

/** One document outside a batch. In a municipality for trying out everything is an example, whatever else it is. */
export function printOne(
  context: Context,
  row: Municipality,
  { kind, language, text, values, addressee, mark: given }: Print,
): Printing | NotPrintable | TooManyRequests {
  const { subject, body } = fill({ kind, ...text }, values as ValuesFor<TemplateKind>, language);
  const sender = senderOf(row);
  const missing = lacking([subject, body, sender.name, ...sender.lines, ...(addressee ?? [])]);
  if (missing.length > 0) return new NotPrintable(missing);
  const mark = row.specimen ? 'SPECIMEN' : given;
  const document = {
    kind,
    language,
    title: subject,
    addressee,
    sender,
    date: dayOf(context.now),
    body,
    // Only a text that names the code has the box with it: a card has no envelope.
    ...(placeholdersIn(text.body).includes('code') && {
      code: values.code!,
      ...(values.replyUrl && { qr: values.replyUrl }),
    }),
    ...(mark && { mark }),
  };
  return printDocument(context, document, actorOf(context.caller, 'CLERK'));
}
