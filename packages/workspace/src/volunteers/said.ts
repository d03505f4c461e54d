import { today } from '@steunpad/widgets/kernel/today.ts';
import { daysBetween, saidDay } from '../days.ts';
import type { VolunteersQuery } from '../generated/types.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { volunteerWords } from './texts.ts';

type Row = VolunteersQuery['volunteers']['edges'][number]['node'];

/** So long before a certificate ends it is time to ask for a new one. */
const SOON_DAYS = 60;

/** Something about a volunteer in words, and whether it needs a look. */
export interface Said {
  readonly text: string;
  readonly isProblem: boolean;
}

export const wordsOf = ({ settings }: Workplace) => volunteerWords[settings.language];

export const dayOf = (date: string, { settings }: Workplace): string =>
  saidDay(date, settings.language, today());

/** Until when the last certificate that somebody saw counts. */
export function saidCertificate({ certificates }: Pick<Row, 'certificates'>, at: Workplace): Said {
  const said = wordsOf(at).certificate;
  const until = certificates
    .flatMap(({ validUntil }) => validUntil ?? [])
    .toSorted()
    .at(-1);
  if (!until) return { text: said.none, isProblem: true };
  const left = daysBetween(today(), until);
  const words = left < 0 ? said.over : left <= SOON_DAYS ? said.soon : said.until;
  return { text: fill(words, { day: dayOf(until, at) }), isProblem: left <= SOON_DAYS };
}

/** Whether the basic training is finished, and still counts. */
export function saidTraining({ trainings }: Pick<Row, 'trainings'>, at: Workplace): Said {
  const said = wordsOf(at).training;
  const last = trainings.filter(({ course }) => course === 'BASIC').at(-1);
  if (!last) return { text: said.none, isProblem: false };
  const { validUntil, doneOn } = last;
  const isOver = validUntil !== null && validUntil < today();
  const day = dayOf(isOver ? validUntil : doneOn, at);
  return { text: fill(isOver ? said.over : said.done, { day }), isProblem: isOver };
}

/** When somebody last talked with them, and when they last were in a session. */
export function saidSupervision({ supervision }: Pick<Row, 'supervision'>, at: Workplace): string {
  const said = wordsOf(at).supervision;
  const kinds = ['TALK', 'PEER_SESSION'] as const;
  const last = kinds.flatMap((kind) => {
    const on = supervision.find((each) => each.kind === kind)?.on;
    return on ? fill(said[kind], { day: dayOf(on, at) }) : [];
  });
  return last.join(', ') || said.none;
}

export const saidLoad = (
  { matchesNow, capacity }: Pick<Row, 'matchesNow' | 'capacity'>,
  at: Workplace,
): string => {
  const { load, full } = wordsOf(at);
  const said = fill(load, { now: matchesNow, most: capacity });
  return matchesNow >= capacity ? `${said} (${full})` : said;
};

export const languageNames = (tags: readonly string[], { settings }: Workplace): string => {
  const names = new Intl.DisplayNames(settings.language, { type: 'language' });
  return tags.map((tag) => nameOf(tag, names)).join(', ');
};

function nameOf(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag; // written by somebody in words of their own
  }
}
