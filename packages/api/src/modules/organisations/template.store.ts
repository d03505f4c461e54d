import type { TemplateVersion } from '@steunpad/database/generated/prisma/client.ts';
import { shippedTemplate } from '@steunpad/documents/shipped-templates.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import type { Context } from '../../operation/context.ts';

/** The text of a kind as it would be printed now: the municipality's own, or the shipped one. */
export async function currentText(
  context: Context,
  kind: TemplateKind,
  language: Language,
): Promise<{ subject: string; body: string }> {
  return (await findPublished(context, kind, language)) ?? shippedTemplate(kind, language);
}

const findPublished = ({ db, municipality }: Context, kind: TemplateKind, language: Language) =>
  db.templateVersion.findFirst({
    where: { municipalityId: municipality.code, kind, language, status: 'PUBLISHED' },
    orderBy: { version: 'desc' },
  });

/**
 * The published text of a kind, to print. Where a municipality has none of its own, the shipped one becomes its first version,
 * so that what was printed can be printed again after Steunpad came with another text.
 */
export async function publishedTemplate(
  context: Context,
  kind: TemplateKind,
  language: Language,
): Promise<TemplateVersion> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const published = await findPublished(context, kind, language);
  if (published) return published;
  const { subject, body } = shippedTemplate(kind, language);
  const last = await db.templateVersion.aggregate({
    where: { municipalityId, kind, language },
    _max: { version: true },
  });
  return db.templateVersion.create({
    data: {
      municipalityId,
      kind,
      language,
      version: (last._max.version ?? 0) + 1,
      subject,
      body,
      status: 'PUBLISHED',
      changeReason: 'As shipped with Steunpad.',
      createdAt: now,
      publishedAt: now,
      publishedBy: 'system',
    },
  });
}

/** The published texts of these kinds and languages, each asked for once however often it is wanted. */
export async function publishedTemplates(
  context: Context,
  wanted: readonly { readonly kind: TemplateKind; readonly language: Language }[],
): Promise<(kind: TemplateKind, language: Language) => TemplateVersion> {
  const found = new Map<string, TemplateVersion>();
  for (const { kind, language } of wanted) {
    const key = `${kind} ${language}`;
    if (!found.has(key)) found.set(key, await publishedTemplate(context, kind, language));
  }
  return (kind, language) => found.get(`${kind} ${language}`)!;
}
