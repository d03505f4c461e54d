import { FileRefused } from './faults.ts';

const MAGIC = ['504b0304', '504b0506', 'd0cf11e0', '25504446', '1f8b'];
/** What no text holds: control characters without tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * The text of a file as back offices and spreadsheets write it: UTF-8 or UTF-16 with or without a byte order mark,
 * else Windows-1252, which Dutch Excel calls CSV. Throws when it is none of these.
 */
export function decode(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (MAGIC.some((magic) => start.startsWith(magic))) throw new FileRefused('NO_TEXT');
  const text = withoutEndMark(read(bytes, start));
  if (CONTROL.test(text)) throw new FileRefused('NO_TEXT');
  if (text.includes('\r') && !text.includes('\n')) throw new FileRefused('OLD_MAC');
  return text;
}

/** DOS closed a text with Ctrl-Z. */
const withoutEndMark = (text: string) => (text.endsWith(END) ? text.slice(0, -1) : text);
const END = String.fromCharCode(26);

function read(bytes: Uint8Array, start: string): string {
  if (start.startsWith('fffe')) return as('utf-16le', bytes);
  if (start.startsWith('feff')) return as('utf-16be', bytes);
  if (start.startsWith('efbbbf')) return as('utf-8', bytes);
  const unmarked = utf16Of(bytes);
  if (unmarked) return as(unmarked, bytes);
  try {
    return as('utf-8', bytes);
  } catch {
    return as('windows-1252', bytes);
  }
}

/** Without a mark: a header in UTF-16 has a zero at every second byte. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 40);
  if (head.length < 4) return null;
  const isZero = (odd: number) => head.every((byte, i) => i % 2 !== odd || byte === 0);
  if (isZero(1)) return 'utf-16le';
  return isZero(0) ? 'utf-16be' : null;
}

function as(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('NO_TEXT');
  }
}
