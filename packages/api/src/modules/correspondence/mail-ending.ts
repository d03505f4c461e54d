import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { writtenPhone } from '@steunpad/domain/correspondence/written.ts';
import { translated } from '../organisations/translated.ts';

interface Page {
  readonly name: string;
  readonly words: Readonly<Record<Language, string>>;
}

/** The page with which somebody goes on from a mail. */
const PAGES: Partial<Record<TemplateKind, Page>> = {
  REQUEST_CONFIRMATION: {
    name: 'intake-form',
    words: {
      nl: 'Meer vertellen? Dat kan hier, met uw nummer en de code die u kreeg:',
      en: 'Would you like to tell us more? You can do it here, with your number and the code that you got:',
    },
  },
  LATER_CONFIRMATION: {
    name: 'my-support',
    words: {
      nl: 'Zien hoe het staat? Dat kan hier, met uw code:',
      en: 'Would you like to see how it stands? You can do it here, with your code:',
    },
  },
  VOLUNTEER_CODE: {
    name: 'my-volunteering',
    words: { nl: 'Uw pagina is hier:', en: 'Your page is here:' },
  },
};

/** What colleagues get: they know the sender. */
const TO_COLLEAGUES: readonly TemplateKind[] = ['DUTY_ALARM', 'DUTY_NOTICE', 'REQUEST_NOTICE'];

const LABELS = {
  nl: { phone: 'Telefoon', email: 'E-mail', post: 'Post' },
  en: { phone: 'Telephone', email: 'E-mail', post: 'Post' },
} as const;

/**
 * What stands below every mail to a resident or volunteer, whatever its text is: the page to go on, and how to reach
 * us.
 */
export function mailEnding(
  kind: TemplateKind,
  row: Municipality,
  language: Language,
  publicUrl: string | null,
): string {
  if (TO_COLLEAGUES.includes(kind)) return '';
  const page = PAGES[kind];
  const link = page && publicUrl && `${publicUrl}/f/${row.id}/${page.name}`;
  const inLanguage = language === 'nl' ? '' : `?lang=${language}`;
  const labels = LABELS[language];
  const hours = translated(row, language).openingHours ?? row.openingHours;
  const lines = [
    '-- ',
    row.organisationName,
    ...(row.postalAddress.length > 0 ? [`${labels.post}: ${row.postalAddress.join(', ')}`] : []),
    `${labels.phone}: ${writtenPhone(row.phone)} (${hours})`,
    `${labels.email}: ${row.email}`,
  ];
  return `${link ? `\n${page.words[language]}\n${link}${inLanguage}\n` : ''}\n${lines.join('\n')}\n`;
}
