import type { DataRequestKind, MySupportViewFragment } from '@steunpad/widgets/generated/types.ts';
import { check, filled } from '@steunpad/widgets/kernel/checks.ts';
import { checkContact } from '@steunpad/widgets/kernel/contact.ts';
import type { OwnDataKind } from '@steunpad/widgets/kernel/own-data.ts';
import type { Outcome } from '@steunpad/widgets/kernel/sending.ts';
import { blankContact } from '@steunpad/widgets/my-support/contact.answers.ts';
import { keyPage } from '@steunpad/widgets/my-support/key.page.ts';
import { checkMoment, NO_MOMENT } from '@steunpad/widgets/my-support/moment.answers.ts';
import {
  BLANK_KEY,
  checkMyKey,
  type KeyAnswers,
  readMyKey,
} from '@steunpad/widgets/my-support/my-support.key.ts';
import {
  askAboutData,
  changeContact,
  contactLater,
  type Door,
  fetchData,
  openSupport,
  pressed,
  type Result,
} from '@steunpad/widgets/my-support/my-support.steps.ts';
import { type Asked, type Press, supportPage } from '@steunpad/widgets/my-support/support.page.ts';
import { html } from 'lit';
import { isOwnDataKind, ownDataFile } from '../own-data-file.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted } from '../posted.ts';
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

/** Every page is opened again with the code that was sent along: it stands in no address and nothing keeps it. */
export const mySupport: FormPage = {
  element: 'steunpad-my-support',
  personal: true,
  show: (visit) => door(visit, new PlainForm(BLANK_KEY)),
  async send(visit, posted) {
    if (posted.get('press') === 'close') return { elsewhere: '' };
    const typed = answersIn(posted, BLANK_KEY);
    const keyForm = new PlainForm(typed);
    if (posted.has(TURN)) return door(visit, keyForm);
    keyForm.problems = checkMyKey(typed);
    if (keyForm.summarised) return door(visit, keyForm);
    const { municipality, ask } = visit;
    const at = { visit, posted, typed, door: { ask, municipality, key: readMyKey(typed) } };
    return (await inside(at)) ?? (await opened(at, {}, keyForm));
  },
};

/** Somebody with a code, and what they sent. */
interface At {
  readonly visit: Visit;
  readonly posted: Posted;
  readonly typed: KeyAnswers;
  readonly door: Door;
}

interface Standing {
  readonly result?: Result | null;
  readonly asked?: Asked;
  readonly contact?: PlainForm;
  readonly moment?: PlainForm;
  readonly rights?: PlainForm;
  readonly press?: PlainForm;
}

const PRESSES: readonly string[] = [
  'stop',
  'someoneElse',
  'acceptProposal',
  'refuseProposal',
  'goOn',
  'goSlowly',
  'rest',
  'contactNow',
  'comeBack',
] satisfies readonly Press[];

const view = (visit: Visit, form: PlainForm, hidden: Hidden) =>
  viewOf(visit, visit.texts['my-support'], form, hidden);

const door = (visit: Visit, form: PlainForm): Shown => ({
  content: keyPage(view(visit, form, {})),
  problem: form.summarised,
  typed: ONLY,
});

/** What was pressed or sent on the page itself; nothing when somebody only came in. */
async function inside(at: At): Promise<Shown | null> {
  const { posted, door } = at;
  const [press = '', item = ''] = (posted.get('press') ?? '').split(':', 2);
  if (isOwnDataKind(press)) return file(at, press);
  if (press === 'contact') return opened(at, { asked: 'contact' });
  if (press === 'askToStop') return opened(at, { asked: 'stop' });
  if (PRESSES.includes(press)) {
    const form = new PlainForm({});
    const outcome = await pressed(door, press as Press, item, keyIn(posted));
    return after(at, form, outcome, { press: form });
  }
  switch (!press && posted.get('form')) {
    case 'contact':
      return contact(at);
    case 'moment':
      return moment(at);
    case 'rights':
      return rights(at);
    default:
      return null;
  }
}

async function contact(at: At): Promise<Shown> {
  const answers = answersIn(at.posted, blankContact());
  const form = new PlainForm(answers);
  form.problems = checkContact(answers);
  if (form.summarised) return opened(at, { asked: 'contact', contact: form });
  const outcome = await changeContact(at.door, answers, keyIn(at.posted));
  return after(at, form, outcome, { asked: 'contact', contact: form });
}

async function moment(at: At): Promise<Shown> {
  const answers = answersIn(at.posted, NO_MOMENT);
  const form = new PlainForm(answers);
  form.problems = checkMoment(answers);
  if (form.summarised) return opened(at, { moment: form });
  const outcome = await contactLater(at.door, answers, keyIn(at.posted));
  return after(at, form, outcome, { moment: form });
}

async function rights(at: At): Promise<Shown> {
  const answers = answersIn(at.posted, { right: '' });
  const form = new PlainForm(answers);
  form.problems = check('right', answers.right, filled);
  if (form.summarised) return opened(at, { rights: form });
  const outcome = await askAboutData(at.door, answers.right as DataRequestKind, keyIn(at.posted));
  return after(at, form, outcome, { rights: form });
}

/** Shows how it stands after what was asked, and tells first what came of it; or else why it was not done. */
function after(at: At, form: PlainForm, outcome: Outcome<Result>, otherwise: Standing) {
  const done = form.take(outcome);
  return opened(at, done ? { result: done.told } : otherwise);
}

async function opened(
  at: At,
  standing: Standing,
  keyForm = new PlainForm(at.typed),
): Promise<Shown> {
  const support = keyForm.take(await openSupport(at.door));
  if (!support) return door(at.visit, keyForm);
  const { contact, moment, rights, press } = standing;
  return {
    content: page(at, support.told, standing),
    problem: [contact, moment, rights, press].some((form) => form?.summarised),
  };
}

function page({ visit, typed }: At, support: MySupportViewFragment, standing: Standing) {
  const hidden = (form: string) => ({ form, ...typed, key: newKey() });
  const { contact, moment, rights, press } = standing;
  const known = blankContact(support.contact.bestDayParts);
  const contactForm = view(visit, contact ?? new PlainForm(known), hidden('contact'));
  const momentForm = view(visit, moment ?? new PlainForm(NO_MOMENT), hidden('moment'));
  const rightsForm = view(visit, rights ?? new PlainForm({ right: '' }), hidden('rights'));
  const pressForm = view(visit, press ?? new PlainForm({}), {});
  const unheard = () => {};
  const { texts, say } = pressForm;
  const drawn = supportPage({
    texts,
    say,
    language: visit.language,
    support,
    result: standing.result ?? null,
    asked: standing.asked ?? null,
    data: null,
    plain: plainOf(visit, {}),
    contactForm,
    momentForm,
    rightsForm,
    pressForm,
    ask: unheard,
    press: unheard,
    close: unheard,
  });
  return html`${drawn} ${pressesForm(visit, hidden('presses'))}`;
}

async function file(at: At, kind: OwnDataKind): Promise<Shown> {
  const form = new PlainForm({});
  const data = form.take(await fetchData(at.door, at.visit.language));
  return data ? ownDataFile(data.told, kind) : opened(at, { press: form });
}
