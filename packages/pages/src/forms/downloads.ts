import { downloadsPage, EVERYTHING } from '@steunpad/widgets/downloads/downloads.page.ts';
import { HandoverDocuments } from '@steunpad/widgets/generated/handover-documents.ts';
import { PlainForm } from '../plain-form.ts';
import { type FormPage, type Shown, type Visit, viewOf } from '../visit.ts';

/** The list of all documents in any language; its search leads to the page of the hand-over, which is Dutch as they are. */
export const downloads: FormPage = { element: 'steunpad-downloads', show, send: show };

async function show(visit: Visit): Promise<Shown> {
  const { municipality, language, ask } = visit;
  const texts = visit.texts.downloads;
  const { say } = viewOf(visit, texts, new PlainForm({}), {});
  const all = await ask(HandoverDocuments, { code: municipality });
  return {
    content: downloadsPage({
      ...{ texts, say, language, municipality },
      host: '',
      wish: EVERYTHING,
      documents: all?.handoverDocuments ?? 'FAILED',
    }),
  };
}
