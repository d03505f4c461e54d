import { randomUUID } from 'node:crypto';
import { type Answer, ask, askPublic } from './graphql.ts';
import { mutate } from './mutate.ts';

type Server = { readonly url: string };
type Given = Readonly<Record<string, unknown>>;

/** An evening for teachers as an organiser would plan it, in January 2027. */
export const EVENING = {
  audiences: ['PRIMARY_TEACHERS', 'SECONDARY_TEACHERS'],
  title: 'Rouw in de klas',
  aim: 'Weten wat een kind nodig heeft dat een ouder verliest.',
  day: '2027-01-14',
  from: '19:30',
  until: '21:30',
  place: 'Stadkamer',
  address: 'Zeven Alleetjes 1, Zwolle',
  onlineUrl: 'https://meet.voorbeeld.example/rouw',
  capacity: 40,
  access: ['STEP_FREE', 'INDUCTION_LOOP'],
  contentWarning: 'Wij praten over de dood van een ouder.',
  aftercare: 'Anna van het maatschappelijk werk is er de hele avond.',
  programme: [{ at: '19:30', what: 'Welkom', who: 'Anna' }],
  runSheet: [{ at: '18:30', what: 'Zaal klaarzetten', who: 'Ruben' }],
  speakers: ['Een docent met een eigen verlies'],
  contactName: 'Anna',
  contactEmail: 'bijeenkomst@zwolle.example',
  material: 'Zes dingen die helpen in de klas.',
  materialUrl: 'https://voorbeeld.example/zes-dingen',
  certificate: true,
};

export const MEETING =
  'meeting { id state numbers { taken free waiting beyond setApart attended walkIns noShows } }';

const NAMES: Readonly<Record<string, string>> = {
  planMeeting: 'MeetingPlanned',
  changeMeeting: 'MeetingChanged',
  publishMeeting: 'MeetingPublished',
  cancelMeeting: 'MeetingCancelled',
  repeatMeeting: 'MeetingRepeated',
};

/** What an organiser does with meetings. */
export function organiser(server: Server, token: string) {
  const does = (field: string, input: Given, done = MEETING) =>
    mutate(server, token, field, input, `... on ${NAMES[field]} { ${done} }`);
  return {
    does,
    /** A published meeting. */
    async announce(over: Given = {}): Promise<string> {
      const { meeting } = await does('planMeeting', { ...EVENING, ...over });
      await does('publishMeeting', { meetingId: meeting.id });
      return meeting.id;
    },
    cancel: (registrationId: string) =>
      mutate(server, token, 'cancelRegistration', { municipality: 'GM0193', registrationId }),
    async look(id: string, fields = ''): Promise<Answer['data']> {
      const document = `query ($id: ID!) { node(id: $id) { ... on Meeting { state numbers { taken free waiting beyond setApart attended walkIns noShows } ${fields}
        registrations { id line state places granted email attended walkIn } } } }`;
      const { data, errors } = await ask(server.url, token, document, { id });
      if (errors) throw new Error(errors[0]?.message);
      return data.node;
    },
  };
}

let visitors = 0;

/** A visitor registers through the public door. */
export async function register(
  { url }: Server,
  meetingId: string,
  over: Given = {},
): Promise<Answer['data']> {
  visitors += 1;
  const input = {
    municipality: 'GM0193',
    idempotencyKey: randomUUID(),
    meetingId,
    places: 1,
    name: `Bezoeker ${visitors}`,
    email: `bezoeker${visitors}@school.example`,
    ...over,
  };
  const { data, errors } = await askPublic(url, 'RegisterForMeeting', { input });
  if (errors) throw new Error(errors[0]?.message);
  return data.registerForMeeting;
}

/** What a visitor does with the code of their mail. */
export async function withCode(
  { url }: Server,
  operation: 'ChangeRegistration' | 'CancelRegistration' | 'StopMeetingMails',
  code: string,
  over: Given = {},
): Promise<Answer['data']> {
  const input = { municipality: 'GM0193', idempotencyKey: randomUUID(), code, ...over };
  const { data, errors } = await askPublic(url, operation, { input });
  if (errors) throw new Error(errors[0]?.message);
  return data[`${operation[0]!.toLowerCase()}${operation.slice(1)}`];
}
