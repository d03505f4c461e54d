import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { isolated, type Language } from '@steunpad/domain/correspondence/language.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { writtenPhone } from '@steunpad/domain/correspondence/written.ts';
import { say } from '@steunpad/texts/say.ts';
import { translated } from '../organisations/translated.ts';
import type { ToldElsewhere } from './mails-elsewhere.ts';

/** The page with which somebody goes on from a mail. */
const PAGES = {
  REQUEST_CONFIRMATION: 'intake-form',
  LATER_CONFIRMATION: 'my-support',
  VOLUNTEER_CODE: 'my-volunteering',
  LINK_MENDED: 'links',
} as const satisfies Partial<Record<TemplateKind, string>>;

/** What colleagues get: they know the sender. */
const TO_COLLEAGUES: readonly TemplateKind[] = ['DUTY_ALARM', 'DUTY_NOTICE', 'REQUEST_NOTICE'];

type Elsewhere = Pick<ToldElsewhere, 'goOn' | 'also' | 'noMore'>;

/**
 * What stands below every mail to a resident or volunteer, whatever its text is: the page to go on, and how to reach
 * us.
 */
export function mailEnding(
  kind: TemplateKind,
  row: Municipality,
  language: Language,
  publicUrl: string | null,
  /** Where a mail of another module leads instead. */
  elsewhere?: Elsewhere,
): string {
  if (TO_COLLEAGUES.includes(kind)) return '';
  const hours = translated(row, language).openingHours ?? row.openingHours;
  const line = (label: 'post' | 'phone' | 'email', value: string) =>
    `${say(language, `mails.${label}`)}: ${isolated(value, language)}`;
  const lines = [
    '-- ',
    row.organisationName,
    ...(row.postalAddress.length > 0 ? [line('post', row.postalAddress.join(', '))] : []),
    `${line('phone', writtenPhone(row.phone))} (${isolated(hours, language)})`,
    line('email', row.email),
  ];
  const ways = goOn(kind, row.id, language, publicUrl, elsewhere);
  return `${ways}\n${lines.join('\n')}\n`;
}

/** The way to the page, where there is one for this mail. */
function goOn(
  kind: TemplateKind,
  municipality: string,
  language: Language,
  publicUrl: string | null,
  elsewhere?: Elsewhere,
): string {
  const ways = elsewhere
    ? [elsewhere.goOn, elsewhere.also ?? null, elsewhere.noMore]
    : isWithPage(kind)
      ? [{ said: say(language, `mails.goOn.${PAGES[kind]}`), page: PAGES[kind] }]
      : [];
  if (!publicUrl) return '';
  const inLanguage = language === 'nl' ? '' : `?lang=${language}`;
  return ways
    .filter((way) => way !== null)
    .map(({ said, page }) => `\n${said}\n${publicUrl}/f/${municipality}/${page}${inLanguage}\n`)
    .join('');
}

const isWithPage = (kind: TemplateKind): kind is keyof typeof PAGES => kind in PAGES;
