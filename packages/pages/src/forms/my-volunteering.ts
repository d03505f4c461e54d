import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';
import type { OwnDataKind } from '@steunpad/widgets/kernel/own-data.ts';
import type { Outcome } from '@steunpad/widgets/kernel/sending.ts';
import { BLANK_CODE, codePage } from '@steunpad/widgets/my-volunteering/code.page.ts';
import { checkCode } from '@steunpad/widgets/my-volunteering/my-volunteering.answers.ts';
import {
  type Door,
  fetchData,
  openVolunteering,
  pressed,
  type Result,
  type Standing,
} from '@steunpad/widgets/my-volunteering/my-volunteering.steps.ts';
import type { Opened, Press } from '@steunpad/widgets/my-volunteering/page.parts.ts';
import { volunteeringPage } from '@steunpad/widgets/my-volunteering/page.ts';
import { html } from 'lit';
import { isOwnDataKind, ownDataFile } from '../own-data-file.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted, textIn } from '../posted.ts';
import {
  type FormPage,
  type Hidden,
  keyIn,
  newKey,
  ONLY,
  plainOf,
  pressesForm,
  type Shown,
  TURN,
  type Visit,
  viewOf,
} from '../visit.ts';
import { isPart, PARTS, type Part } from './my-volunteering-parts.ts';

/** As on a resident's own page the code goes along in what is sent: it stands in no address and nothing keeps it. */
export const myVolunteering: FormPage = {
  element: 'steunpad-my-volunteering',
  personal: true,
  show: (visit) => door(visit, new PlainForm(BLANK_CODE)),
  async send(visit, posted) {
    if (posted.get('press') === 'close') return { elsewhere: '' };
    const typed = answersIn(posted, BLANK_CODE);
    const codeForm = new PlainForm(typed);
    if (posted.has(TURN)) return door(visit, codeForm);
    codeForm.problems = checkCode(typed);
    if (codeForm.summarised) return door(visit, codeForm);
    const { municipality, ask } = visit;
    const at = { visit, posted, door: { ask, municipality, ...typed } };
    return (await inside(at)) ?? (await opened(at, {}, codeForm));
  },
};

/** Somebody with a code, and what they sent. */
interface At {
  readonly visit: Visit;
  readonly posted: Posted;
  readonly door: Door;
}

interface Drawn {
  readonly result?: Result;
  readonly open?: Opened;
  /** What was sent of the part that is open, and why it was not taken. */
  readonly filled?: PlainForm;
  readonly press?: PlainForm;
}

const PRESSES: readonly string[] = [
  'accepted',
  'refused',
  'stop',
  'resume',
  'leave',
] satisfies readonly Press[];

const view = (visit: Visit, form: PlainForm, hidden: Hidden) =>
  viewOf(visit, visit.texts['my-volunteering'], form, hidden);

const door = (visit: Visit, form: PlainForm, result: Result | null = null): Shown => ({
  content: codePage(view(visit, form, {}), result),
  problem: form.summarised,
  typed: ONLY,
});

/** What was pressed or sent on the page itself; nothing when somebody only came in, or goes back to it. */
async function inside(at: At): Promise<Shown | null> {
  const { posted, door } = at;
  const [press = '', item = ''] = (posted.get('press') ?? '').split(':', 2);
  if (isOwnDataKind(press)) return file(at, press);
  if (press.startsWith('ask-')) return opened(at, { open: openedBy(press.slice(4), item) });
  if (PRESSES.includes(press)) {
    const form = new PlainForm({});
    const outcome = await pressed(door, press as Press, item, keyIn(posted));
    return after(at, form, outcome, { press: form });
  }
  const part = posted.get('form');
  return !press && isPart(part) ? told(at, part) : null;
}

const openedBy = (what: string, matchId: string): Opened =>
  (what === 'pause' || what === 'leave' ? { what } : { what, matchId }) as Opened;

async function told(at: At, name: Part): Promise<Shown> {
  const part = PARTS[name];
  const { posted } = at;
  const matchId = textIn(posted, 'matchId');
  const open = openedBy(name, matchId);
  const answers = answersIn(posted, part.blank);
  const filled = new PlainForm(answers);
  filled.problems = part.check(answers);
  if (filled.summarised) return opened(at, { open, filled });
  const outcome = await part.send(at.door, answers, keyIn(posted), matchId);
  return after(at, filled, outcome, { open, filled });
}

/** Shows how it stands after what was told, and says first what came of it; or else why it was not done. */
function after(at: At, form: PlainForm, outcome: Outcome<Result>, otherwise: Drawn) {
  const result = form.take(outcome)?.told;
  // The code opens nothing any more: what is left is a thank you.
  if (result === 'leave') return door(at.visit, new PlainForm(BLANK_CODE), result);
  return opened(at, result ? { result } : otherwise);
}

async function opened(
  at: At,
  drawn: Drawn,
  codeForm = new PlainForm({ code: at.door.code }),
): Promise<Shown> {
  const standing = codeForm.take(await openVolunteering(at.door, at.visit.language));
  if (!standing) return door(at.visit, codeForm);
  const { filled, press } = drawn;
  return {
    content: page(at, standing.told, drawn),
    problem: [filled, press].some((form) => form?.summarised),
  };
}

function page({ visit, door: { code } }: At, standing: Standing, drawn: Drawn) {
  const { open = null, filled, press = new PlainForm({}) } = drawn;
  const hidden = { code, key: newKey(), ...(open?.matchId && { matchId: open.matchId }) };
  const form = (part: Part) => {
    const isOpen = open?.what === part;
    const blank: Answers = PARTS[part].blank;
    return view(visit, (isOpen && filled) || new PlainForm(blank), { form: part, ...hidden });
  };
  const pressForm = view(visit, press, {});
  const { texts, say } = pressForm;
  const unheard = () => {};
  const page = volunteeringPage({
    ...standing,
    texts,
    say,
    language: visit.language,
    result: drawn.result ?? null,
    opened: open,
    data: null,
    plain: plainOf(visit, {}),
    contactForm: form('contact'),
    rhythmForm: form('rhythm'),
    fitForm: form('fit'),
    worryForm: form('write'),
    pauseForm: form('pause'),
    pressForm,
    open: unheard,
    press: unheard,
    close: unheard,
  });
  return html`${page} ${pressesForm(visit, { form: 'presses', code, key: newKey() })}`;
}

async function file(at: At, kind: OwnDataKind): Promise<Shown> {
  const form = new PlainForm({});
  const data = form.take(await fetchData(at.door, at.visit.language));
  return data ? ownDataFile(data.told, kind) : opened(at, { press: form });
}
