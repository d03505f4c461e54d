import { createHash } from 'node:crypto';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { wrongWithDocument } from '../../graphql/check-document.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import type { OperationToRegister } from './register-operation.input.ts';

/** Enough for every screen of every partner system; a program that makes a new text each time meets it. */
const MOST = 1_000;

/** Lines and columns begin at 1; they are left out where it is about the whole document. */
export interface DocumentError {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export class OperationInvalid extends Refusal {
  readonly code = 'OPERATION_INVALID';
  readonly errors: readonly DocumentError[];

  constructor(errors: readonly GraphQLError[]) {
    super('This document is no operation of this schema.');
    // Plain: an error inside an answer would be thrown.
    this.errors = errors.map(({ message, locations }) => ({ message, ...locations?.[0] }));
  }
}

export class OperationTooCostly extends Refusal {
  readonly code = 'OPERATION_TOO_COSTLY';
}

export class TooManyOperations extends Refusal {
  readonly code = 'TOO_MANY_OPERATIONS';
  readonly most = MOST;

  constructor() {
    super(`${MOST} documents are registered. Remove those that nobody asks for any more.`);
  }
}

/** The name of a document in GraphQL over HTTP: of its text, to the last space. */
export const documentIdOf = (text: string): string =>
  idOf(createHash('sha256').update(text).digest());

const idOf = (hash: Uint8Array): string => `sha256:${Buffer.from(hash).toString('hex')}`;

/** The hash in such a name; `null` where it is another kind of name. */
export function hashIn(documentId: unknown): Buffer<ArrayBuffer> | null {
  if (typeof documentId !== 'string') return null;
  const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(documentId) ?? [];
  return hex ? Buffer.from(hex, 'hex') : null;
}

/** Registers a document that may be run, once: a second time changes nothing. */
export function registerOperation(
  context: Context,
  schema: GraphQLSchema,
  { idempotencyKey: key, document }: OperationToRegister,
) {
  const documentId = documentIdOf(document);
  const asked = { operation: 'registerOperation', key, input: { document } };
  return once(context, { ...asked, answer: { documentId } }, async () => {
    const [wrong, ...more] = wrongWithDocument(schema, document);
    if (wrong?.extensions['code'] === 'QUERY_TOO_COSTLY')
      return new OperationTooCostly(wrong.message);
    if (wrong) return new OperationInvalid([wrong, ...more]);
    return save(context, { hash: hashIn(documentId)!, document });
  });
}

async function save(
  { db, municipality, caller, now }: Context,
  row: { readonly hash: Buffer<ArrayBuffer>; readonly document: string },
): Promise<TooManyOperations | undefined> {
  const whose = { municipalityId: municipality.code };
  const isKnown = await db.registeredOperation.count({ where: { ...whose, hash: row.hash } });
  if (isKnown) return undefined;
  if ((await db.registeredOperation.count({ where: whose })) >= MOST)
    return new TooManyOperations();
  const by = { registeredAt: now, registeredBy: actorOf(caller, 'CLERK') };
  await db.registeredOperation.createMany({
    data: { ...whose, ...row, ...by },
    skipDuplicates: true,
  });
  return undefined;
}

/** The text of a document that this municipality registered, or `null`. */
export async function registeredDocument(
  { db, municipality }: Context,
  hash: Buffer,
): Promise<string | null> {
  const [row] = await db.$sql<{ document: string }>(
    'SELECT document FROM registered_operation WHERE municipality_id = $1 AND hash = $2',
    [municipality.code, hash],
    'registered-document',
  );
  return row?.document ?? null;
}

export async function registeredOperations({ db, municipality }: Context) {
  const rows = await db.registeredOperation.findMany({
    where: { municipalityId: municipality.code },
    orderBy: [{ registeredAt: 'asc' }, { hash: 'asc' }],
  });
  return rows.map(({ hash, ...row }) => ({ ...row, documentId: idOf(hash) }));
}

/** Forgets a document; answers whether it was there. Processes that hold its text run it for a minute more. */
export async function removeOperation(
  { db, municipality }: Context,
  hash: Buffer<ArrayBuffer>,
): Promise<boolean> {
  const which = { municipalityId: municipality.code, hash };
  return (await db.registeredOperation.deleteMany({ where: which })).count > 0;
}
