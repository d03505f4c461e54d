import type * as domain from '@steunpad/domain/drafts/draft.ts';
import { DraftTooLarge } from '@steunpad/domain/drafts/draft.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';

/** Nothing is kept under a code: it never was, it was sent, thrown away, or its seven days are over. */
export class DraftNotFound extends Refusal {
  readonly code = 'DRAFT_NOT_FOUND';

  constructor() {
    super('Nothing is kept under this code, or not any more.');
  }
}

builder.objectType(DraftNotFound, {
  name: 'DraftNotFound',
  description:
    'Nothing is kept under this code for this form and municipality, or not any more. It never says which.',
  interfaces: [RefusalInterface],
});

builder.objectType(DraftTooLarge, {
  name: 'DraftTooLarge',
  description:
    'More was typed than is kept for anybody: 16,000 characters in all. Nothing was saved.',
  interfaces: [RefusalInterface],
});

export const DraftForm = describedEnum<domain.DraftForm>(
  'DraftForm',
  'A form that may be kept half-filled.',
  {
    SUPPORT_REQUEST: 'Somebody asks for support.',
    VOLUNTEER_SIGNUP: 'Somebody wants to be a volunteer.',
  },
);
