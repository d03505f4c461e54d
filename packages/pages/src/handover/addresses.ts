export { documentPath, handoverPath } from '@steunpad/widgets/downloads/document-path.ts';

const ADDRESS = /^\/f\/(GM\d{4})\/handover(?:\/([a-z0-9-]+)(?:\.(pdf|odt|ods|zip))?)?$/;

export interface HandoverAddress {
  readonly municipality: string;
  /** Of a document, or of the archive with `zip`; left out: the list. */
  readonly name: string | undefined;
  readonly file: 'pdf' | 'odt' | 'ods' | 'zip' | undefined;
}

/** What a path of the hand-over names, or `null` where it is a path of something else. */
export function handoverAddress(path: string): HandoverAddress | null {
  const [, municipality, name, file] = ADDRESS.exec(path) ?? [];
  return municipality ? { municipality, name, file: file as HandoverAddress['file'] } : null;
}
