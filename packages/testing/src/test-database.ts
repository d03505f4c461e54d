import { type Database, databaseOn } from '@steunpad/database/database.ts';
import type { Engine } from '@steunpad/database/engine.ts';
import { keyringOf } from '@steunpad/database/keys/keyring.ts';
import { secretsIn } from '@steunpad/database/keys/secret.ts';

/** What the tests' databases are sealed under, in this process and in those that it starts. */
export const TEST_SECRET = Buffer.alloc(32, 'of the tests').toString('base64');

export const TEST_KEYRING = keyringOf(secretsIn(TEST_SECRET, 'the secret of the tests'));

/** A database of a test, sealed under the tests' secret. */
export const testDatabase = (engine: Engine): Database => databaseOn(engine, TEST_KEYRING);
