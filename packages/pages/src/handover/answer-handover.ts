import type { ServerResponse } from 'node:http';
import { archiveFor, type Download, downloadOf } from '@steunpad/handover/downloads.ts';
import { handoverWith, type OwnDocument } from '@steunpad/handover/handover.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
import { OwnDocuments } from '@steunpad/widgets/generated/own-documents.ts';
import type { OwnDocumentsQuery } from '@steunpad/widgets/generated/types.ts';
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
  const refuse = (status: number, said: string) => {
    const notice = {
      language: 'nl',
      texts,
      municipality,
      about,
      back: null,
      said: [said],
    } as const;
    send(response, status, drawNotice(notice));
  };
  if (!name) {
    const overview = await drawOverview(municipality, asked, ask);
    return overview ? page(handoverTexts.name, overview) : refuse(503, texts.pages.notNow);
  }
  const isArchive = name === 'all' && file === 'zip';
  if (!isArchive && (file === 'zip' || !handoverDocument(name)))
    return refuse(404, handoverTexts.notThere);
  const answer = await ask(OwnDocuments, { code: municipality, names: isArchive ? null : [name] });
  if (!answer?.municipality) return refuse(503, texts.pages.notNow);
  const { documents } = handoverWith(answer.municipality.ownDocuments.map(asOwn));
  if (isArchive) return sendDownload(response, await archiveFor(documents));
  const document = documents.find((each) => each.name === name);
  const download = document && file && file !== 'zip' ? downloadOf(document, file) : null;
  if (download) return sendDownload(response, await download);
  if (!document || file) return refuse(404, handoverTexts.notThere);
  const [pdf, odt, ods] = await Promise.all([
    downloadOf(document, 'pdf'),
    downloadOf(document, 'odt'),
    downloadOf(document, 'ods'),
  ]);
  page(document.title, drawDocument(municipality, document, { pdf, odt, ods, by: about.name }));
}

type OwnRow = NonNullable<OwnDocumentsQuery['municipality']>['ownDocuments'][number];

const asOwn = ({ body = null, ...own }: OwnRow): OwnDocument => ({ ...own, body });

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
