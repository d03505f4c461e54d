import { rowTable, stateDiagram } from '../src/pathway/chart.ts';
import { TRANSITIONS } from '../src/pathway/events.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';
import { TERMS, type Terms } from '../src/terms.ts';

/** Each state with its label on the screen and what it means (DOMAIN 10). */
const STATES: Readonly<Record<PathwayState, readonly [label: string, meaning: string]>> = {
  NEW: ['nieuw', 'A death reached us, and the rules have not decided yet. It lasts a moment.'],
  TO_CHECK: ['nakijken', 'The rules could not decide, or a letter came back. A person looks.'],
  NOT_TARGET: ['buiten doelgroep', 'The offer is not for this person. All is soon forgotten.'],
  HELD: ['aangehouden', 'A named officer stopped everything. Why is known to that officer only.'],
  TO_INVITE: ['brief klaarzetten', 'The offer letter waits for its day.'],
  INVITED: [
    'brief verstuurd',
    'The letter went out. It announces a call, and has a code to answer.',
  ],
  CALL_DUE: ['bellen', 'Somebody calls, or answers a yes.'],
  LATER: ['later', 'The resident chose a week. Nobody calls before it.'],
  UNREACHED: [
    'niet bereikt',
    'Nobody was reached. The code in the letter works for some months more.',
  ],
  TALK_PLANNED: ['gesprek gepland', 'The first real talk is coming.'],
  PLANNING: ['samen kiezen', 'Resident and coordinator choose what helps.'],
  WAITING: [
    'wachten op vrijwilliger',
    'A volunteer is looked for. Whoever waits keeps hearing from us.',
  ],
  PROPOSED: [
    'voorstel gedaan',
    'A volunteer was proposed. First the volunteer answers, then the resident.',
  ],
  ACTIVE: ['steun loopt', 'Support runs, with or without a volunteer.'],
  ENDING: ['afbouwen', 'The last visits are planned together.'],
  AFTERCARE: ['nazorg', 'Support ended. Somebody calls once more.'],
  DECLINED: [
    'geen steun gewenst',
    'The resident said no. Nobody asks why, and nobody comes again.',
  ],
  CLOSED: ['afgerond', 'It is done. Whoever comes back is welcome.'],
  STOPPED: [
    'gestopt',
    'It stopped before its end: at the wish of the resident, or by a change in their life.',
  ],
  ERASED: ['gewist', 'Nothing is known any more.'],
};

/** What each term counts. */
const MEANINGS: Readonly<Record<keyof Terms, string>> = {
  checkWithinWorkingDays: 'working days to look at what the rules could not decide',
  letterNotBefore: 'days after the death before which no letter goes',
  letterTarget: 'days after the death at which the letter goes',
  letterAfterReceiptWorkingDays: 'working days between the notice and the letter, at least',
  callAfterWeeks: 'weeks between the death and the call',
  callAfterLetterWeeks: 'weeks between the letter and the call, at least',
  callWindowWeeks: 'weeks in which the call may be made',
  callAttempts: 'attempts to reach somebody',
  silenceWeeks: 'weeks after the card in which somebody may answer, before it rests',
  laterNotBefore: 'days from now on which “later” may begin, at least',
  laterNotAfterMonths: 'months from now in which “later” may be, at most',
  laterContactWorkingDays: 'working days to call somebody who chose a later week, once it came',
  contactWithinWorkingDays: 'working days to answer a yes',
  talkWithinWorkingDays: 'working days to hold the first talk',
  planWithinWorkingDays: 'working days between the talk and the plan',
  waitingContactWeeks: 'weeks in which somebody who waits hears from us, each time',
  findVolunteerWorkingDays: 'working days to propose a volunteer',
  proposalAnswerDays: 'days to answer a proposal, for each of the two',
  someoneElseContactWorkingDays: 'working days to call when a volunteer stopped',
  firstMeetingWorkingDays: 'working days until the first meeting',
  checkInWorkingDays: 'working days to ask how the first visit was',
  arrangePaceWorkingDays: 'working days to tell who gives support that it rests or goes on',
  reviewMonths: 'months between two reviews',
  softEndMonths: 'months after which going on needs a reason',
  lastVisitsWeeks: 'weeks for the last visits',
  aftercareWeeks: 'weeks between the end and the last call',
  tellInPersonWorkingDays: 'working days to tell a volunteer in person that somebody died',
  lateAfterDays: 'days after which nothing happens by itself any more, and a person decides',
  certificateYears: 'years for which a certificate of conduct counts',
  ownLossMonths: 'months after an own loss before a volunteer is matched',
  maxCapacity: 'residents that a volunteer may have at the same time, at most',
  coolDownWeeks: 'weeks of rest for a volunteer after a match that ended early',
  eraseErroneous: 'days until a mistake is erased',
  eraseErroneousAfterLetter: 'days until a mistake is erased, when a letter had gone out',
  reportThreshold: 'people in the smallest number that a report shows: from 5 to 10',
};

const section = (title: string, text: string, from: number, to: number): string => {
  const rows = TRANSITIONS.filter(({ row }) => row >= from && row <= to);
  return [`## ${title}`, text, `\`\`\`mermaid\n${stateDiagram(rows)}\n\`\`\``, rowTable(rows)].join(
    '\n\n',
  );
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** docs/pathway.md: the table of transitions, for people. */
export function pathwayPage(): string {
  const parts = [
    '<!-- Made by `node packages/domain/scripts/write-pathway.ts`. Change the table, not this page. -->',
    '# The way through the offer',
    `For each bereaved partner there is one pathway: where they stand, what comes next, and who does it. This page shows every step that the software allows. It is drawn from the same table that decides, so what is not here cannot happen.`,
    `How to read it. A box is where somebody stands. An arrow is something that happens; its number is the row in the table below the picture. A step is only taken by the person who is named under *Who*, and only when all under *Needs* is true; otherwise the software refuses and says what is missing. *What follows* is done at the same moment: a promise is put on somebody’s work list, a letter is made ready, a day to erase is set. A step ends the promises that were open, but for those under *Goes on*.`,
    `Three things always hold. A resident can say no, or stop, from everywhere, without a reason, and it counts at once. After a no, a death or a hold nobody writes or calls by themselves. Nothing is promised for a day on which nobody works, and no letter goes at weekends, on public holidays or from 24 December to 2 January.`,
    '## Where somebody can stand',
    table(
      ['State', 'On the screen', 'Meaning'],
      Object.entries(STATES).map(([state, [label, meaning]]) => [state, label, meaning]),
    ),
    section(
      'From a death to the first talk',
      'A death reaches us, a letter goes, and some weeks later somebody calls. The resident may answer before that in their own way.',
      1,
      19,
    ),
    section(
      'When several messages tell of one death',
      'The act, the registry and another municipality may all tell of one death, twice, late or corrected. A message about a survivor and a death that are known opens no second pathway; what it adds counts: secrecy, doubt about the address, a death. Only where nothing was written yet it changes name, address or dates; afterwards a clerk hears of it. Where the rules cannot tell whether two messages are about one person nothing is sent until a clerk has said so.',
      41,
      42,
    ),
    section(
      'From the first talk to the last call',
      'What helps is chosen together. With a volunteer both say yes first; without one support begins at once.',
      20,
      32,
    ),
    section(
      'At nearly any moment',
      'Somebody stops, dies, moves or is erased; the death was a mistake; there are worries about safety.',
      33,
      40,
    ),
    section(
      'When support rests and goes on',
      'A resident lets one kind of support rest, or go on, with one press and without a reason. Both see it on their own pages at once, the coordinator gets a task, nobody is kept waiting, and the place is kept.',
      43,
      43,
    ),
    '## Terms',
    'These are the defaults. A municipality may set its own.',
    table(
      ['Term', 'Default', 'Counts'],
      Object.entries(MEANINGS).map(([term, meaning]) => [
        `\`${term}\``,
        String(TERMS[term as keyof Terms]),
        meaning,
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
