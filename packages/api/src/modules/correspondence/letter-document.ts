import type {
  Correspondence,
  Municipality,
  TemplateVersion,
} from '@steunpad/database/generated/prisma/client.ts';
import type { LetterDocument, Sender } from '@steunpad/documents/letter-document.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import type { Context } from '../../operation/context.ts';
import { writtenLanguage } from '../people/languages.ts';
import { letterCode } from './letter-code.store.ts';
import type { Values } from './letter-values.ts';

/** Who writes, as it stands at the head of a letter. */
export const senderOf = (row: Municipality): Sender => ({
  name: row.name,
  lines: [...row.postalAddress, row.phone, row.email],
  ...(row.specimen && { specimen: true }),
});

/** What a batch was made with, and on which day. */
export interface Made {
  readonly sender: Sender;
  readonly standing: Values;
  readonly date: CivilDate;
}

type Letter = Pick<Correspondence, 'kind' | 'language' | 'addressee' | 'values'>;

/** The code in a letter about a pathway; most have none. */
export const codeOf = (
  context: Pick<Context, 'municipality'>,
  { kind, pathwayId }: Pick<Correspondence, 'kind' | 'pathwayId'>,
): string | undefined =>
  kind === 'OFFER_LETTER' && pathwayId ? letterCode(context, pathwayId) : undefined;

/** A letter as it is laid out, from what was kept of it: the same again whenever it is asked for. */
export function documentOf(
  { sender, standing, date }: Made,
  letter: Letter,
  template: Pick<TemplateVersion, 'subject' | 'body'>,
  code: string | undefined,
): LetterDocument {
  const language = writtenLanguage(letter.language);
  const values: Values = { ...standing, ...(letter.values as Values), ...(code && { code }) };
  const { subject, body } = fill(
    { kind: letter.kind, ...template },
    values as ValuesFor<TemplateKind>,
    language,
  );
  return {
    kind: letter.kind,
    language,
    title: subject,
    addressee: letter.addressee.length > 0 ? letter.addressee : null,
    sender,
    date,
    body,
    ...(code && { code }),
    ...(code && values.replyUrl && { qr: values.replyUrl }),
    ...(sender.specimen && { mark: 'SPECIMEN' }),
  };
}
