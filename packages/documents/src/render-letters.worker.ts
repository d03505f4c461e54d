import { createHash } from 'node:crypto';
import type { BlockDocument } from './blocks.ts';
import { blocksPdf } from './blocks-pdf.ts';
import type { LetterDocument } from './letter-document.ts';
import { type MeetingPapers, renderPapers } from './meetings/render-papers.ts';
import { type RenderedLetters, renderLetters } from './render-letters.ts';

export type Job =
  | { readonly documents: readonly LetterDocument[]; readonly createdAt: Date }
  | { readonly report: BlockDocument }
  | { readonly papers: MeetingPapers };

/** What the thread does; without types of the other side, since everything is copied between them. */
export default (job: Job): Promise<RenderedLetters> => {
  if ('report' in job) return renderReport(job.report);
  if ('papers' in job) return renderPapers(job.papers);
  return renderLetters(job.documents, { createdAt: job.createdAt });
};

async function renderReport(report: BlockDocument): Promise<RenderedLetters> {
  const { bytes, pages } = await blocksPdf(report);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  return { pdf: bytes, pages, checksum };
}
