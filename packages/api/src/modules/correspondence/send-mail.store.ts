import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import { salutation } from '@steunpad/domain/correspondence/salutation.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import type { Context } from '../../context.ts';
import { plainText } from '../../letters/plain-text.ts';
import { rowKey } from '../../row-key.ts';
import { SUBJECT } from '../pathway/subject.ts';
import { volunteerCode } from '../volunteers/volunteer-code.store.ts';
import { contactBy, municipalityValues, pathwayValues, type Values } from './letter-values.ts';
import { publishedTemplate, writtenLanguage } from './template.store.ts';

/** A mail as it goes to the mail server. Its subject says nothing of what it is about. */
export interface OutgoingMail {
  /** The same mail again has the same id, so that a server that took it twice can know. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Hands a mail that waits to `deliver` and marks it as sent. One that was sent, or has nobody to go to any more, is
 * left alone; when `deliver` rejects it waits for the next try.
 */
export async function sendMail(
  context: Context,
  id: string,
  deliver: (mail: OutgoingMail) => Promise<void>,
): Promise<void> {
  const { db, municipality, now } = context;
  await db.$sql('SELECT FROM correspondence WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [
    municipality.code,
    id,
  ]);
  const mail = await db.correspondence.findUnique({
    where: rowKey(municipality, id),
    include: {
      request: true,
      application: true,
      volunteer: true,
      pathway: { include: SUBJECT },
    },
  });
  if (mail?.status !== 'QUEUED' || !mail.email) return;
  const codeIssuedAt = mail.kind === 'VOLUNTEER_CODE' ? mail.volunteer?.codeIssuedAt : undefined;
  // Whose code was taken back meanwhile has nothing to be told.
  if (codeIssuedAt === null) return;

  const language = writtenLanguage(mail.language);
  const template = await publishedTemplate(context, mail.kind, language);
  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
  const name = mail.request?.name ?? mail.application?.name ?? mail.volunteer?.name ?? '';
  const asked = mail.request ?? mail.application;
  const values: Values = {
    ...municipalityValues(row, language),
    salutation: salutation({ name }, language),
    ...(mail.pathway && (await pathwayValues(context, mail.pathway, language))),
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
  await deliver({ id, to: mail.email, subject, text: plainText(body) });
  await db.correspondence.update({
    where: rowKey(municipality, id),
    data: { status: 'SENT', sentAt: now, templateVersionId: template.id },
  });
}
