import type { Opens } from './scopes.ts';

/** Letters, mails and scripts, and what goes to the printer. */
export const LETTER_SCOPES = {
  'letters:read': {
    description: 'Read templates, previews, print batches and address lists.',
    asks: [
      'agencyNotices',
      'informationLetter',
      'letterPreview',
      'node',
      'placeholders',
      'printBatches',
      'readiness',
      'templates',
      'textPreview',
    ],
    reads: { TemplateVersion: 'ALL', PrintBatch: 'ALL' },
  },
  'letters:write': {
    description:
      'Write, preview and publish templates, check the catalogue of agencies, make print batches. Reads what it wrote or made in the answer alone.',
    asks: ['letterPreview', 'placeholders', 'textPreview'],
    does: [
      'checkAgencyNotice',
      'makePrintBatch',
      'previewPrintBatch',
      'publishTemplate',
      'saveTemplate',
    ],
    isTold: { TemplateVersion: 'ALL', PrintBatch: 'ALL' },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
