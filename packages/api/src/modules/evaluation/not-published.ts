import type { Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';

/** There is no report about some of these quarters yet. */
export class NotPublished extends Refusal {
  readonly code = 'NOT_PUBLISHED';
  readonly quarters: readonly Quarter[];

  constructor(quarters: readonly Quarter[]) {
    super(`There is no report yet about the quarters that begin in ${quarters.join(', ')}.`);
    this.quarters = quarters;
  }
}

builder.objectType(NotPublished, {
  name: 'NotPublished',
  description:
    'There is no report about some of these quarters yet. The operator makes one with `steunpad evaluate`: from then on what it showed counts as known.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    quarters: t.stringList({
      description: 'Which, by their first month, such as `2015-09`.',
      resolve: ({ quarters }) => [...quarters],
    }),
  }),
});
