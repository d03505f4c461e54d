import { requirement } from '../table.ts';

// Guards that several events share. Those of one event stand in its file.
export const noObjection = requirement(
  'noObjection',
  'The person must not have said that they want no contact.',
  (f: { readonly objected: boolean }) => !f.objected,
);
export const hasReason = (f: { readonly reason: string | null }) => (f.reason ?? '').trim() !== '';
export const reasonGiven = requirement('reasonGiven', 'A reason has to be given.', hasReason);
export const noHighSignalOpen = requirement(
  'noHighSignalOpen',
  'It is not possible now.',
  (f: { readonly highSignalOpen: boolean }) => !f.highSignalOpen,
);
