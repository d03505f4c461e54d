/** A page, or a file, about meetings below the list of them. */
export type MeetingAddress = { readonly municipality: string } & (
  | { readonly is: 'MEETING' | 'FILE'; readonly id: string }
  | { readonly is: 'MINE' | 'NO_MAILS' | 'NO_INVITATIONS'; readonly code: string }
  | { readonly is: 'FEED' }
);

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const MEETING = new RegExp(`^/f/(GM\\d{4})/meetings/(${UUID})(\\.ics)?$`);
const WITH_CODE =
  /^\/f\/(GM\d{4})\/meetings\/(mine|no-mails|no-invitations)\/([0-9A-Za-z-]{1,40})$/;
const PAGES = {
  mine: 'MINE',
  'no-mails': 'NO_MAILS',
  'no-invitations': 'NO_INVITATIONS',
} as const;
const FEED = /^\/f\/(GM\d{4})\/meetings\.ics$/;

/** What an address below the list of meetings names, or `null`. */
export function meetingAddress(path: string): MeetingAddress | null {
  const [, whose, id, file] = MEETING.exec(path) ?? [];
  if (whose && id) return { municipality: whose, is: file ? 'FILE' : 'MEETING', id };
  const [, municipality, what, code] = WITH_CODE.exec(path) ?? [];
  if (municipality && code) return { municipality, is: PAGES[what as keyof typeof PAGES], code };
  const feed = FEED.exec(path)?.[1];
  return feed ? { municipality: feed, is: 'FEED' } : null;
}

/** How the API knows a meeting of an address. */
export const globalIdOf = (uuid: string): string =>
  Buffer.from(`Meeting:${uuid}`).toString('base64');

/** The id of a meeting as it stands in an address. */
export const uuidOf = (globalId: string): string =>
  Buffer.from(globalId, 'base64').toString().split(':')[1] ?? '';

export const feedPath = (municipality: string): string => `/f/${municipality}/meetings.ics`;

export const filePath = (municipality: string, globalId: string): string =>
  `/f/${municipality}/meetings/${uuidOf(globalId)}.ics`;
