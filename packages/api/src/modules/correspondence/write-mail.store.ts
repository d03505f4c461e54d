import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { plainText } from '@steunpad/documents/plain-text.ts';
import { languageOfText } from '@steunpad/documents/shipped-templates.ts';
import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { greeting } from '@steunpad/texts/greeting.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { publishedTemplate } from '../organisations/template.store.ts';
import { WITH_PARTNER } from '../pathway/pathway-with-partner.ts';
import { spokenLanguage } from '../people/languages.ts';
import { volunteerCode } from '../people/volunteer-code.ts';
import { contactBy, municipalityValues, readValues, type Values } from './letter-values.ts';
import { mailEnding } from './mail-ending.ts';
import { IS_ELSEWHERE, type MailCalendar, mailsElsewhere } from './mails-elsewhere.ts';

/** A mail as it goes to the mail server. Its subject says nothing of what it is about. */
export interface OutgoingMail {
  /** The same mail again has the same id, so that a server that took it twice can know. */
  readonly id: string;
  /** Who it is from; without an address that of the installation. */
  readonly from: { readonly name: string; readonly address: string | null };
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** An entry for the calendar of the reader. */
  readonly calendar?: MailCalendar | null;
  /** The address with which the reader says that they want no more of these, where that can be said (RFC 8058). */
  readonly noMore?: string | null;
  readonly queuedAt: Date;
}

/** Writes a mail that waits as it goes out now; `null` when there is nothing left to tell or nobody to tell it to. */
export async function writeMail(
  context: Context,
  id: string,
  publicUrl: string | null,
): Promise<OutgoingMail | null> {
  const { db, municipality } = context;
  const mail = await db.correspondence.findUnique({
    where: rowKey(municipality, id),
    include: {
      request: true,
      application: true,
      volunteer: true,
      pathway: { include: WITH_PARTNER },
    },
  });
  if (mail?.status !== 'QUEUED' || !mail.email) return null;
  const codeIssuedAt = mail.kind === 'VOLUNTEER_CODE' ? mail.volunteer?.codeIssuedAt : undefined;
  // Whose code was taken back meanwhile has nothing to be told.
  if (codeIssuedAt === null) return null;

  const language = languageOfText(mail.kind, spokenLanguage(mail.language));
  const template = await publishedTemplate(context, mail.kind, language);
  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
  const told = IS_ELSEWHERE.includes(mail.kind)
    ? await mailsElsewhere.handler.write(context, mail.values, row, language)
    : undefined;
  if (told === null) return null;
  const name =
    told?.name ?? mail.request?.name ?? mail.application?.name ?? mail.volunteer?.name ?? '';
  const asked = mail.request ?? mail.application;
  const values: Values = {
    ...municipalityValues(row, language),
    salutation: greeting({ name }, language),
    ...(mail.pathway && (await readValues(context, row, [mail.pathway]))(mail.pathway, language)),
    ...told?.values,
    ...(codeIssuedAt && { code: volunteerCode(context, mail.volunteer!.id, codeIssuedAt) }),
    ...(asked && {
      reference: asked.reference,
      contactBy: contactBy(
        mail.request ? 'REQUEST_CONFIRMATION' : 'VOLUNTEER_NEXT_STEPS',
        asked.submittedAt,
      ),
    }),
  };
  const { subject, body } = fill(
    { kind: mail.kind, subject: template.subject, body: template.body },
    values as ValuesFor<TemplateKind>,
    language,
  );
  await db.correspondence.update({
    where: rowKey(municipality, id),
    data: { templateVersionId: template.id },
  });
  return {
    ...sentBy(row),
    id,
    to: mail.email,
    subject,
    text: `${plainText(body)}${mailEnding(mail.kind, row, language, publicUrl, told)}`,
    calendar: told?.calendar ?? null,
    noMore: told?.noMore && publicUrl ? `${publicUrl}/f/${row.id}/${told.noMore.page}` : null,
    queuedAt: mail.queuedAt,
  };
}

type Sender = Pick<Municipality, 'name' | 'mailFrom' | 'replyTo' | 'email'>;

/** Who a mail of a municipality is from, and where answers go. */
export const sentBy = ({ name, mailFrom, replyTo, email }: Sender) => ({
  from: { name: /^gemeente /i.test(name) ? name : `Gemeente ${name}`, address: mailFrom },
  replyTo: replyTo ?? email,
});
