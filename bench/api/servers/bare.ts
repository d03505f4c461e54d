// The floor: node:http and pg, one prepared statement a question, written by hand, JSON built in PostgreSQL.
// The tenant stands in the statement's WHERE; there is no role, no token, no GraphQL.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 10 });
const NEEDS = (by: string, id: string) =>
  `(SELECT coalesce(json_agg(json_build_object('domain', n.domain, 'wish', n.wish, 'urgency', n.urgency, 'ownWords', n.own_words)), '[]')
    FROM support_need n WHERE n.municipality_id = $1 AND n.${by} = ${id})`;
const STATEMENTS = {
  workList: `SELECT json_build_object('hasNextPage', count(*) > 50, 'rows', json_agg(json_build_object(
      'id', id, 'kind', kind, 'due', due_on, 'openedAt', opened_at, 'request', request, 'pathway', pathway)) FILTER (WHERE n <= 50)) AS data
    FROM (SELECT row_number() OVER (ORDER BY t.due_on, t.id) AS n, t.id, t.kind, t.due_on, t.opened_at,
      json_build_object('reference', r.reference, 'name', r.name, 'contactPreference', r.contact_preference, 'phone', r.phone,
        'message', r.message, 'submittedAt', r.submitted_at, 'needs', ${NEEDS('request_id', 'r.id')}) AS request,
      json_build_object('state', p.state, 'openedAt', p.opened_at, 'partner', json_build_object('name', b.name, 'phone', b.phone, 'email', b.email)) AS pathway
    FROM task t
    LEFT JOIN support_request r ON r.municipality_id = $1 AND r.id = t.request_id
    LEFT JOIN pathway p ON p.municipality_id = $1 AND p.id = t.pathway_id
    LEFT JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id
    WHERE t.municipality_id = $1 AND t.done_at IS NULL AND (t.due_on, t.id) > ($2::date, $3::uuid) ORDER BY t.due_on, t.id LIMIT 51) task`,
  pathway: `SELECT json_build_object('id', p.id, 'state', p.state, 'origin', p.origin, 'openedAt', p.opened_at, 'closedAt', p.closed_at,
      'partner', (SELECT json_build_object('name', b.name, 'phone', b.phone, 'email', b.email, 'street', b.street, 'postcode', b.postcode, 'town', b.town, 'language', b.language)
        FROM bereaved_partner b WHERE b.municipality_id = $1 AND b.id = p.partner_id),
      'request', (SELECT json_build_object('reference', r.reference, 'name', r.name, 'message', r.message, 'submittedAt', r.submitted_at, 'needs', ${NEEDS('request_id', 'r.id')})
        FROM support_request r WHERE r.municipality_id = $1 AND r.pathway_id = p.id),
      'talks', (SELECT coalesce(json_agg(json_build_object('heldOn', k.held_on, 'note', k.note, 'needs', ${NEEDS('talk_id', 'k.id')})), '[]')
        FROM introductory_talk k WHERE k.municipality_id = $1 AND k.pathway_id = p.id),
      'history', (SELECT json_agg(json_build_object('row', h.rule, 'event', h.event, 'from', h.from_state, 'to', h.to_state, 'role', h.role, 'at', h.at) ORDER BY h.id)
        FROM pathway_transition h WHERE h.municipality_id = $1 AND h.pathway_id = p.id)) AS data
    FROM pathway p WHERE p.municipality_id = $1 AND p.id = $2`,
  submit: `SELECT bench_submit($1, $2, $3) AS data`,
};

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { name, values } = JSON.parse(body) as { name: keyof typeof STATEMENTS; values: string[] };
  const { rows } = await pool.query({ name, text: STATEMENTS[name], values });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: rows[0].data }));
}).listen(Number(process.env['PORT']));
