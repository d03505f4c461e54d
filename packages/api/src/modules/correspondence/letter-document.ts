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

/** A letter as it is laid out, from what was kept of it: the same again whenever it is asked for. */
export function documentOf(
  context: Pick<Context, 'municipality'>,
  { sender, standing, date }: Made,
  letter: Pick<Correspondence, 'kind' | 'language' | 'addressee' | 'values' | 'pathwayId'>,
  template: Pick<TemplateVersion, 'subject' | 'body'>,
): LetterDocument {
  const language = writtenLanguage(letter.language);
  const code =
    letter.kind === 'OFFER_LETTER' && letter.pathwayId
      ? letterCode(context, letter.pathwayId)
      : undefined;
  const values = {
    ...standing,
    ...(letter.values as Values),
    ...(code && { code }),
  };
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
    ...(code && standing.replyUrl && { qr: standing.replyUrl }),
    ...(sender.specimen && { mark: 'SPECIMEN' }),
  };
}
