import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { PublishTemplate } from '../generated/publish-template.ts';
import { SaveTemplate } from '../generated/save-template.ts';
import type { SaveTemplateInput } from '../generated/types.ts';
import type { Workplace } from '../view.ts';
import { settingsWords } from './texts.ts';

/** Keeps a text as a draft, and may put it into use. `null`: it went well; else why not, in words. */
export async function saveLetter(
  { ask, texts, settings }: Workplace,
  text: Omit<SaveTemplateInput, 'idempotencyKey'>,
  andPublish: boolean,
): Promise<string | null> {
  const said = settingsWords[settings.language].letters;
  const saved = await ask(SaveTemplate, { input: { ...text, idempotencyKey: idempotencyKey() } });
  if (saved.status !== 'ANSWERED') return texts.troubles[saved.status as 'AWAY'] ?? '';
  const { answer } = saved.answer;
  if (!('template' in answer)) return said.notSaved;
  if (!andPublish) return null;
  const input = { templateId: answer.template.id, idempotencyKey: idempotencyKey() };
  const published = await ask(PublishTemplate, { input });
  const isPublished =
    published.status === 'ANSWERED' && published.answer.answer.__typename === 'TemplatePublished';
  return isPublished ? null : said.notPublished;
}
