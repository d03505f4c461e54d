import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestServer } from '@steunpad/testing/postgres.ts';
import { createCA, createCert } from 'mkcert';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresql, type PostgresqlSettings } from './postgresql.ts';
import { tlsOf } from './tls.ts';

let server: TestServer;
let folder: string;
let caFile: string;
let otherCaFile: string;

const authority = (organization: string) =>
  createCA({ organization, countryCode: 'NL', state: 'Overijssel', locality: 'X', validity: 2 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steunpad-tls-'));
  const [ca, other] = await Promise.all([authority('Ours'), authority('Theirs')]);
  caFile = join(folder, 'ca.pem');
  otherCaFile = join(folder, 'other.pem');
  writeFileSync(caFile, ca.cert);
  writeFileSync(otherCaFile, other.cert);
  const { cert, key } = await createCert({ domains: ['localhost'], validity: 1, ca });
  server = await startPostgres({
    own: true,
    settings: (keep) => [
      '-cssl=on',
      `-cssl_cert_file=${keep('server.crt', cert)}`,
      `-cssl_key_file=${keep('server.key', key)}`,
    ],
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Whether a connection to the server is encrypted, or why there is none. */
async function isEncrypted(settings: PostgresqlSettings, host = 'localhost', query = '') {
  const address = server.url('postgres').replace('127.0.0.1', host) + query;
  try {
    const engine = await openPostgresql(address, settings);
    const [row] = await engine.plain('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    await engine.close();
    return (row as { ssl: boolean }).ssl;
  } catch (error) {
    return (error as Error).message;
  }
}

const UNKNOWN = 'nobody who is trusted vouches for its certificate';

describe('a server with a certificate of an authority of its own', () => {
  test.each<[string, () => PostgresqlSettings, string, boolean | string]>([
    ['without a word', () => ({}), 'localhost', false],
    ['disable', () => ({ sslMode: 'disable' }), 'localhost', false],
    ['require', () => ({ sslMode: 'require' }), 'localhost', true],
    ['require, and our authority', () => ({ sslMode: 'require', caFile }), 'localhost', true],
    [
      'require, and another authority',
      () => ({ sslMode: 'require', caFile: otherCaFile }),
      'localhost',
      UNKNOWN,
    ],
    ['verify-ca by another name', () => ({ sslMode: 'verify-ca', caFile }), '127.0.0.1', true],
    ['verify-full', () => ({ sslMode: 'verify-full', caFile }), 'localhost', true],
    [
      'verify-full by another name',
      () => ({ sslMode: 'verify-full', caFile }),
      '127.0.0.1',
      'its certificate is that of another host',
    ],
    ['verify-full, nobody vouches', () => ({ sslMode: 'verify-full' }), 'localhost', UNKNOWN],
    [
      'verify-full, another authority',
      () => ({ sslMode: 'verify-full', caFile: otherCaFile }),
      'localhost',
      UNKNOWN,
    ],
    [
      'a file that is not there',
      () => ({ sslMode: 'verify-full', caFile: '/nowhere.pem' }),
      'localhost',
      'The certificates in /nowhere.pem, by which the database is known, cannot be read.',
    ],
  ])('%s', async (_, settings, host, outcome) => {
    const seen = await isEncrypted(settings(), host);

    if (typeof outcome === 'boolean') expect(seen).toBe(outcome);
    else expect(seen).toContain(outcome);
  });

  test('the address may say it too, as it does for psql', async () => {
    expect(await isEncrypted({}, 'localhost', '?sslmode=require')).toBe(true);
    expect(await isEncrypted({}, 'localhost', `?sslmode=verify-full&sslrootcert=${caFile}`)).toBe(
      true,
    );
    expect(await isEncrypted({}, 'localhost', '?sslmode=verify-full')).toContain(UNKNOWN);
    expect(await isEncrypted({ sslMode: 'disable' }, 'localhost', '?sslmode=require')).toBe(false);
    expect(await isEncrypted({}, 'localhost', '?sslmode=perhaps')).toBe(
      'The sslmode of the database’s address is one of disable, require, verify-ca, verify-full.',
    );
  });
});

test('what else the address says stays as it was', () => {
  const { address } = tlsOf('postgres://u:p@h/x?sslmode=require&application_name=steunpad', {});

  expect(address).toBe('postgres://u:p@h/x?application_name=steunpad');
  expect(tlsOf('postgres://u:p@/x?host=/run', {}).address).toBe('postgres://u:p@/x?host=%2Frun');
});

test('a server without a certificate is told where encryption is asked', async () => {
  const plain = await startPostgres();
  await expect(openPostgresql(plain.url('postgres'), { sslMode: 'require' })).rejects.toThrow(
    'it offers no encryption',
  );
  await plain.stop();
});

test('a statement that takes longer than it may is stopped, and the connection goes on', async () => {
  const engine = await openPostgresql(server.url('postgres'), {
    poolSize: 1,
    statementTimeoutMs: 100,
  });

  await expect(engine.plain('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
  expect(await engine.plain('SHOW statement_timeout')).toEqual([{ statement_timeout: '100ms' }]);
  await engine.close();
});
