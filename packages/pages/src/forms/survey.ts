import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';
import {
  answersFrom,
  BLANK_CALL,
  BLANK_CODE,
  checkAnswers,
  checkCall,
  checkCode,
  fieldOf,
  insteadOf,
  isTyped,
  MAIL_TO,
  pathOf,
  type Section,
  type Survey,
} from '@steunpad/widgets/survey/survey.answers.ts';
import {
  around,
  calledPage,
  codePage,
  donePage,
  questionsPage,
  sectionWith,
  stoppedPage,
} from '@steunpad/widgets/survey/survey.page.ts';
import {
  answerSurvey,
  askForCall,
  type Door,
  declineSurvey,
  keepAnswers,
  openSurvey,
} from '@steunpad/widgets/survey/survey.steps.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted, textIn } from '../posted.ts';
import {
  type FormPage,
  type Hidden,
  keyIn,
  newKey,
  ONLY,
  type Shown,
  TURN,
  type Visit,
  viewOf,
} from '../visit.ts';

/** Section by section; the code and what was answered elsewhere go along in what is sent, and nowhere else. */
export const survey: FormPage = {
  element: 'steunpad-survey',
  personal: true,
  show: (visit) => door(visit, new PlainForm(BLANK_CODE)),
  async send(visit, posted) {
    const typed = answersIn(posted, BLANK_CODE);
    if (posted.get('form') === CALL) return call(visit, posted, typed.code);
    const codeForm = new PlainForm(typed);
    if (posted.has(TURN) && !posted.has('form')) return door(visit, codeForm);
    codeForm.problems = checkCode(typed);
    if (codeForm.summarised) return door(visit, codeForm);
    const at = doorOf(visit, typed.code);
    const opened = codeForm.take(await openSurvey(at, visit.language));
    if (!opened) return door(visit, codeForm);
    const inside = { visit, posted, door: at, survey: opened.told };
    return posted.get('form') === QUESTIONS ? answered(inside) : begun(inside);
  },
};

const QUESTIONS = 'questions';
const CALL = 'call';

interface Inside {
  readonly visit: Visit;
  readonly posted: Posted;
  readonly door: Door;
  readonly survey: Survey;
}

const doorOf = ({ ask, municipality }: Visit, code: string): Door => ({ ask, municipality, code });

const view = (visit: Visit, form: PlainForm, hidden: Hidden) =>
  viewOf(visit, visit.texts.survey, form, hidden);

const door = (visit: Visit, form: PlainForm): Shown => ({
  content: codePage(view(visit, form, {})),
  problem: form.summarised,
  typed: ONLY,
});

/** Who comes with a code alone sees the first questions, with what was kept. */
function begun(inside: Inside): Shown {
  const answers = answersFrom(inside.survey);
  const first = pathOf(inside.survey, answers)[0]?.id ?? '';
  return page(inside, new PlainForm(answers), first, newKey());
}

async function answered(inside: Inside): Promise<Shown> {
  const { visit, posted, door, survey } = inside;
  const answers = answersIn(posted, blankOf(survey));
  const form = new PlainForm(answers);
  const key = keyIn(posted);
  const { section, next, back } = around(survey, answers, textIn(posted, 'section'));
  const here = section?.id ?? '';
  if (posted.has(TURN)) return page(inside, form, here, key);
  switch (posted.get('press')) {
    case 'back':
      return page(inside, form, back ?? here, key);
    case 'decline':
      return form.take(await declineSurvey(door, survey, key))
        ? { content: stoppedPage(view(visit, form, {}), 'declined') }
        : page(inside, form, here, keyIn(posted, form));
    case 'keep':
      return form.take(await keepAnswers(door, survey, answers))
        ? { content: stoppedPage(view(visit, form, {}), 'kept') }
        : wrong(inside, form, here);
    default:
      return section ? turned(inside, form, section, next) : sent(inside, form);
  }
}

/** On to the next page, unless something here is not right. */
function turned(inside: Inside, form: PlainForm, section: Section, next: string): Shown {
  form.problems = checkAnswers(inside.survey, form.answers).filter(
    ({ field }) => sectionWith(inside.survey, field) === section.id,
  );
  return page(inside, form, form.summarised ? section.id : next, keyIn(inside.posted));
}

async function sent(inside: Inside, form: PlainForm): Promise<Shown> {
  const { visit, posted, door, survey } = inside;
  form.problems = checkAnswers(survey, form.answers);
  if (form.summarised) return wrong(inside, form, '');
  const { language } = visit;
  const sending = { idempotencyKey: keyIn(posted), language };
  const taken = form.take(await answerSurvey(door, survey, form.answers, sending));
  if (!taken) return wrong(inside, form, '');
  const { offersCall } = survey;
  return done(visit, new PlainForm(BLANK_CALL), { code: door.code, key: newKey(), offersCall });
}

/** The page where the first mistake stands, with the mistakes that can be mended there. */
function wrong(inside: Inside, form: PlainForm, at: string): Shown {
  const first = form.problems[0];
  const section = first ? sectionWith(inside.survey, first.field) : at;
  form.problems = form.problems.filter(
    ({ field }) => sectionWith(inside.survey, field) === section,
  );
  return page(inside, form, section, keyIn(inside.posted, form));
}

function page({ visit, door, survey }: Inside, form: PlainForm, at: string, key: string): Shown {
  const { section } = around(survey, form.answers, at);
  const hidden = {
    form: QUESTIONS,
    code: door.code,
    section: section?.id ?? '',
    key,
    ...elsewhere(survey, form.answers, section?.id ?? ''),
  };
  const unheard = () => {};
  // Without a script nothing comes or goes while somebody chooses: a section shows all that it may ask.
  const whole = {
    ...survey,
    sections: survey.sections.map((one) => ({
      ...one,
      questions: one.questions.map((question) =>
        asksHere(one, question.when?.question) ? { ...question, when: null } : question,
      ),
    })),
  };
  const drawn = questionsPage(view(visit, form, hidden), {
    survey: whole,
    at,
    turnTo: unheard,
    keep: unheard,
    decline: unheard,
  });
  return { content: drawn, problem: form.summarised, typed: QUESTIONS };
}

const asksHere = ({ questions }: Section, question: string | undefined): boolean =>
  questions.some(({ id }) => id === question);

type Field = readonly [name: string, section: Section['id'], blank: string | []];

function fieldsOf({ sections }: Survey): readonly Field[] {
  const ofQuestions = sections.flatMap(({ id: section, questions }) =>
    questions.flatMap((question): Field[] => [
      [fieldOf(question.id), section, question.kind === 'MULTIPLE' ? [] : ''],
      ...(isTyped(question) ? [[insteadOf(question.id), section, ''] as const] : []),
    ]),
  );
  return [...ofQuestions, [MAIL_TO, '', '']];
}

const blankOf = (survey: Survey): Answers =>
  Object.fromEntries(fieldsOf(survey).map(([field, , blank]) => [field, blank]));

/** What belongs to other pages than this one goes along unseen. */
const elsewhere = (survey: Survey, answers: Answers, at: string): Hidden =>
  Object.fromEntries(
    fieldsOf(survey).flatMap(([field, section]) => {
      const answer = answers[field];
      return section !== at && answer && answer.length > 0 ? [[field, answer] as const] : [];
    }),
  );

interface Done {
  readonly code: string;
  readonly key: string;
  readonly offersCall: boolean;
}

function done(visit: Visit, form: PlainForm, { code, key, offersCall }: Done): Shown {
  const drawn = donePage(view(visit, form, { form: CALL, code, key }), offersCall);
  return { content: drawn, problem: form.summarised, ...(offersCall && { typed: CALL }) };
}

async function call(visit: Visit, posted: Posted, code: string): Promise<Shown> {
  const answers = answersIn(posted, BLANK_CALL);
  const form = new PlainForm(answers);
  const idempotencyKey = keyIn(posted);
  const again = { code, key: idempotencyKey, offersCall: true };
  if (posted.has(TURN)) return done(visit, form, again);
  form.problems = checkCall(answers);
  if (form.summarised) return done(visit, form, again);
  const { language } = visit;
  const asked = form.take(
    await askForCall(doorOf(visit, code), answers, { idempotencyKey, language }),
  );
  return asked
    ? { content: calledPage(view(visit, form, {}), asked.told) }
    : done(visit, form, { ...again, key: keyIn(posted, form) });
}
