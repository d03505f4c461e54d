import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import type { Ask } from '../ask.ts';
import { DiscardNote } from '../generated/discard-note.ts';
import { KeepNote } from '../generated/keep-note.ts';
import { KeptNotes } from '../generated/kept-notes.ts';

/** Words as they are kept. */
interface Kept {
  readonly text: string;
  readonly version: number;
}

/** `AWAY`: not kept yet, and tried again. `OTHER`: another page kept other words, and the person has to choose. */
export type KeptStanding = 'NOTHING' | 'TYPED' | 'SAVED' | 'AWAY' | 'OTHER';

const AFTER_LAST_KEY_MS = 1_000;
const AGAIN_MS = 5_000;

/** Keeps what somebody types on the server until it is sent, so that no browser, line or session takes it. */
export class KeptWords {
  standing: KeptStanding = 'NOTHING';
  savedAt: Date | null = null;
  /** What another page kept, while the person has to choose. */
  other: string | null = null;

  readonly #ask: Ask;
  readonly #about: { readonly kind: string; readonly about: string | null };
  readonly #changed: () => void;
  #id: string = idempotencyKey();
  #version = 0;
  /** What is to be kept and is not yet. */
  #words: string | null = null;
  #theirs: Kept | null = null;
  #isSaving = false;
  #isOver = false;
  #timer = 0;

  constructor(ask: Ask, about: { kind: string; about: string | null }, changed: () => void) {
    this.#ask = ask;
    this.#about = about;
    this.#changed = changed;
  }

  /** What was kept before and not sent; `null` when there is none. */
  async read(): Promise<string | null> {
    const asked = await this.#ask(KeptNotes, this.#about);
    const isIt = (note: { isMine: boolean; about: string | null }) =>
      note.isMine && note.about === this.#about.about;
    const note = asked.status === 'ANSWERED' && asked.answer.keptNotes.find(isIt);
    if (!note || this.standing !== 'NOTHING') return null;
    this.#id = note.id;
    this.#saved(note.version, note.savedAt);
    return note.text;
  }

  /** Something was typed: it is kept a second after the last key. */
  typed(words: string): void {
    if (this.#isOver) return;
    this.#words = words;
    this.#watch(true);
    if (this.standing !== 'OTHER') this.standing = 'TYPED';
    clearTimeout(this.#timer);
    this.#timer = Number(setTimeout(this.#now, AFTER_LAST_KEY_MS));
  }

  /** A field was left: nobody waits for the second. */
  readonly flush = (): void => this.#now();

  /** The person saw both and says which words hold; what is typed here is taken as they left it. */
  choose(words: string): void {
    if (this.#theirs) this.#version = this.#theirs.version;
    this.#theirs = null;
    this.other = null;
    this.standing = 'TYPED';
    this.#words = words;
    this.#now();
    this.#changed();
  }

  /** It was sent, or nobody wants it. */
  async discard(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#watch(false);
    // What is under way is thrown away when it has arrived.
    if (this.#version > 0 && !this.#isSaving) await this.#forget();
  }

  async #forget(): Promise<void> {
    await this.#ask(DiscardNote, { input: { id: this.#id, idempotencyKey: idempotencyKey() } });
  }

  /** Only while something is not kept yet, so that nothing holds a form that was left. */
  #watch(isWatching: boolean): void {
    const change = isWatching ? 'addEventListener' : 'removeEventListener';
    document[change]('visibilitychange', this.#now);
    window[change]('pagehide', this.#now);
    window[change]('online', this.#now);
  }

  readonly #now = (): void => {
    void this.#save();
  };

  /** One at a time: what is typed meanwhile goes with the next. */
  async #save(): Promise<void> {
    const words = this.#words;
    if (words === null || this.#isSaving || this.standing === 'OTHER' || this.#isOver) return;
    clearTimeout(this.#timer);
    this.#isSaving = true;
    const note = { ...this.#about, id: this.#id, text: words, version: this.#version };
    const asked = await this.#ask(KeepNote, { input: note });
    this.#isSaving = false;
    if (this.#isOver) return this.#forget();
    if (asked.status !== 'ANSWERED') return this.#tryAgain();
    const { keepNote } = asked.answer;
    if (keepNote.__typename === 'NoteKept') {
      if (this.#words === words) this.#words = null;
      this.#saved(keepNote.version, keepNote.savedAt);
      if (this.#words === null) this.#watch(false);
      else this.#timer = Number(setTimeout(this.#now, AFTER_LAST_KEY_MS));
    } else if (keepNote.__typename === 'NoteChangedElsewhere') {
      this.#theirs = keepNote;
      this.other = keepNote.text;
      this.standing = 'OTHER';
    } else return this.#tryAgain();
    this.#changed();
  }

  #saved(version: number, at: string): void {
    this.#version = version;
    this.savedAt = new Date(at);
    this.standing = 'SAVED';
  }

  #tryAgain(): void {
    this.standing = 'AWAY';
    this.#timer = Number(setTimeout(this.#now, AGAIN_MS));
    this.#changed();
  }
}
