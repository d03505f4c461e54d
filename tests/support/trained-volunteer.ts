import { ask, askPublic } from './graphql.ts';
import { mutate } from './mutate.ts';
import type { TestServer } from './server.ts';

/** Somebody who signed up, was trained and may be matched. Answers with the global id. */
export async function trainedVolunteer(
  server: TestServer,
  token: string,
  { name = 'Anna Voorbeeld', certificateIssuedOn = '', trainedOn = '' } = {},
): Promise<string> {
  await askPublic(server.url, 'SubmitVolunteerApplication', {
    input: {
      municipality: 'GM0193',
      idempotencyKey: crypto.randomUUID(),
      name,
      contact: { preference: 'PHONE', phone: '06 12345678' },
      postcodeDigits: '8011',
      dayParts: ['MORNING'],
      languages: ['nl'],
    },
  });
  const { data } = await ask(
    server.url,
    token,
    '{ volunteerApplications(first: 1) { edges { node { id } } } }',
  );
  const take = (field: string, input: object, done = '') =>
    mutate(server, token, field, input, done);
  const { volunteer } = await take(
    'answerApplication',
    { applicationId: data.volunteerApplications.edges[0].node.id, invite: true },
    '... on ApplicationAnswered { volunteer { id } }',
  );
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const steps: readonly [string, object][] = [
    ['recordVolunteerStep', { step: 'beginTraining' }],
    [
      'recordPapers',
      {
        trainedOn: trainedOn || yesterday,
        certificateIssuedOn: certificateIssuedOn || yesterday,
      },
    ],
    ['recordVolunteerStep', { step: 'finishTraining' }],
    ['recordVolunteerStep', { step: 'activate' }],
  ];
  for (const [field, step] of steps) {
    const { code } = await take(field, { volunteerId: volunteer.id, ...step });
    if (code) throw new Error(`${field} answered ${code}`);
  }
  return volunteer.id;
}
