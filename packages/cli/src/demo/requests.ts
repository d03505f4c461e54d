import type { SupportRequestInput } from '@steunpad/api/modules/requests/submit-support-request.input.ts';

type DemoRequest = Omit<SupportRequestInput, 'idempotencyKey'> & {
  /** How many days ago it came in. */
  readonly daysAgo: number;
};

const base = {
  requestedFor: 'SELF',
  message: null,
  preferredMoment: null,
  language: 'nl',
} as const;

/** Invented people with invented questions: what a coordinator's list looks like on an ordinary Monday. */
export const DEMO_REQUESTS: Readonly<Record<string, readonly DemoRequest[]>> = {
  GM0193: [
    {
      ...base,
      daysAgo: 5,
      name: 'Noor Voorbeeld',
      contact: { preference: 'PHONE', phone: '+31385550101', email: null, address: null },
      needDomains: ['PRACTICAL', 'FINANCIAL'],
      message: 'Er komen zoveel brieven. Ik weet niet waar ik moet beginnen.',
      preferredMoment: 'Na tien uur',
    },
    {
      ...base,
      daysAgo: 1,
      name: 'Daan Voorbeeld',
      contact: { preference: 'EMAIL', phone: null, email: 'daan@voorbeeld.example', address: null },
      needDomains: ['EMOTIONAL', 'CHILDREN'],
      message: 'Wij woonden samen en waren niet getrouwd. Mijn kinderen missen hun moeder.',
    },
    {
      ...base,
      daysAgo: 0,
      requestedFor: 'RELATIVE',
      name: 'Yara Voorbeeld',
      contact: { preference: 'PHONE', phone: '+31385550102', email: null, address: null },
      needDomains: [],
      message: 'Ik vraag dit voor mijn vader. Hij vindt bellen moeilijk.',
    },
  ],
  GM0160: [
    {
      ...base,
      daysAgo: 1,
      name: 'Siem Voorbeeld',
      contact: {
        preference: 'POST',
        phone: null,
        email: null,
        address: { street: 'Voorbeeldstraat 1', postcode: '7772 ZZ', town: 'Hardenberg' },
      },
      needDomains: ['WORK', 'EMOTIONAL'],
    },
  ],
};
