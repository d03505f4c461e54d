import { encode } from 'uqr';
import { INK, type Shape } from './paper.ts';

/** The dark squares of a QR code in a square of `side` points, each row's neighbours drawn as one. */
export function qrShapes(
  url: string,
  { page, x, y, side }: { page: number; x: number; y: number; side: number },
): readonly [Shape, ...Shape[]] {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const module = side / size;
  const [first, ...others] = data.flatMap((row, top) =>
    stretches(row).map(({ from, to }) => ({
      page,
      x: x + from * module,
      y: y + top * module,
      width: (to - from) * module,
      height: module,
      colour: INK.text,
    })),
  );
  return [first!, ...others];
}

function stretches(row: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  row.forEach((dark, i) => {
    const last = found.at(-1);
    if (dark && last?.to === i) last.to = i + 1;
    else if (dark) found.push({ from: i, to: i + 1 });
  });
  return found;
}
