import type { CSSResult, TemplateResult } from 'lit';
import type { Ask } from './ask.ts';
import type { MeQuery } from './generated/types.ts';
import type { Change } from './live/read-events.ts';
import type { Router } from './router.ts';
import type { Settings } from './settings.ts';
import type { Texts } from './texts/texts.ts';

/** What every view may use of the place that it is shown in. */
export interface Workplace {
  readonly ask: Ask;
  readonly router: Omit<Router, 'start' | 'stop'>;
  readonly me: MeQuery['me'];
  readonly texts: Texts;
  readonly settings: Pick<Settings, keyof Settings>;
  redraw(): void;
  /** Takes on styles that came with a screen. */
  wear(styles: CSSResult): void;
  /** Gives the focus to something as soon as it is drawn. */
  focusOn(id: string): void;
  /**
   * Says something to whoever listens, and shows it for a while; with a way to take it back, or where it `stays`, until
   * something else is said or somebody goes elsewhere.
   */
  tell(
    words: string,
    more?: { undo?: (() => Promise<unknown>) | undefined; stays?: boolean },
  ): void;
}

/** One page of the workspace. It draws into the root of the workspace, so that labels and errors find each other. */
export interface View {
  /** What the tab and the first heading say. */
  readonly title: string;
  /** Asks what it shows. */
  open(): Promise<void>;
  render(): TemplateResult;
  /** Somebody changed something: what of it is shown here is asked again, and nothing moves. */
  refresh?(change: Change): Promise<void>;
  /** Keys that only this view knows. */
  onKey?(event: KeyboardEvent): void;
  /** Whether something was typed that is not sent yet. */
  readonly isHalf?: boolean;
  /** It is left for another view. */
  close?(): void;
}
