import type { DraftForm } from '@steunpad/widgets/generated/types.ts';
import type { Problem } from '@steunpad/widgets/kernel/checks.ts';
import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import type { Ask, Outcome } from '@steunpad/widgets/kernel/sending.ts';
import type { Municipality } from '@steunpad/widgets/kernel/words.ts';
import type { TemplateResult } from 'lit';
import { laterPathOf, type PageName } from '../addresses.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn } from '../posted.ts';
import { type FormPage, keyIn, newKey, ONLY, type Visit, viewOf } from '../visit.ts';
import { goingOn } from './going-on.ts';

interface OneStep<A extends Answers, Texts, Told> {
  readonly name: PageName;
  readonly draft: DraftForm;
  readonly texts: (visit: Visit) => Texts;
  readonly blank: A;
  readonly check: (answers: A) => readonly Problem[];
  readonly send: (
    ask: Ask,
    answers: A,
    given: { municipality: string; idempotencyKey: string; language: Language },
  ) => Promise<Outcome<Told>>;
  readonly page: (view: View<Texts>, about: Municipality) => TemplateResult;
  readonly done: (told: Told, view: View<Texts>, visit: Visit) => TemplateResult;
}

type View<Texts> = ReturnType<typeof viewOf<Texts>>;

/** A form that is filled in, sent and thanked for. */
export function oneStep<A extends Answers, Texts, Told>({
  name,
  draft,
  blank,
  ...form
}: OneStep<A, Texts, Told>): FormPage {
  const draw = (visit: Visit, filled: PlainForm, key: string) => {
    const later = laterPathOf(visit.municipality, name, visit.language);
    const view = viewOf(visit, form.texts(visit), filled, { key }, later);
    return { content: form.page(view, visit.about), problem: filled.summarised, typed: ONLY };
  };
  const { askCode, take } = goingOn({ form: draft, name, blank, draw });

  return {
    element: `steunpad-${name}`,
    show: (visit) => draw(visit, new PlainForm(blank), newKey()),
    later: askCode,
    async send(visit, posted) {
      const goesOn = await take(visit, posted);
      if (goesOn) return goesOn;
      const answers = answersIn(posted, blank);
      const filled = new PlainForm(answers);
      const { municipality, language, ask } = visit;
      filled.problems = form.check(answers);
      if (filled.summarised) return draw(visit, filled, keyIn(posted));
      const idempotencyKey = keyIn(posted);
      const sent = filled.take(
        await form.send(ask, answers, { municipality, idempotencyKey, language }),
      );
      if (!sent) return draw(visit, filled, keyIn(posted, filled));
      const view = viewOf(visit, form.texts(visit), filled, {});
      return { content: form.done(sent.told, view, visit) };
    },
  };
}
