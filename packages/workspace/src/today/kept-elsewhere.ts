import type { StaffRole, TaskKind } from '../generated/types.ts';
import { ROOT } from '../router.ts';
import { mayOpen, type ScreenName } from '../screen-names.ts';

/** On which screen, and on which part of it, a promise is kept that is no step of a person. */
const KEPT_ON: Readonly<Partial<Record<TaskKind, readonly [ScreenName, part?: string]>>> = {
  SEND_LETTER: ['balie', '/brieven'],
  ANSWER_DATA_REQUEST: ['privacy'],
  LOOK_AT_REGISTRATIONS: ['bijeenkomsten'],
  MEND_LINK: ['website'],
  PROGRAMME_DEADLINE: ['programma'],
};

/** `null`: it is kept with a person, or where somebody with these roles may not go. */
export function screenKeeping(kind: TaskKind, roles: readonly StaffRole[]) {
  const [screen, part = ''] = KEPT_ON[kind] ?? [];
  return screen && mayOpen(screen, roles) ? { screen, address: ROOT + screen + part } : null;
}
