import type { ServerResponse } from 'node:http';
import { archive, type Download, downloadOf } from '@steunpad/handover/downloads.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
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
): Promise<void> {
  const texts = textsIn('nl', about.texts);
  const page = (title: string, content: TemplateResult) =>
    send(
      response,
      200,
      drawPage({ language: 'nl', texts: texts.pages, municipality, about, name: title, content }),
    );
  if (!name) return page(handoverTexts.name, await drawOverview(municipality, asked));
  if (file) {
    const download = file === 'zip' ? name === 'all' && archive() : downloadOf(name, file);
    if (download) return sendDownload(response, await download);
  }
  const document = file ? undefined : handoverDocument(name);
  if (document) {
    const [pdf, odt] = await Promise.all([downloadOf(name, 'pdf')!, downloadOf(name, 'odt')!]);
    const ods = await downloadOf(name, 'ods');
    return page(document.title, drawDocument(municipality, document, { pdf, odt, ods }));
  }
  const said = [handoverTexts.notThere];
  send(response, 404, drawNotice({ language: 'nl', texts, municipality, about, back: null, said }));
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
