import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '@steunpad/database/database.ts';

interface Visitor {
  readonly code: string;
  readonly meetingId: string;
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly role: string;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The rows of a registration as somebody writes them who takes nothing over of ours: the meeting is locked, its places are
 * counted, the registration, its mail and the answer to the key are written, each by its statement.
 */
export async function byHand(db: Db, visitor: Visitor): Promise<void> {
  const { code, meetingId, key, name, email, organisation, role } = visitor;
  const id = randomUUID();
  const ask = <Row>(sql: string, values: readonly unknown[]) =>
    db.$sql<Row>(sql, [...values], `by-hand ${hash(sql).slice(0, 12)}`);
  await ask('SELECT 1 FROM meeting WHERE municipality_id = $1 AND id = $2::uuid FOR UPDATE', [
    code,
    meetingId,
  ]);
  const [meeting] = await ask<{ readonly free: number }>(
    `SELECT (m.capacity - coalesce(sum(r.granted), 0))::int AS free FROM meeting m
     LEFT JOIN meeting_registration r ON r.municipality_id = $1 AND r.meeting_id = m.id AND r.status = 'REGISTERED'
     WHERE m.municipality_id = $1 AND m.id = $2::uuid GROUP BY m.capacity`,
    [code, meetingId],
  );
  const granted = meeting && meeting.free > 0 ? 1 : 0;
  const [counted] = await ask<{ readonly line: number }>(
    'UPDATE meeting SET last_line = last_line + 1 WHERE municipality_id = $1 AND id = $2::uuid RETURNING last_line AS line',
    [code, meetingId],
  );
  await ask(
    `INSERT INTO meeting_registration (municipality_id, id, meeting_id, status, line, places, granted, name, organisation, role_there,
       email, address_key, companions, code_hash, language, registered_at)
     VALUES ($1, $2::uuid, $3::uuid, 'REGISTERED', $4::int, 1, $5::int, $6, $7, $8, $9, decode($10, 'hex'), '{}', decode($11, 'hex'), 'nl', now())`,
    [
      ...[code, id, meetingId, counted!.line, granted],
      ...[name, organisation, role, email, hash(email), hash(id)],
    ],
  );
  await ask(
    `INSERT INTO correspondence (municipality_id, id, kind, channel, language, email, queued_at, not_before, "values")
     VALUES ($1, $2::uuid, 'MEETING_NEWS', 'EMAIL', 'nl', $3, now(), current_date, $4::jsonb)`,
    [
      ...[code, randomUUID(), email],
      JSON.stringify({ news: 'REGISTERED', registration: id, sequence: 0 }),
    ],
  );
  await ask(
    `INSERT INTO idempotency_record (municipality_id, operation, key, input_hash, answer, created_at)
     VALUES ($1, 'registerForMeeting', $2::uuid, decode($3, 'hex'), $4::jsonb, now())`,
    [code, key, hash(email), JSON.stringify({ id, granted })],
  );
}
