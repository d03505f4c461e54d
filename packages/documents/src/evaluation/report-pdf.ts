import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { lastDayOf } from '@steunpad/domain/evaluation/quarters.ts';
import { type Block, type Picture, plain } from '../blocks.ts';
import { blocksPdf } from '../blocks-pdf.ts';
import type { Report } from './report.ts';
import { type Part, type ReportCell, reportText } from './report-parts.ts';
import { Words } from './report-words.ts';

/** Columns of numbers that can be read beside each other on A4. */
const COLUMNS = 7;

/** The report as tagged PDF: the same words, charts and tables as the page. The same report gives the same bytes. */
export async function reportPdf(report: Report, language: LetterLanguage): Promise<Buffer> {
  const words = new Words(language);
  const { title, period, about, notes, parts } = reportText(report, words);
  const { bytes } = await blocksPdf({
    title,
    summary: about,
    date: lastDayOf(report.quarters.at(-1)!),
    language,
    blocks: [
      paragraph(period),
      paragraph(about),
      {
        type: 'LIST',
        start: null,
        items: notes.map((note) => ({ runs: plain(note), below: [] })),
      },
      ...parts.flatMap((part) => blocksOf(part, words.tell('group'))),
    ],
  });
  return bytes;
}

const paragraph = (text: string): Block => ({ type: 'PARAGRAPH', runs: plain(text) });

const blocksOf = (part: Part, group: string): (Block | Picture)[] => {
  const { heading, about, sentence, chart } = part;
  return [
    { type: 'HEADING', level: 2, runs: plain(heading) },
    paragraph(about),
    ...(chart ? [{ type: 'PICTURE', alt: `${heading} ${sentence}`, drawing: chart } as const] : []),
    paragraph(sentence),
    ...tables(part, group),
  ];
};

/** Many quarters do not fit beside each other: they stand in several tables, each with the names of its rows. */
function tables({ heads, rows }: Part, group: string): Block[] {
  const starts = [...heads.keys()].filter((at) => at % COLUMNS === 0);
  return starts.map((from) => {
    const own = <T>(cells: readonly T[]) => cells.slice(from, from + COLUMNS);
    return {
      type: 'TABLE',
      rowHeads: true,
      head: [group, ...own(heads)].map(plain),
      rows: rows.map(({ name, cells }) => [plain(name), ...own(cells).map(written)]),
    };
  });
}

const written = ({ numbers, from }: ReportCell) =>
  plain(from === null ? numbers : `${numbers} ${from}`);
