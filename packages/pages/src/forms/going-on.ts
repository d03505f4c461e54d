import { BLANK_CODE, checkCode, codePage } from '@steunpad/widgets/drafts/code.page.ts';
import {
  answersIn as answersOf,
  discardDraft,
  keepDraft,
  openDraft,
} from '@steunpad/widgets/drafts/draft.steps.ts';
import { gonePage, keptPage } from '@steunpad/widgets/drafts/kept.page.ts';
import type { DraftForm } from '@steunpad/widgets/generated/types.ts';
import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';
import { html } from 'lit';
import { type Language, laterPathOf, type PageName, pathOf } from '../addresses.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted } from '../posted.ts';
import {
  type Hidden,
  keyIn,
  ONLY,
  pressesForm,
  type Shown,
  TURN,
  type Visit,
  viewOf,
} from '../visit.ts';

/** A form that may be kept half-filled, and how it is drawn when somebody goes on with it. */
interface Kept<A extends Answers> {
  readonly form: DraftForm;
  readonly name: PageName;
  readonly blank: A;
  readonly draw: (visit: Visit, filled: PlainForm, key: string) => Shown;
}

/** Keeping a form and going on with it, without a script: what was typed goes along in what is sent, never in an address. */
export function goingOn<A extends Answers>({ form, name, blank, draw }: Kept<A>) {
  const unheard = () => {};
  const presses = { change: unheard, discard: unheard };

  return { askCode: (visit: Visit) => askCode(visit, new PlainForm(BLANK_CODE)), take };

  /** What is answered to a press that is not about sending, or `null`. */
  async function take(visit: Visit, posted: Posted): Promise<Shown | null> {
    const turned = posted.has(TURN);
    if (posted.has('draftCode')) {
      const typed = new PlainForm(answersIn(posted, BLANK_CODE));
      return turned ? askCode(visit, typed) : open(visit, typed);
    }
    switch (turned ? 'change' : posted.get('press')) {
      case 'later':
        return keep(visit, posted);
      case 'discard':
        return discard(visit, posted);
      case 'change':
        return draw(visit, new PlainForm(answersIn(posted, blank)), keyIn(posted));
      default:
        return null;
    }
  }

  function askCode(visit: Visit, typed: PlainForm): Shown {
    const { texts } = view(visit, typed);
    const back = html`<a part="link" href=${pathOf(visit.municipality, name, visit.language)}>${texts.back}</a>`;
    const content = codePage(view(visit, typed), { replaces: false, back });
    return { content, problem: typed.summarised, typed: ONLY };
  }

  async function open(visit: Visit, typed: PlainForm): Promise<Shown> {
    const { ask, municipality } = visit;
    const draftCode = typed.text('draftCode');
    typed.problems = checkCode({ draftCode });
    if (typed.summarised) return askCode(visit, typed);
    const opened = typed.take(await openDraft(ask, { municipality, form }, draftCode));
    if (!opened) return askCode(visit, typed);
    const filled = new PlainForm(answersOf(blank, opened.told));
    return draw(visit, filled, opened.told.idempotencyKey);
  }

  async function keep(visit: Visit, posted: Posted): Promise<Shown> {
    const answers = answersIn(posted, blank);
    const filled = new PlainForm(answers);
    const key = keyIn(posted);
    const kept = filled.take(await keepDraft(visit.ask, placeOf(visit, key), answers));
    if (!kept) return draw(visit, filled, key);
    const pathIn = (language: Language) => laterPathOf(visit.municipality, name, language);
    const address = { href: pathIn(visit.language), inPrint: visit.host + pathIn('nl') };
    const content = keptPage(view(visit, filled), kept.told, address, presses);
    return { content: html`${content} ${pressesForm(visit, { key, ...filledIn(answers) })}` };
  }

  async function discard(visit: Visit, posted: Posted): Promise<Shown> {
    const answers = answersIn(posted, blank);
    const filled = new PlainForm(answers);
    const key = keyIn(posted);
    const gone = filled.take(await discardDraft(visit.ask, placeOf(visit, key)));
    if (!gone) return draw(visit, filled, key);
    const content = gonePage(view(visit, filled), unheard);
    return { content: html`${content} ${pressesForm(visit, { key, ...filledIn(answers) })}` };
  }

  function placeOf({ municipality }: Visit, idempotencyKey: string) {
    return { municipality, form, idempotencyKey };
  }
}

const view = (visit: Visit, form: PlainForm) => viewOf(visit, visit.texts.drafts, form, {});

const filledIn = (answers: Answers): Hidden =>
  Object.fromEntries(Object.entries(answers).filter(([, { length }]) => length > 0));
