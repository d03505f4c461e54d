import type { OutgoingMail } from '@steunpad/api/modules/correspondence/write-mail.store.ts';

/** What visitors and organisations were sent, and what of it should not have been. */
export interface Mailbox {
  /** The code in the last mail about a meeting, by its title and the address. */
  readonly codes: ReadonlyMap<string, string>;
  /** The code for the questions afterwards, by the same. */
  readonly surveyCodes: ReadonlyMap<string, string>;
  /** The code with which an address says that it wants no more invitations. */
  readonly stopCodes: ReadonlyMap<string, string>;
  readonly broken: string[];
  /** An address that said it wants no more invitations. */
  stop(email: string): void;
  take(mail: OutgoingMail): void;
}

export const codeKey = (title: string, email: string): string => `${title} ${email}`;

/** Reads each mail about a meeting as its reader and their calendar do. */
export function mailbox(): Mailbox {
  const codes = new Map<string, string>();
  const surveyCodes = new Map<string, string>();
  const stopCodes = new Map<string, string>();
  const stopped = new Set<string>();
  const seen = new Set<string>();
  /** The last change that a calendar heard of, by the entry. */
  const entries = new Map<string, number>();
  const broken: string[] = [];

  function readCalendar({ to, calendar, from }: OutgoingMail): void {
    if (!calendar) return;
    const address = from.address ?? 'post@steunpad.example';
    const file = calendar.content({ name: from.name, address }).replaceAll('\r\n ', '');
    const lineOf = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(file)?.[1] ?? '';
    const uid = lineOf('UID');
    const sequence = Number(lineOf('SEQUENCE'));
    // The same number again is the same entry once more; whoever cancelled has none that could change.
    if (sequence < (entries.get(uid) ?? 0))
      broken.push(`a calendar of ${to} heard of what was before`);
    entries.set(uid, calendar.method === 'CANCEL' ? Number.POSITIVE_INFINITY : sequence);
  }

  return {
    codes,
    surveyCodes,
    stopCodes,
    broken,
    stop: (email) => void stopped.add(email),
    take(mail) {
      if (!mail.text.includes('/meetings/')) return;
      const said = `${mail.to} ${mail.subject} ${mail.text}`;
      if (seen.has(said)) broken.push(`${mail.to} got a mail twice`);
      seen.add(said);
      const [, code] = /meetings\/mine\/([0-9A-Z-]+)/.exec(mail.text) ?? [];
      const [title] = /Bijeenkomst \d+/.exec(mail.text) ?? [];
      if (code && title) codes.set(codeKey(title, mail.to), code);
      const [, survey] = /([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})\s+\S+\/survey\b/.exec(mail.text) ?? [];
      if (survey && title) surveyCodes.set(codeKey(title, mail.to), survey);
      const [, stop] = /meetings\/no-invitations\/([0-9A-Z-]+)/.exec(mail.text) ?? [];
      if (stop && stopped.has(mail.to)) broken.push(`${mail.to} was invited after it said no more`);
      if (stop) stopCodes.set(mail.to, stop);
      readCalendar(mail);
    },
  };
}
