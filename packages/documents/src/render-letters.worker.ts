import type { LetterDocument } from './letter-document.ts';
import { type RenderedLetters, renderLetters } from './render-letters.ts';

export interface Job {
  readonly documents: readonly LetterDocument[];
  readonly createdAt: Date;
}

/** What the thread does; without types of the other side, since everything is copied between them. */
export default ({ documents, createdAt }: Job): Promise<RenderedLetters> =>
  renderLetters(documents, { createdAt });
