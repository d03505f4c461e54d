import { addDays, addMonths } from '@steunpad/domain/calendar/civil-date.ts';
import type { Stage } from './stage.ts';

/** Somebody who signed up long ago, was trained, and may be asked; their id. */
export async function enlist(stage: Stage, name: string): Promise<string> {
  const today = stage.goTo(240);
  await stage.submit('SubmitVolunteerApplication', {
    name,
    contact: { preference: 'EMAIL', email: 'vrijwilliger@voorbeeld.example' },
    postcodeDigits: '8011',
    dayParts: ['MORNING', 'AFTERNOON'],
    languages: ['nl'],
  });
  const { volunteerApplications } = await stage.query(
    '{ volunteerApplications(first: 20) { edges { node { id name } } } }',
  );
  const applicationId = volunteerApplications.edges.find(
    ({ node }: { node: { name: string } }) => node.name === name,
  ).node.id;
  const invited = await stage.step(
    'answerApplication',
    { applicationId, invite: true },
    '... on ApplicationAnswered { volunteer { id } }',
  );
  const volunteerId = invited.volunteer!.id;
  const onwards = (step: string) => stage.step('recordVolunteerStep', { volunteerId, step });
  await onwards('beginTraining');
  await stage.step('recordPapers', {
    volunteerId,
    trainedOn: addDays(today, -5),
    certificateIssuedOn: addMonths(today, -1),
    certificateProfile: '85',
  });
  await onwards('finishTraining');
  await onwards('activate');
  return volunteerId;
}
