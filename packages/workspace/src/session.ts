import type { Ask } from './ask.ts';
import { Me } from './generated/me.ts';
import type { MeQuery } from './generated/types.ts';

/**
 * `SIGNED_OUT` and `OTHER`: what stood on the page is hidden. `OTHER`: somebody else is signed in now, or works
 * elsewhere, so that nothing of it may come back.
 */
export type Standing = 'ASKING' | 'HERE' | 'SIGNED_OUT' | 'NO_PLACE' | 'AWAY';

/** Who works here: nothing is shown until the server has said so, also when a browser brings a page back from memory. */
export class Session {
  standing: Standing = 'ASKING';
  me: MeQuery['me'] | null = null;

  /** Of this tab: another tab of the same person may work for another municipality. */
  get municipality(): string | null {
    return this.me?.municipalities.find(({ current }) => current)?.code ?? null;
  }

  /** Asks who is signed in; `false` when that is somebody else than before. */
  async confirm(ask: Ask): Promise<boolean> {
    const asked = await ask(Me, {});
    if (asked.status !== 'ANSWERED') {
      this.standing =
        asked.status === 'NO_PLACE' || asked.status === 'FORBIDDEN'
          ? 'NO_PLACE'
          : asked.status === 'SIGNED_OUT'
            ? 'SIGNED_OUT'
            : 'AWAY';
      return true;
    }
    const { me } = asked.answer;
    const isSame = this.me === null || this.me.id === me.id;
    this.me = me;
    this.standing = 'HERE';
    return isSame;
  }

  /** The way to sign in that comes back here. */
  get signIn(): string {
    return `/signin?to=${encodeURIComponent(location.pathname + location.search)}`;
  }
}
