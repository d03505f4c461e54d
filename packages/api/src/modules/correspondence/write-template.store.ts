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
  const { db, municipality, now } = context;
  const templateId = uuid();
  const record = { operation: 'saveTemplate', key, input: text, answer: { templateId } };
  return once(context, record, async () => {
    const municipalityId = municipality.code;
    const { kind, language } = text;
    await oneAtATime(context, kind, language);
    const last = await db.templateVersion.aggregate({
      where: { municipalityId, kind, language },
      _max: { version: true },
    });
    const version = (last._max.version ?? 0) + 1;
    await db.templateVersion.create({
      data: { municipalityId, id: templateId, ...text, version, createdAt: now },
    });
    return undefined;
  });
}

/** Puts a text into use in place of the one before it, if nothing is wrong with it. */
export function publishTemplate(context: Context, templateId: string, key: string) {
  const { db, municipality, now } = context;
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
    const { municipalityId, kind, language } = template;
    await oneAtATime(context, kind, language);
    const problems = problemsOf(kind, template);
    if (problems.length > 0) return new TemplateNotPublishable(problems);
    await db.templateVersion.updateMany({
      where: { municipalityId, kind, language, status: 'PUBLISHED' },
      data: { status: 'RETIRED' },
    });
    await db.templateVersion.update({
      where,
      data: {
        status: 'PUBLISHED',
        publishedAt: now,
        publishedBy: occasionOf(context, 'CLERK').actor,
      },
    });
    return undefined;
  });
}

/** Two who write the same kind wait for each other, so that numbers follow on and one text is in use. */
const oneAtATime = ({ db, municipality }: Context, kind: string, language: string) =>
  db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `template ${municipality.code} ${kind} ${language}`,
  ]);
