import { civilDate } from '../src/calendar/civil-date.ts';
import type { PartialDate } from '../src/calendar/partial-date.ts';
import type { Occasion } from '../src/kernel.ts';
import { weighLaterMessage } from '../src/notices/later-message.ts';
import { receiveDeathNotice, type Survivor } from '../src/notices/receive-death-notice.ts';
import { type ComparedKey, isOfSameSurvivor, recognise } from '../src/notices/recognise.ts';
import { type Recognisable, recognitionKeys } from '../src/notices/recognition-keys.ts';
import type { PathwayEvent } from '../src/pathway/events.ts';
import type { CloseReason, PathwayState } from '../src/pathway/pathway.ts';
import { transition } from '../src/pathway/transition.ts';

/** A message as the tests send it. */
export interface Sent {
  readonly id: string;
  readonly correction: boolean;
  readonly dateOfDeath: PartialDate;
  readonly deceasedBsn: string | null;
  readonly survivor: (Survivor & Recognisable & { readonly restricted: boolean }) | null;
  /** Whom it is about in truth: only the clerk of the tests knows. */
  readonly who: string;
}

interface Notice {
  readonly sent: Sent;
  readonly keys: readonly ComparedKey[];
  about: Way | null;
  withdrawn: boolean;
}

/** One pathway, as far as messages look at it. */
export interface Way {
  readonly who: string;
  state: PathwayState;
  restricted: boolean;
  written: number;
  closeReason: CloseReason | null;
  stands: Notice;
  looksLike: readonly Way[];
  outcome: 'IN' | 'OUT' | 'UNCLEAR' | 'NOT_APPLICABLE' | null;
}

const HERE = { code: 'GM0193', targetRule: 'UNDER_PENSION_AGE', minimumAge: 18 } as const;
const NOW: Occasion = {
  at: new Date('2026-09-20T09:00:00Z'),
  today: civilDate('2026-09-20'),
  actor: 'system',
  role: 'SYSTEM',
};
const LETTER = { latestDeath: null, received: civilDate('2026-09-20') };

/** A municipality in memory: what it does with messages, decided by the rules alone. */
export class NoticeBook {
  readonly notices: Notice[] = [];
  readonly ways: Way[] = [];

  receive(sent: Sent): void {
    const under = this.notices.filter(({ sent: { id } }) => id === sent.id);
    const latest = under.at(-1);
    const says = (notice: Notice) => contentOf(notice.sent) === contentOf(sent);
    if (latest && (sent.correction ? [latest] : under).some(says)) return;
    if (latest && !sent.correction) return; // an error of that row
    const keys = keysOf(sent);
    const notice: Notice = { sent, keys, about: null, withdrawn: false };
    const corrected = latest?.about && !latest.withdrawn ? latest : null;
    const others = this.#correct(notice, corrected);
    this.notices.push(notice);
    if (!others) return;
    const recognition = recognise({ keys, dateOfDeath: sent.dateOfDeath }, this.#known());
    if (recognition.verdict === 'SAME') {
      const way = this.ways[Number(recognition.pathwayId)]!;
      way.restricted ||= this.#restrictedBefore(keys, notice);
      this.#later(way, notice, false, true);
      return;
    }
    const unsure = recognition.verdict === 'UNSURE' ? recognition.pathwayIds : [];
    const looksLike = [...new Set([...others, ...unsure.map((id) => this.ways[Number(id)]!)])];
    this.#open(notice, looksLike);
  }

  /** Two people say that a message was a mistake. */
  withdraw(notice: Notice): void {
    notice.withdrawn = true;
    const way = this.ways.find(({ stands }) => stands === notice);
    if (!way) return;
    const other = this.notices.findLast((each) => each.about === way && !each.withdrawn);
    if (other) {
      way.stands = other;
      if (way.state === 'TO_INVITE') this.#apply(way, { name: 'letterInDoubt' });
    } else {
      this.#apply(way, {
        name: 'deathNoticeWithdrawn',
        confirmed: true,
        letterWasSent: way.written > 0,
      });
    }
  }

  /** A clerk decides what waits, as it is in truth. */
  settle(): void {
    for (const way of this.ways) {
      if (way.state !== 'TO_CHECK') continue;
      const same = way.looksLike.find(
        (other) => other.who === way.who && other.closeReason === null && other !== way,
      );
      if (way.looksLike.length > 0) this.#decide(way, same ?? null);
      if (way.state === 'TO_CHECK') {
        const decide = {
          decision: 'IN',
          reason: 'Nagekeken.',
          addressUsable: true,
          nameKnown: true,
        } as const;
        this.#apply(way, { name: 'decide', ...decide, ...KNOWN_NAME, ...LETTER });
      }
    }
  }

  print(): void {
    for (const way of this.ways.filter(({ state }) => state === 'TO_INVITE')) {
      way.state = 'INVITED';
      way.written += 1;
    }
  }

  #decide(way: Way, same: Way | null): void {
    this.#apply(way, {
      name: 'personDecided',
      samePerson: same !== null,
      reason: 'Nagekeken.',
      outcome: way.outcome ?? 'UNCLEAR',
      underMinimumAge: false,
      letterPossible: true,
      otherGoesOn: same !== null,
      ...LETTER,
    });
    way.looksLike = [];
    if (!same) return;
    for (const each of this.notices.filter(({ about }) => about === way)) each.about = same;
    same.restricted ||= way.restricted;
  }

  /** `null` when it is settled; otherwise who may be the survivor whom the correction names. */
  #correct(notice: Notice, corrected: Notice | null): readonly Way[] | null {
    if (!corrected) return [];
    const way = corrected.about!;
    const known = this.#keysOf(way);
    const survivor = notice.sent.survivor
      ? isOfSameSurvivor(notice.keys, known, isBornOnSameDay(notice, way))
      : 'SAME';
    this.#later(way, notice, true, survivor === 'SAME');
    if (survivor === 'SAME') {
      if (way.stands === corrected) way.stands = notice;
      return null;
    }
    notice.about = null;
    return survivor === 'UNKNOWN' ? [way] : [];
  }

  #later(way: Way, notice: Notice, corrects: boolean, sameSurvivor: boolean): void {
    const { sent } = notice;
    const weighed = weighLaterMessage(
      {
        state: way.state,
        written: way.written > 0,
        corrected: way.stands.sent.correction,
        restricted: way.restricted,
        namedByHand: false,
        birthDate: way.stands.sent.survivor?.birthDate ?? null,
        dateOfDeath: way.stands.sent.dateOfDeath,
        outcome: way.outcome,
      },
      {
        ...sent,
        restricted: sent.survivor?.restricted ?? false,
        corrects,
        sameSurvivor,
        otherName: false,
        otherAddress: false,
      },
      HERE,
    );
    notice.about = way;
    if (weighed.restrict) way.restricted = true;
    if (weighed.decision) way.outcome = weighed.decision.outcome;
    if (weighed.event) this.#apply(way, weighed.event);
  }

  #open(notice: Notice, looksLike: readonly Way[]): void {
    const { sent, keys } = notice;
    const known = { sameLoss: false, mayBeKnown: looksLike.length > 0, objected: false };
    const received = receiveDeathNotice(sent, known, HERE, NOW);
    if (sent.survivor?.restricted) for (const other of looksLike) other.restricted = true;
    const last = received.steps.at(-1);
    if (!last || !sent.survivor) return;
    const way: Way = {
      who: sent.who,
      state: last.to,
      restricted: sent.survivor.restricted || this.#restrictedBefore(keys, notice),
      written: 0,
      closeReason: null,
      stands: notice,
      looksLike,
      outcome: received.decision?.outcome ?? null,
    };
    notice.about = way;
    this.ways.push(way);
  }

  #restrictedBefore(keys: readonly ComparedKey[], than: Notice): boolean {
    const names = (kind: string) => kind === 'BSN' || kind === 'PERSON';
    return this.notices.some((notice) => {
      if (notice === than) return false;
      const restricted = notice.about ? notice.about.restricted : notice.sent.survivor?.restricted;
      const shared = notice.keys.filter(({ kind, value }) =>
        keys.some((key) => key.kind === kind && key.value === value),
      );
      return (
        restricted && shared.some(({ kind }) => (notice.about ? names(kind) : kind !== 'DECEASED'))
      );
    });
  }

  #apply(way: Way, event: PathwayEvent): void {
    const role = event.name === 'decide' || event.name === 'personDecided';
    const result = transition(way.state, event, { ...NOW, role: role ? 'CLERK' : 'SYSTEM' });
    if (result instanceof Error) throw result;
    way.state = result.to;
    const closed = result.effects.find((effect) => effect.type === 'Closed');
    if (closed) way.closeReason = closed.reason;
  }

  #keysOf(way: Way): ComparedKey[] {
    return this.notices
      .filter(({ about, withdrawn }) => about === way && !withdrawn)
      .flatMap(({ keys }) => keys);
  }

  #known() {
    return this.ways.flatMap((way, index) =>
      way.stands.withdrawn || way.closeReason === 'ERRONEOUS' || way.closeReason === 'SAME_PERSON'
        ? []
        : [
            {
              pathwayId: String(index),
              keys: this.#keysOf(way),
              dateOfDeath: way.stands.sent.dateOfDeath,
              state: way.state,
              closeReason: way.closeReason,
              written: way.written > 0,
            },
          ],
    );
  }
}

const KNOWN_NAME = { personSettled: true } as const;

const contentOf = ({ id: _, correction: _c, ...said }: Sent) => JSON.stringify(said);

const keysOf = ({ survivor, dateOfDeath, deceasedBsn }: Sent): ComparedKey[] =>
  recognitionKeys(survivor, dateOfDeath, deceasedBsn).map(({ kind, text }) => ({
    kind,
    value: text,
  }));

const isBornOnSameDay = ({ sent }: Notice, { stands }: Way): boolean => {
  const [told, known] = [sent.survivor?.birthDate, stands.sent.survivor?.birthDate];
  return told?.precision === 'DAY' && JSON.stringify(told) === JSON.stringify(known);
};
