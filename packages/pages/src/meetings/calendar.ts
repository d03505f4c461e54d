import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { MeetingFile } from '@steunpad/widgets/generated/meeting-file.ts';
import { MeetingsCalendar } from '@steunpad/widgets/generated/meetings-calendar.ts';
import type { Ask } from '@steunpad/widgets/kernel/sending.ts';
import { HEADERS } from '../respond.ts';
import { globalIdOf } from './addresses.ts';

const TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/** All meetings as a calendar to subscribe to. The same as before is not sent again. */
export async function sendCalendar(
  response: ServerResponse,
  code: string,
  ask: Ask,
): Promise<void> {
  const calendar = (await ask(MeetingsCalendar, { code }))?.meetingsCalendar;
  if (!calendar) return void response.writeHead(503, { ...HEADERS, 'retry-after': '300' }).end();
  const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
  const isKnown = response.req.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, {
    ...HEADERS,
    'cache-control': 'public, max-age=900',
    etag,
    ...(!isKnown && { 'content-type': TYPE }),
  });
  response.end(isKnown || response.req.method === 'HEAD' ? undefined : calendar);
}

/** One meeting as a file; `false` when there is none. */
export async function sendMeetingFile(
  response: ServerResponse,
  { code, id }: { readonly code: string; readonly id: string },
  ask: Ask,
): Promise<boolean> {
  const found = await ask(MeetingFile, { code, meetingId: globalIdOf(id) });
  const file = found?.meetings[0]?.calendarFile;
  if (!file) return false;
  response.writeHead(200, {
    ...HEADERS,
    'content-type': TYPE,
    'content-disposition': 'attachment; filename="bijeenkomst.ics"',
  });
  response.end(response.req.method === 'HEAD' ? undefined : file);
  return true;
}
