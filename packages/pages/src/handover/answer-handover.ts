import type { ServerResponse } from 'node:http';
import { archive, type Download, downloadOf } from '@steunpad/handover/downloads.ts';
import { type HandoverDocument, handoverDocument } from '@steunpad/handover/handover-document.ts';
import { OwnDocument } from '@steunpad/widgets/generated/own-document.ts';
import type { Ask } from '@steunpad/widgets/kernel/sending.ts';
import type { Municipality } from '@steunpad/widgets/kernel/words.ts';
import type { TemplateResult } from 'lit';
import { textsIn } from '../languages.ts';
import { drawNotice, drawPage } from '../page.ts';
import { HEADERS, send } from '../respond.ts';
import type { HandoverAddress } from './addresses.ts';
import { drawDocument } from './document.ts';
import { drawOverview } from './overview.ts';
import { handoverTexts } from './words.ts';

/** Answers with the list, a document or a file of what is handed over, as a page of a municipality. */
export async function answerHandover(
  response: ServerResponse,
  { municipality, name, file }: HandoverAddress,
  about: Municipality,
  asked: URLSearchParams,
  ask: Ask,
): Promise<void> {
  const texts = textsIn('nl', about.texts);
  const page = (title: string, content: TemplateResult) =>
    send(
      response,
      200,
      drawPage({ language: 'nl', texts: texts.pages, municipality, about, name: title, content }),
    );
  if (!name) return page(handoverTexts.name, await drawOverview(municipality, asked));
  if (file === 'zip' && name === 'all') return sendDownload(response, await archive());
  const shipped = file === 'zip' ? undefined : handoverDocument(name);
  if (shipped) {
    const own = await ownBody(municipality, name, ask);
    const document = own === null ? shipped : { ...shipped, body: own, changes: [] };
    const download = file && file !== 'zip' ? downloadOf(document, file) : null;
    if (download) return sendDownload(response, await download);
    if (!file) {
      const [pdf, odt, ods] = await Promise.all([
        downloadOf(document, 'pdf'),
        downloadOf(document, 'odt'),
        downloadOf(document, 'ods'),
      ]);
      const ownedBy = own === null ? null : about.name;
      return page(document.title, drawDocument(municipality, document, { pdf, odt, ods, ownedBy }));
    }
  }
  const said = [handoverTexts.notThere];
  send(response, 404, drawNotice({ language: 'nl', texts, municipality, about, back: null, said }));
}

/** What a municipality says in its own words; where that cannot be asked now, what is shipped. */
async function ownBody(
  code: string,
  name: string,
  ask: Ask,
): Promise<HandoverDocument['body'] | null> {
  const answer = await ask(OwnDocument, { code, name });
  return answer?.municipality?.ownDocument ?? null;
}

/** The same bytes as before are not sent again. */
function sendDownload(response: ServerResponse, { bytes, type, fileName, hash }: Download): void {
  const etag = `"${hash}"`;
  const isKnown = response.req.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, {
    ...HEADERS,
    'cache-control': 'public, max-age=3600',
    etag,
    ...(!isKnown && {
      'content-type': type,
      'content-length': bytes.byteLength,
      'content-disposition': `attachment; filename="${fileName}"`,
    }),
  });
  response.end(isKnown || response.req.method === 'HEAD' ? undefined : bytes);
}
