// The three servers, and how each is asked the same questions.
import { createHash, randomUUID } from 'node:crypto';
import * as query from './queries.ts';

export const MUNICIPALITY = 'GM1002';
/** Where each server listens. */
export const PORTS = { steunpad: 4201, postgraphile: 4202, bare: 4203 } as const;
export type ServerName = keyof typeof PORTS;
/** Who asks: each server's own caller, and a colleague who is signed in to ours. */
export type CandidateName = ServerName | 'colleague';

export const QUESTIONS = ['workList', 'deepPage', 'pathway', 'submit'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Asked {
  readonly path: string;
  readonly body: unknown;
}

export interface Candidate {
  readonly name: CandidateName;
  readonly server: ServerName;
  readonly port: number;
  readonly headers: Record<string, string>;
  readonly ask: Partial<Record<Question, (pathway: string) => Asked>>;
}

/** What there is to ask about. */
export interface Subjects {
  readonly token: string;
  /** Of a coordinator's session. */
  readonly cookie: string;
  /** The task after which the deep page begins. */
  readonly after: { readonly due: string; readonly id: string };
  /** The same place in PostGraphile's words. */
  readonly peerAfter: string;
}

export const candidates = ({ token, cookie, after, peerAfter }: Subjects): readonly Candidate[] => [
  {
    ...{ name: 'steunpad', server: 'steunpad', port: PORTS.steunpad },
    headers: { authorization: `Bearer ${token}` },
    ask: {
      ...reads(after),
      submit: () => ({
        path: '/public/graphql',
        body: { documentId: SUBMIT_ID, variables: { input: submission() } },
      }),
    },
  },
  {
    ...{ name: 'colleague', server: 'steunpad', port: PORTS.steunpad },
    headers: { cookie, origin: `http://127.0.0.1:${PORTS.steunpad}` },
    ask: reads(after),
  },
  {
    ...{ name: 'postgraphile', server: 'postgraphile', port: PORTS.postgraphile },
    headers: { 'x-municipality': MUNICIPALITY },
    ask: {
      workList: () => graphql(query.PEER_WORK_LIST),
      deepPage: () => graphql(query.PEER_WORK_LIST, { after: peerAfter }),
      pathway: (id) => graphql(query.PEER_PATHWAY, { m: MUNICIPALITY, id }),
      submit: () => graphql(query.PEER_SUBMIT, { m: MUNICIPALITY, key: randomUUID(), name: NAME }),
    },
  },
  {
    ...{ name: 'bare', server: 'bare', port: PORTS.bare },
    headers: {},
    ask: {
      workList: () => statement('workList', MUNICIPALITY, '0001-01-01', NOBODY),
      deepPage: () => statement('workList', MUNICIPALITY, after.due, after.id),
      pathway: (id) => statement('pathway', MUNICIPALITY, id),
      submit: () => statement('submit', MUNICIPALITY, randomUUID(), NAME),
    },
  },
];

const reads = (after: Subjects['after']) => ({
  workList: () => graphql(query.WORK_LIST),
  deepPage: () => graphql(query.WORK_LIST, { after: base64(`${after.due} ${after.id}`) }),
  pathway: (id: string) => graphql(query.PATHWAY, { id: base64(`Pathway:${id}`) }),
});

const NAME = 'Persoon';
const NOBODY = '00000000-0000-0000-0000-000000000000';
const SUBMIT_ID = `sha256:${createHash('sha256').update(query.SUBMIT).digest('hex')}`;

const submission = () => ({
  municipality: MUNICIPALITY,
  idempotencyKey: randomUUID(),
  name: NAME,
  contact: { preference: 'PHONE', phone: '0385550101' },
  needDomains: ['PRACTICAL', 'EMOTIONAL'],
  message: 'Een paar woorden.',
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const graphql = (text: string, variables: object = {}): Asked => ({
  path: '/graphql',
  body: { query: text, variables },
});
const statement = (name: string, ...values: string[]): Asked => ({
  path: '/',
  body: { name, values },
});
