import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientTokenSettings } from '@steunpad/api/http/client-tokens.ts';
import type { ProviderSettings } from '@steunpad/api/http/provider.ts';
import { POOLERS, type PostgresqlSettings } from '@steunpad/database/postgresql.ts';
import { SSL_MODES } from '@steunpad/database/tls.ts';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const flag = z.enum(['0', '1'], 'is 0 or 1').transform((value) => value === '1');

const issuer = z
  .url('is the address of the provider')
  .refine(
    (address) => /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(`${address}/`),
    'begins with https://',
  );

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'begins with postgres://');

const environment = z.object({
  PORT: z.coerce.number('is a number').int().min(0).max(65_535, 'is at most 65535').default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_READ_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_POOLER: z.enum(POOLERS, `is one of ${POOLERS.join(', ')}`).default('session'),
  DATABASE_SSLMODE: z.enum(SSL_MODES, `is one of ${SSL_MODES.join(', ')}`).optional(),
  DATABASE_CA_FILE: z.string().optional(),
  DATABASE_POOL_SIZE: z.coerce
    .number('is a number')
    .int('is a whole number')
    .min(2, 'is at least 2')
    .max(500, 'is at most 500')
    .default(10),
  DATABASE_STATEMENT_TIMEOUT: z.coerce
    .number('is a number of seconds')
    .min(0, 'is a number of seconds, or 0 for none')
    .max(86_400, 'is at most a day')
    .default(60),
  STEUNPAD_SECRET: z.string().optional(),
  STEUNPAD_SECRET_FILE: z.string().optional(),
  STEUNPAD_DATA_DIR: z.string().min(1).default('.data'),
  STEUNPAD_DEMO: flag.optional(),
  STEUNPAD_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is the address where residents reach this server' })
    .transform((address) => new URL(address).origin)
    .optional(),
  STEUNPAD_SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'begins with mailto: or https://')
    .optional(),
  STEUNPAD_OIDC_ISSUER: issuer.optional(),
  STEUNPAD_OIDC_CLIENT_ID: z.string().optional(),
  STEUNPAD_OIDC_CLIENT_SECRET: z.string().optional(),
  STEUNPAD_OIDC_ACR: z.string().optional(),
  STEUNPAD_TOKEN_ISSUERS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
    .pipe(z.array(issuer))
    .optional(),
  STEUNPAD_TOKEN_AUDIENCE: z.string().optional(),
  STEUNPAD_IDLE_MINUTES: z.coerce
    .number('is a number of minutes')
    .int('is a whole number')
    .min(1, 'is at least 1')
    .max(60, 'is at most 60')
    .default(15),
  STEUNPAD_TRUST_PROXY: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'begins with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().includes('@', 'is an e-mail address').optional(),
  STEUNPAD_WORKER: flag.default(true),
  HTTPS_PROXY: z
    .url({ protocol: /^https?$/, error: 'is the address of a proxy, with http:// or https://' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** Everything that the environment sets. Nothing else reads it. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  /** A streaming replica of it, which answers what may be a second old. */
  readonly readUrl: string | undefined;
  /** How it is spoken to when it is a server. */
  readonly postgresql: PostgresqlSettings;
  /** What opens the keys of the municipalities, or the file that holds it. */
  readonly secret: string | undefined;
  readonly secretFile: string | undefined;
  readonly dataDirectory: string;
  /** Whether the demo municipalities and the demo site are there: by default on the embedded database only. */
  readonly demo: boolean;
  /** Where residents reach this server, if that was told. */
  readonly publicUrl: string | null;
  /** Whom to tell of a hole in its security, if that was told. */
  readonly securityContact: string | null;
  /** Where staff sign in, if that was told. */
  readonly provider: ProviderSettings | null;
  /** Whose access tokens partner systems may show, if that was told. */
  readonly clientTokens: ClientTokenSettings | null;
  /** After how many minutes of rest somebody is signed out. */
  readonly idleMinutes: number;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** The mail server and whom mails come from; without them mails wait. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** The proxy through which the worker looks at links, if there is one. */
  readonly webProxy: string | null;
  /** Whether this process fires timers, prints and sends. */
  readonly worker: boolean;
}

/** The configuration, or all that is wrong with it in one sentence. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty setting is how compose files say that there is none.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new Error(`The configuration is not right: ${wrong.join('; ')}.`);
  }
  const { data } = result;
  if (Boolean(data.SMTP_URL) !== Boolean(data.MAIL_FROM)) {
    throw new Error(
      'The configuration is not right: SMTP_URL and MAIL_FROM are set together or not at all.',
    );
  }
  if (data.DATABASE_POOLER !== 'session' && !data.DATABASE_DIRECT_URL) {
    throw new Error(
      'The configuration is not right: DATABASE_POOLER needs DATABASE_DIRECT_URL, the server itself, for migrations.',
    );
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    readUrl: data.DATABASE_READ_URL,
    postgresql: {
      pooler: data.DATABASE_POOLER,
      directUrl: data.DATABASE_DIRECT_URL,
      sslMode: data.DATABASE_SSLMODE,
      caFile: data.DATABASE_CA_FILE,
      poolSize: data.DATABASE_POOL_SIZE,
      statementTimeoutMs: data.DATABASE_STATEMENT_TIMEOUT * 1000,
    },
    secret: data.STEUNPAD_SECRET,
    secretFile: data.STEUNPAD_SECRET_FILE && resolve(ROOT, data.STEUNPAD_SECRET_FILE),
    dataDirectory: resolve(ROOT, data.STEUNPAD_DATA_DIR),
    demo: data.STEUNPAD_DEMO ?? data.DATABASE_URL === undefined,
    publicUrl: data.STEUNPAD_PUBLIC_URL ?? null,
    securityContact: data.STEUNPAD_SECURITY_CONTACT ?? null,
    provider: providerIn(data),
    clientTokens: clientTokensIn(data),
    idleMinutes: data.STEUNPAD_IDLE_MINUTES,
    trustProxy: data.STEUNPAD_TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    smtp: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : null,
    webProxy: data.HTTPS_PROXY ?? null,
    worker: data.STEUNPAD_WORKER,
  };
}

function providerIn(data: z.output<typeof environment>): ProviderSettings | null {
  const {
    STEUNPAD_OIDC_ISSUER: issuer,
    STEUNPAD_OIDC_CLIENT_ID: clientId,
    STEUNPAD_OIDC_CLIENT_SECRET: clientSecret,
    STEUNPAD_OIDC_ACR: acr,
  } = data;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret || !data.STEUNPAD_PUBLIC_URL) {
    throw new Error(
      'The configuration is not right: STEUNPAD_OIDC_ISSUER, STEUNPAD_OIDC_CLIENT_ID, STEUNPAD_OIDC_CLIENT_SECRET and STEUNPAD_PUBLIC_URL are set together or not at all.',
    );
  }
  return { issuer, clientId, clientSecret, acr };
}

function clientTokensIn(data: z.output<typeof environment>): ClientTokenSettings | null {
  const { STEUNPAD_TOKEN_AUDIENCE: audience, STEUNPAD_OIDC_ISSUER: ours } = data;
  const issuers = data.STEUNPAD_TOKEN_ISSUERS ?? (ours ? [ours] : []);
  if (audience && issuers.length > 0) return { issuers, audience };
  if (!audience && data.STEUNPAD_TOKEN_ISSUERS === undefined) return null;
  throw new Error(
    'The configuration is not right: STEUNPAD_TOKEN_AUDIENCE needs STEUNPAD_TOKEN_ISSUERS or STEUNPAD_OIDC_ISSUER, and these need it.',
  );
}
