import { exactOrigin } from '@steunpad/domain/organisations/embed-site.ts';
import { z } from 'zod';
import { fieldIssue } from '../../mutation/input.ts';

export const embedSite = z.object({
  idempotencyKey: z.string(),
  origin: z
    .string()
    .max(300)
    .transform((text, context) => {
      const origin = exactOrigin(text);
      if (!origin) fieldIssue(context, text.trim() ? 'INVALID' : 'REQUIRED');
      return origin ?? z.NEVER;
    }),
});

export type EmbedSiteInput = z.output<typeof embedSite>;
