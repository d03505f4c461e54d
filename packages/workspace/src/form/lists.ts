import type { NeedDomain, PlanItemKind } from '../generated/types.ts';
import type { Field } from './step-form.ts';

/** A list of which each entry is ticked by its name, and then asked more about. */
export interface EntryList {
  /** What of an entry its name is. */
  readonly as: string;
  readonly names: readonly string[];
  readonly fieldsOf: (name: string) => readonly Field<string, unknown>[];
}

const DOMAINS: readonly NeedDomain[] = [
  'EMOTIONAL',
  'SOCIAL',
  'PRACTICAL',
  'FINANCIAL',
  'HOUSING',
  'CHILDREN',
  'WORK',
  'MEANING',
];

const KINDS: readonly PlanItemKind[] = [
  'VOLUNTEER',
  'PEER_GROUP',
  'PRACTICAL_HELP',
  'INFORMATION',
  'PROFESSIONAL',
  'REFERRAL',
  'WORK_GUIDANCE',
];

export const LISTS: Readonly<Record<'needs' | 'items', EntryList>> = {
  needs: {
    as: 'domain',
    names: DOMAINS,
    fieldsOf: () => [
      { name: 'ownWords', kind: 'words', most: 500 },
      { name: 'wish', kind: 'choice', options: ['YES', 'LATER', 'NO'], initial: 'YES' },
      { name: 'urgency', kind: 'choice', options: ['NONE', 'SOON', 'NOW'], initial: 'NONE' },
      { name: 'existingHelp', kind: 'line', most: 200 },
    ],
  },
  items: {
    as: 'kind',
    names: KINDS,
    fieldsOf: (kind) => [
      { name: 'goal', kind: 'words', most: 500, required: true },
      ...(kind === 'WORK_GUIDANCE'
        ? ([
            { name: 'pace', kind: 'choice', options: ['NOW', 'SLOW', 'PAUSED'], required: true },
            { name: 'consultantConsent', kind: 'yes' },
          ] as const)
        : []),
      ...(kind === 'REFERRAL'
        ? ([{ name: 'consentOn', kind: 'day', required: true }] as const)
        : []),
      { name: 'provider', kind: 'line', most: 120 },
      { name: 'startOn', kind: 'day' },
      { name: 'reviewOn', kind: 'day' },
    ],
  },
};
