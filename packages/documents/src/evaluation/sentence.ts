import type { Line } from './report.ts';
import type { Words } from './report-words.ts';

/** What a chart shows, in words: by the numbers that are shown, as the chart itself. */
export function sentenceOf(lines: readonly Line[], periods: readonly string[], words: Words) {
  const whole = lines.filter(({ period }) => period === periods[0]);
  return whole.every(({ group }) => group === null)
    ? overTime(lines, whole, words)
    : among(whole, words);
}

/** `In the whole period: 30 of 40 (75%). By quarter between 60% and 80%.` */
function overTime(lines: readonly Line[], whole: readonly Line[], words: Words): string {
  const [all] = whole;
  const first =
    all === undefined || all.suppressed
      ? words.tell('sentences.wholeHidden')
      : words.tell('sentences.whole', { numbers: words.numbers(all.indicator, all) });
  const values = lines
    .filter((line) => !whole.includes(line))
    .flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return first;
  const { indicator } = lines[0]!;
  const [least, most] = [Math.min(...values), Math.max(...values)].map((each) =>
    words.value(indicator, each),
  );
  const between =
    least === most
      ? words.tell('sentences.always', { value: least! })
      : words.tell('sentences.between', { least: least!, most: most! });
  return `${first} ${between}`;
}

/** `Most, of what is shown: work, 12 of 40 (30%), and housing, 8 of 40 (20%). Of 2 groups the number is hidden.` */
function among(whole: readonly Line[], words: Words): string {
  const largest = whole
    .filter(({ value }) => value !== null && value > 0)
    .sort((one, other) => other.value! - one.value!)
    .slice(0, 2)
    .map((line) => `${words.groupName(line)}, ${words.numbers(line.indicator, line)}`);
  const hidden = whole.filter(({ suppressed }) => suppressed).length;
  const first =
    largest.length === 0
      ? words.tell('sentences.none')
      : words.tell('sentences.most', {
          groups: new Intl.ListFormat(words.language).format(largest),
        });
  if (hidden === 0) return first;
  return `${first} ${words.tell(hidden === 1 ? 'sentences.oneHidden' : 'sentences.hidden', { count: hidden })}`;
}
