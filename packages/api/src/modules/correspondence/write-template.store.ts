import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { type Problem, problemsOf } from './template.type.ts';

/** A text with these problems does not go out. */
export class TemplateNotPublishable extends Refusal {
  readonly code = 'TEMPLATE_NOT_PUBLISHABLE';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} things keep this text from being published.`);
    this.problems = problems;
  }
}

export interface TemplateText {
  readonly idempotencyKey: string;
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly changeReason: string;
}

/** Keeps a text as the next draft of its kind and language. */
export function saveTemplate(context: Context, { idempotencyKey: key, ...text }: TemplateText) {
  const templateId = uuid();
  const record = { operation: 'saveTemplate', key, input: text, answer: { templateId } };
  return once(context, record, async () => {
    await oneAtATime(context, text.kind, text.language);
    await nextDraft(context, templateId, text);
    return undefined;
  });
}

/** Writes a text that nothing is wrong with and puts it into use at once. */
export async function writeTemplate(
  context: Context,
  text: Omit<TemplateText, 'idempotencyKey'>,
): Promise<void> {
  const templateId = uuid();
  await oneAtATime(context, text.kind, text.language);
  await nextDraft(context, templateId, text);
  await putIntoUse(context, templateId, text);
}

async function nextDraft(
  { db, municipality, now }: Context,
  id: string,
  text: Omit<TemplateText, 'idempotencyKey'>,
): Promise<void> {
  const municipalityId = municipality.code;
  const { kind, language } = text;
  const last = await db.templateVersion.aggregate({
    where: { municipalityId, kind, language },
    _max: { version: true },
  });
  const version = (last._max.version ?? 0) + 1;
  await db.templateVersion.create({
    data: { municipalityId, id, ...text, version, createdAt: now },
  });
}

async function putIntoUse(
  context: Context,
  id: string,
  { kind, language }: { readonly kind: TemplateKind; readonly language: string },
): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  await db.templateVersion.updateMany({
    where: { municipalityId, kind, language, status: 'PUBLISHED' },
    data: { status: 'RETIRED' },
  });
  const publishedBy = occasionOf(context, 'CLERK').actor;
  await db.templateVersion.update({
    where: rowKey(municipality, id),
    data: { status: 'PUBLISHED', publishedAt: now, publishedBy },
  });
}

/** Puts a text into use in place of the one before it, if nothing is wrong with it. */
export function publishTemplate(context: Context, templateId: string, key: string) {
  const { db, municipality } = context;
  const record = {
    operation: 'publishTemplate',
    key,
    input: { templateId },
    answer: { templateId },
  };
  return once(context, record, async () => {
    const where = rowKey(municipality, templateId);
    const template = await db.templateVersion.findUnique({ where });
    if (!template) return new NotFound();
    const { kind, language } = template;
    await oneAtATime(context, kind, language);
    const problems = problemsOf(kind, template);
    if (problems.length > 0) return new TemplateNotPublishable(problems);
    await putIntoUse(context, templateId, template);
    return undefined;
  });
}

/** Two who write the same kind wait for each other, so that numbers follow on and one text is in use. */
const oneAtATime = ({ db, municipality }: Context, kind: string, language: string) =>
  db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `template ${municipality.code} ${kind} ${language}`,
  ]);
