import type { openedBy } from '@steunpad/api/operation/opened-by.ts';
import { schema } from '@steunpad/api/schema.ts';
import type { Answer } from '@steunpad/testing/graphql.ts';
import { organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, death } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { signUp, visiting } from '@steunpad/testing/volunteers.ts';
import { withoutStacks } from '@steunpad/testing/without-stacks.ts';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A way to one field: the fields in their order, each with the type that it stands on. */
export type Way = readonly { readonly type: string; readonly field: string }[];

export interface Question {
  readonly way: Way;
  readonly query: string;
}

/** Where the rows of each type of nodes are; a test fails when one is left out. */
export const TABLES = {
  Cohort: 'cohort',
  CohortMember: 'cohort_member',
  DataSubjectRequest: 'data_subject_request',
  DeathNotice: 'death_notice',
  MatchProposal: 'match_proposal',
  Pathway: 'pathway',
  PlanItem: 'plan_item',
  PrintBatch: 'print_batch',
  SupportRequest: 'support_request',
  Task: 'task',
  Listing: 'listing',
  Meeting: 'meeting',
  MeetingInvitation: 'meeting_invitation',
  MeetingInvitee: 'meeting_invitee',
  MeetingRegistration: 'meeting_registration',
  TemplateVersion: 'template_version',
  Volunteer: 'volunteer',
  VolunteerApplication: 'volunteer_application',
} as const;

const SEED = [
  `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
   VALUES ('GM0193', gen_random_uuid(), $1, 'COPY', now(), current_date)`,
  `INSERT INTO template_version (municipality_id, id, kind, language, version, subject, body, change_reason, created_at)
   SELECT 'GM0193', $1::uuid, 'OFFER_LETTER', 'nl', 1, 'Steun', 'Tekst', 'Eigen woorden', now()`,
  `INSERT INTO print_batch (municipality_id, id, day, made_at, count, pages, checksum, sender, standing)
   SELECT 'GM0193', $1::uuid, current_date, now(), 0, 0, '', '{}', '{}'`,
  `INSERT INTO cohort (municipality_id, id, from_year, to_year, pension_rule, sender, survey_key, survey_version, page, ground, drawn_at, drawn_by)
   SELECT 'GM0193', $1::uuid, 2011, 2011, 'AT_LOSS', 'MUNICIPALITY', 'years-after', 1, 'https://vragen.example', 'artikel 4', now(), 'test'`,
  `INSERT INTO cohort_member (municipality_id, id, cohort_id, partner_id, event_source, event_id, drawn_on)
   SELECT 'GM0193', $1::uuid, $1::uuid, partner_id, 'urn:test', 'one', now() FROM pathway WHERE id = $1`,
];

/** Somebody of each kind, so that every field has something to show; `token` may do everything. */
export async function fillWorld(server: TestServer, token: string): Promise<void> {
  const { matchId, page } = await visiting(server, token);
  await page.step('RaiseMyWorry', { matchId, kind: 'DEBT', note: 'Zorg.' });
  await signUp(server, token);
  await askForSupport(server);
  const { notice } = await atWork(server, token).receive(death());
  await mutate(server, token, 'holdPathway', {
    pathwayId: notice.pathway.id,
    restrictedReason: 'Nagaan.',
  });
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const meetingId = await organiser(server, token).announce({ day: soon });
  await register(server, meetingId);
  const invitees = [{ organisation: 'Basisschool De Brug', email: 'brug@school.example' }];
  await mutate(server, token, 'inviteToMeeting', { meetingId, invitees });
  for (const sql of SEED) await rows(server.database, sql, [uuidOf(notice.pathway.id)]);
}

/** Every way to a field from a node, of each type of nodes. */
export const questionsAboutNodes = async (server: TestServer): Promise<Question[]> =>
  (await Promise.all(Object.keys(TABLES).map((type) => questionsAbout(server, type)))).flat();

/** Two relations deep from each node: what lies further is of a type that stands nearer to another one. */
async function questionsAbout(server: TestServer, type: string): Promise<Question[]> {
  const table = TABLES[type as keyof typeof TABLES];
  const [row] = await rows(server.database, `SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`);
  const [first] = await rows(server.database, `SELECT id FROM ${table} ORDER BY id LIMIT 1`);
  if (!row || !first) throw new Error(`There is no ${type} to ask about.`);
  return waysFrom(schema.getType(type) as GraphQLObjectType, 2).flatMap((way) =>
    [...new Set([row['id'], first['id']])].map((id) => {
      const global = Buffer.from(`${type}:${id}`).toString('base64');
      return {
        way: [{ type: 'Query', field: 'node' }, ...way],
        query: `node(id: "${global}") { ... on ${type} { ${inside(way)} } }`,
      };
    }),
  );
}

/** Every way from a query that needs no id, so many relations deep. */
export const questionsAboutRoot = (
  { name, type }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>,
  relations: number,
): Question[] =>
  waysFrom(getNamedType(type) as GraphQLObjectType, relations).map((way) => ({
    way: [{ type: 'Query', field: name }, ...way],
    query: `${name} { ${inside(way)} }`,
  }));

/** Every way from each query that needs no argument at all, so many relations deep. */
export const questionsAboutLists = (relations: number): Question[] =>
  Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .filter(({ type }) => isObjectType(getNamedType(type)))
    .flatMap((root) => questionsAboutRoot(root, relations));

/** A way as it is asked. */
const inside = (way: Way) =>
  way.reduceRight((rest, { field }) => `${field} ${rest && `{ ${rest} }`}`, '');

function waysFrom(type: GraphQLObjectType, relations: number): Way[] {
  return Object.values(type.getFields()).flatMap((field): Way[] => {
    const step = { type: type.name, field: field.name };
    const next = getNamedType(field.type);
    if (isLeafType(next)) return [[step]];
    if (!isObjectType(next) || relations === 0) return [];
    return waysFrom(next, relations - 1).map((rest) => [step, ...rest]);
  });
}

const BATCH = 25;

interface Answered extends Question {
  /** Whether anything was there. */
  readonly value: boolean;
  readonly refused: boolean;
  /** An error that is no refusal. */
  readonly strange: NonNullable<Answer['errors']>[number] | undefined;
}

type Asker = (query: string) => Promise<Answer>;

/** Each question beside others. Where one that was refused takes all of the answer with it, they are asked one by one. */
export const answersTo = (asker: Asker, asked: readonly Question[], size = BATCH) =>
  withoutStacks(() => askAll(asker, asked, size));

async function askAll(asker: Asker, asked: readonly Question[], size: number): Promise<Answered[]> {
  const batches = Array.from({ length: Math.ceil(asked.length / size) }, (_, i) =>
    asked.slice(i * size, (i + 1) * size),
  );
  const answers: Answered[] = [];
  for (const batch of batches) {
    const text = batch.map(({ query }, i) => `a${i}: ${query}`).join('\n');
    const { data, errors = [] } = await asker(`{ ${text} }`);
    if (!data && batch.length > 1) {
      answers.push(...(await askAll(asker, batch, 1)));
      continue;
    }
    answers.push(
      ...batch.map(({ way, query }, i) => ({
        way,
        query,
        value: valueAt(data?.[`a${i}`], way.slice(1)),
        refused: errors.some(
          ({ path, extensions }) => path?.[0] === `a${i}` && extensions.code === 'FORBIDDEN',
        ),
        strange: errors.find(
          ({ path, extensions }) => path?.[0] === `a${i}` && extensions.code !== 'FORBIDDEN',
        ),
      })),
    );
  }
  return answers;
}

/** Whether anything stands at the end of a way, along each entry of a list. */
function valueAt(answer: Answer['data'], way: Way): boolean {
  if (answer === null || answer === undefined) return false;
  if (Array.isArray(answer)) return answer.some((each) => valueAt(each, way));
  const [step, ...rest] = way;
  return step ? valueAt(answer[step.field], rest) : true;
}

/** Whether a way lies open to whoever has some of the scopes. */
export const opensTo = (
  has: (scopes: NonNullable<ReturnType<typeof openedBy>>['always']) => boolean,
  by: typeof openedBy,
  way: Way,
): boolean =>
  way.every(({ type, field }) => {
    const opened = by(type, field);
    return opened === null || has(opened.always);
  });

export const words = (way: Way) => way.map(({ type, field }) => `${type}.${field}`).join(' > ');

/** Rows that a scope may not know of are not there for it, so that nothing of them can be refused. */
export const mayBeNobodys = ([, node]: Way) => node?.type === 'Task' || node?.type === 'Pathway';
