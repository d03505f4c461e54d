export interface Clock {
  readonly now: () => Date;
  set(moment: string): void;
}

/** A clock that stands still until it is set. */
export function clockAt(moment: string): Clock {
  let now = new Date(moment);
  return {
    now: () => now,
    set(next) {
      now = new Date(next);
    },
  };
}
