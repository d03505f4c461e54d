const LONGEST = 1000;
const ADVICE_TO_ITS_MAKERS = 'Build with -sASSERTIONS for more info.';

/** What a disk refuses, by the numbers of WASI: the file system below PGlite throws them without a word. */
const REFUSED: Readonly<Record<number, string>> = {
  2: 'EACCES: permission denied',
  19: 'EDQUOT: disk quota exceeded',
  29: 'EIO: the disk could not be read or written',
  33: 'EMFILE: too many open files',
  44: 'ENOENT: no such file or directory',
  51: 'ENOSPC: no space left on the disk',
  63: 'EPERM: operation not permitted',
  69: 'EROFS: the disk can only be read',
};

/** What went wrong in one short line: PGlite's own errors carry 30 kB of its source. */
export function plainReason(error: unknown): string {
  const line = (messageOf(error).split('\n', 1)[0] ?? '').replace(ADVICE_TO_ITS_MAKERS, '').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || 'no reason given';
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error ?? '');
  if ('message' in error && error.message) return String(error.message);
  if (!('errno' in error)) return '';
  return REFUSED[Number(error.errno)] ?? `error ${error.errno} of the file system`;
}
