import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { fieldIssue, ownWords } from '../../mutation/input.ts';
import { NeedDomain, NeedUrgency, NeedWish } from './need.enums.ts';

/** What somebody needs, each part of life at most once. */
export const needs = z
  .array(
    z.object({
      domain: NeedDomain.zod,
      wish: NeedWish.zod,
      urgency: NeedUrgency.zod,
      ownWords: ownWords(LIMITS.ownWords),
      existingHelp: ownWords(LIMITS.existingHelp),
    }),
  )
  .superRefine((told, context) => {
    told.forEach(({ domain }, i) => {
      const first = told.findIndex((need) => need.domain === domain);
      if (first < i) fieldIssue(context, 'DUPLICATE', [i, 'domain']);
    });
  });

export const SupportNeedInput = builder.inputType('SupportNeedInput', {
  description: 'What somebody tells about one part of life.',
  fields: (t) => ({
    domain: t.field({
      type: NeedDomain,
      required: true,
      description: 'Which part of life; each at most once.',
    }),
    wish: t.field({
      type: NeedWish,
      required: true,
      defaultValue: 'YES',
      description: 'Whether support is wanted.',
    }),
    urgency: t.field({
      type: NeedUrgency,
      required: true,
      defaultValue: 'NONE',
      description: 'How soon.',
    }),
    ownWords: t.string({
      description:
        "In the person's own words. At most 500 characters; refused when it holds a BSN.",
    }),
    existingHelp: t.string({ description: 'Who helps already. At most 200 characters.' }),
  }),
});
