/** A part of the day in which somebody can be called or visited. */
export type DayPart = 'MORNING' | 'AFTERNOON' | 'EVENING';

export const DAY_PARTS = ['MORNING', 'AFTERNOON', 'EVENING'] as const satisfies readonly DayPart[];
