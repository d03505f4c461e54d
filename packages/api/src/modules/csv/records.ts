/** One row as it stands in a file. A quoted cell may go on over several lines. */
export interface CsvRecord {
  /** Where it begins; the first line of a file is 1. */
  readonly line: number;
  /** How many lines it takes. */
  readonly lines: number;
  readonly cells: readonly string[];
  /** As it stands there. */
  readonly raw: string;
  readonly problem?: QuoteProblem;
}

/** A quotation mark that is out of place: in which cell, and the line on which it stands. */
export interface QuoteProblem {
  readonly kind: 'NOT_CLOSED' | 'IN_THE_MIDDLE';
  readonly cell: number;
  readonly line: number;
}

const SPACE = /[^\S\r\n\t]/u;

/**
 * Cuts a text into records (RFC 4180). After a quotation mark that is out of place it goes on at the next line, so
 * that one slip costs as few rows as can be: `csv-parse` told a wrong line and lost the rest without a word.
 */
export function* records(text: string, delimiter: string): Generator<CsvRecord> {
  const scan = new Scanner(text, delimiter);
  while (!scan.atEnd) yield scan.record();
}

class Scanner {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;
  #line = 1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  record(): CsvRecord {
    const line = this.#line;
    const start = this.#at;
    const cells: string[] = [];
    let problem: QuoteProblem | undefined;
    do {
      const opened = this.#line;
      const cell = this.#cell();
      if (typeof cell === 'string') cells.push(cell);
      else problem = { kind: cell.kind, cell: cells.length, line: opened };
    } while (!problem && this.#take(this.#delimiter));
    if (problem) this.#toEndOfLine();
    const lines = this.#line - line + 1;
    const raw = this.#text.slice(start, this.#at);
    if (this.#take('\r\n') || this.#take('\n')) this.#line += 1;
    return { line, lines, cells, raw, ...(problem && { problem }) };
  }

  /** The text of a cell, or what is wrong with its quotation marks. */
  #cell(): string | Pick<QuoteProblem, 'kind'> {
    const start = this.#at;
    this.#skipSpace();
    if (this.#text[this.#at] === '"') return this.#quoted();
    this.#at = start;
    while (!this.atEnd && !this.#endsCell()) this.#at += 1;
    const cell = this.#text.slice(start, this.#at);
    return cell.includes('"') ? { kind: 'IN_THE_MIDDLE' } : cell;
  }

  #quoted(): string | Pick<QuoteProblem, 'kind'> {
    const opened = this.#line;
    let cell = '';
    this.#at += 1;
    for (;;) {
      const close = this.#text.indexOf('"', this.#at);
      const part = this.#text.slice(this.#at, close === -1 ? undefined : close);
      // The end of the last line opens no other.
      const counted = close === -1 ? part.trimEnd() : part;
      this.#line += counted.split('\n').length - 1;
      this.#at += part.length + 1;
      cell += part;
      if (close === -1) return { kind: 'NOT_CLOSED' };
      if (this.#text[this.#at] !== '"') break;
      cell += '"';
      this.#at += 1;
    }
    this.#skipSpace();
    if (this.atEnd || this.#endsCell()) return cell;
    return { kind: this.#line > opened ? 'NOT_CLOSED' : 'IN_THE_MIDDLE' };
  }

  #endsCell(): boolean {
    const next = this.#text[this.#at];
    return (
      next === this.#delimiter ||
      next === '\n' ||
      (next === '\r' && this.#text[this.#at + 1] === '\n')
    );
  }

  #skipSpace(): void {
    while (SPACE.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #toEndOfLine(): void {
    while (!this.atEnd && this.#text[this.#at] !== '\n') this.#at += 1;
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
