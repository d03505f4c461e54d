import type { FlowItem } from './flow.ts';

/** Where text may stand: from which height on the first and on each later page, and down to where. */
export interface Frame {
  readonly first: number;
  readonly next: number;
  readonly bottom: number;
}

/** Lines of an item that stand together on a page, from the height `y` down. */
export interface Slice {
  readonly page: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

export interface Pagination {
  /** For each item its parts, in order. */
  readonly slices: readonly (readonly Slice[])[];
  readonly pages: number;
  /** Where the last item ended on the last page. */
  readonly end: number;
}

/** A paragraph is not broken unless two lines of it stand on either side. */
const TOGETHER = 2;

export function paginate(items: readonly FlowItem[], frame: Frame): Pagination {
  let page = 0;
  let y = frame.first;
  let atTop = true;
  const turn = () => {
    page += 1;
    y = frame.next;
    atTop = true;
  };

  const slices = items.map((item, i): readonly Slice[] => {
    if (!atTop && y + needed(items, i) > frame.bottom) turn();
    y += atTop ? 0 : item.gap;
    atTop = false;
    if (item.type === 'BOX') {
      y += item.height;
      return [{ page, y: y - item.height, from: 0, to: 1 }];
    }
    const parts: Slice[] = [];
    let from = 0;
    while (from < item.lines.length) {
      const room = Math.floor((frame.bottom - y + 0.01) / item.leading);
      const left = item.lines.length - from;
      const to = from + (left <= room ? left : Math.max(1, Math.min(room, left - TOGETHER)));
      parts.push({ page, y, from, to });
      y += (to - from) * item.leading;
      from = to;
      if (from < item.lines.length) turn();
      atTop = false;
    }
    return parts;
  });
  return { slices, pages: page + 1, end: y };
}

/** How much room an item asks before it may begin: all of it when short, and the begin of what it is kept with. */
function needed(items: readonly FlowItem[], i: number): number {
  const item = items[i];
  if (!item) return 0;
  if (item.type === 'BOX') return item.gap + item.height;
  const lines = item.lines.length;
  if (item.keepWithNext) return item.gap + lines * item.leading + needed(items, i + 1);
  const together = lines < 2 * TOGETHER ? lines : TOGETHER;
  return item.gap + together * item.leading;
}
