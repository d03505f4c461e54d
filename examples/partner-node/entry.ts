import type { EntryFragment } from './operations.ts';

/** One line for a person: who, what they wish, by when, and what can be done. */
export function line({ due, overdue, request, pathway, kind, nextSteps }: EntryFragment): string {
  const name = request?.name ?? pathway?.partner.name ?? '';
  const wish = request?.needs.map(({ domain }) => domain).join(', ') || '-';
  const day = overdue ? `${due} (overdue)` : due;
  return [name, wish, day, kind, nextSteps.join(' or ') || '-'].join(' | ');
}
