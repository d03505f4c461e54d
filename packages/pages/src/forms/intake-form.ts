import type { StandingFragment } from '@steunpad/widgets/generated/types.ts';
import { checkIntake } from '@steunpad/widgets/intake-form/intake.answers.ts';
import {
  SECTIONS,
  type Section,
  sectionAfter,
  sectionOf,
} from '@steunpad/widgets/intake-form/intake.sections.ts';
import {
  type Door,
  openRequest,
  saveIntake,
  stopSupport,
} from '@steunpad/widgets/intake-form/intake.steps.ts';
import { keyPage } from '@steunpad/widgets/intake-form/key.page.ts';
import { requestPage } from '@steunpad/widgets/intake-form/request.page.ts';
import {
  BLANK_KEY,
  checkKey,
  type ResidentKey,
  readKey,
} from '@steunpad/widgets/intake-form/resident-key.ts';
import { savedPage, stoppedPage } from '@steunpad/widgets/intake-form/saved.page.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted } from '../posted.ts';
import {
  type FormPage,
  type Hidden,
  keyIn,
  newKey,
  ONLY,
  pressesForm,
  type Shown,
  TURN,
  type Visit,
  viewOf,
} from '../visit.ts';
import { elsewhere, intakeAnswers, savedAnswers } from './intake-answers.ts';

/** Step by step; number, code and the answers of the other steps go along in what is sent. */
export const intakeForm: FormPage = {
  element: 'steunpad-intake-form',
  personal: true,
  show: (visit) => door(visit, new PlainForm(BLANK_KEY)),
  async send(visit, posted) {
    const typed = answersIn(posted, BLANK_KEY);
    const keyForm = new PlainForm(typed);
    if (posted.has(TURN) && !posted.has('form')) return door(visit, keyForm);
    keyForm.problems = checkKey(typed);
    const key = readKey(typed);
    if (!key && !keyForm.summarised) keyForm.notice = 'unknownKey';
    if (!key) return door(visit, keyForm);
    const { municipality, ask } = visit;
    const standing = keyForm.take(await openRequest({ ask, municipality, key }));
    if (!standing) return door(visit, keyForm);
    return inside({ visit, posted, key, request: standing.told, door: { ask, municipality, key } });
  },
};

/** Somebody with a number and a code, what they sent, and how their request stands. */
interface At {
  readonly visit: Visit;
  readonly posted: Posted;
  readonly key: ResidentKey;
  readonly request: StandingFragment;
  readonly door: Door;
}

const view = (visit: Visit, form: PlainForm, hidden: Hidden) =>
  viewOf(visit, visit.texts['intake-form'], form, hidden);

const door = (visit: Visit, form: PlainForm): Shown => ({
  content: keyPage(view(visit, form, {})),
  problem: form.summarised,
  typed: ONLY,
});

function inside(at: At): Promise<Shown> | Shown {
  const { posted, request } = at;
  const press = posted.get('press');
  if (press === 'askToStop') return page(at, savedStep(at), new PlainForm({}));
  if (press === 'open' || press === 'takeTheirs') return page(at, savedStep(at));
  switch (posted.get('form')) {
    case 'stop':
      return stop(at);
    case STEP:
      return request.intakeOpen ? step(at) : page(at, savedStep(at));
    default:
      return page(at, savedStep(at));
  }
}

interface Step {
  readonly section: Section;
  /** Whether all answers were seen together before. */
  readonly checked: boolean;
  readonly form: PlainForm;
  readonly version: number;
  readonly key: string;
}

const savedStep = ({ request }: At): Step => ({
  section: SECTIONS[0],
  checked: false,
  form: new PlainForm(savedAnswers(request)),
  version: request.intake?.version ?? 0,
  key: newKey(),
});

function step(at: At): Promise<Shown> | Shown {
  const { posted } = at;
  const answers = intakeAnswers(posted);
  const form = new PlainForm(answers);
  const section = SECTIONS.find((one) => one === posted.get('section')) ?? SECTIONS[0];
  const checked = section === 'check' || posted.has('checked');
  const next = sectionAfter(section, checked);
  // Who chose to keep these answers has seen that others were saved meanwhile.
  const keepsMine = posted.get('save') === 'mine';
  const version = Number(posted.get(keepsMine ? 'latest' : 'version')) || 0;
  const here = { section, checked, form, version, key: keyIn(posted) };
  if (posted.has(TURN)) return page(at, here);
  const turned = turnedTo(section, posted.get('press'));
  if (turned) return page(at, { ...here, section: turned });
  const problems = checkIntake(answers);
  if (next && !posted.has('save')) {
    form.problems = problems.filter(({ field }) => sectionOf(field) === section);
    return page(at, form.summarised ? here : { ...here, section: next });
  }
  if (problems.length > 0) return page(at, wrong(here, problems));
  return save(at, here);
}

function turnedTo(section: Section, press: string | null): Section | undefined {
  if (press === 'back') return SECTIONS[SECTIONS.indexOf(section) - 1];
  return SECTIONS.find((one) => press === `to-${one}`);
}

async function save(at: At, here: Step): Promise<Shown> {
  const { visit, door, request, key } = at;
  const given = { idempotencyKey: here.key, expectedVersion: here.version };
  const outcome = await saveIntake(door, here.form.answers, given, () => {});
  const saved = here.form.take(outcome);
  if (saved) {
    const done = view(visit, here.form, {});
    return {
      content: html`${savedPage(done, { ...request, ...saved.told }, () => {})} ${pressesForm(visit, { form: 'presses', ...key })}`,
    };
  }
  if (here.form.summarised) return page(at, wrong(here, here.form.problems));
  return page(at, { ...here, key: keyIn(at.posted, here.form) });
}

/** The step where the first mistake stands, with the mistakes that can be mended there. */
function wrong(here: Step, problems: PlainForm['problems']): Step {
  const section = sectionOf(problems[0]!.field);
  here.form.problems = problems.filter(({ field }) => sectionOf(field) === section);
  return { ...here, section };
}

async function stop(at: At): Promise<Shown> {
  const form = new PlainForm({});
  if (!form.take(await stopSupport(at.door, keyIn(at.posted)))) {
    return page(at, savedStep(at), form);
  }
  return { content: stoppedPage(view(at.visit, form, {})) };
}

function page({ visit, request, key }: At, at: Step, stopping: PlainForm | null = null): Shown {
  const { section, checked, form } = at;
  const hidden = {
    form: STEP,
    ...key,
    section,
    version: String(at.version),
    latest: String(request.intake?.version ?? 0),
    key: at.key,
    ...(checked ? { checked: 'yes' } : {}),
    ...elsewhere(form.answers, section),
  };
  const unheard = () => {};
  const drawn = requestPage(view(visit, form, hidden), request, {
    section,
    checked,
    turnTo: unheard,
    takeTheirs: unheard,
    keepMine: unheard,
    stopping: stopping && view(visit, stopping, { form: 'stop', ...key, key: newKey() }),
    askToStop: unheard,
  });
  return {
    content: html`${drawn} ${pressesForm(visit, { form: 'presses', ...key })}`,
    problem: form.summarised,
    // A form that may no longer be filled in is not drawn, and nothing could send it.
    ...(request.intakeOpen && !stopping && { typed: STEP }),
  };
}

const STEP = 'step';
