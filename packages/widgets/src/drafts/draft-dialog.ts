import type { Draft } from '../kernel/draft.ts';
import type { Answers } from '../kernel/form.controller.ts';
import { FormController } from '../kernel/form.controller.ts';
import type { AnyForm } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { fetchLanguage, ownTexts } from '../kernel/languages.ts';
import { pressButton } from '../kernel/plain.ts';
import { BLANK_CODE, checkCode, codePage } from './code.page.ts';
import { answersIn, discardDraft, type Kept, keepDraft, openDraft } from './draft.steps.ts';
import { type DraftsTexts, draftsTextsNl } from './drafts.texts.nl.ts';
import { type Address, type DraftsView, gonePage, keptPage } from './kept.page.ts';
import { laterPath } from './later-path.ts';

/** Keeps a form as it stands, and shows its code in its place. */
export async function keepForm<A extends Answers>(later: Draft<A>): Promise<void> {
  const { host, form } = later;
  const { answers } = form;
  form.doing = 'keeping';
  host.requestUpdate();
  try {
    const drawn = await viewOn(later);
    const outcome = host.heard(await keepDraft(host.ask, placeOf(later), answers));
    if (outcome.status !== 'accepted') return form.explain(outcome);
    // Kept as it is now, it may be left without being asked; not so when somebody typed on meanwhile.
    if (form.answers === answers) form.reset(answers, form.key);
    showKept(later, drawn, outcome.told);
  } finally {
    form.doing = null;
    host.requestUpdate();
  }
}

/** Asks for the code of what was kept before. */
export async function askCode<A extends Answers>(later: Draft<A>): Promise<void> {
  const { host, form: whole, draft } = later;
  const drawn = await viewOn(later);
  const replaces = Object.values(whole.answers).some(({ length }) => length > 0);
  const form = new FormController(host, {
    blank: () => BLANK_CODE,
    check: checkCode,
    doing: () => 'fetching',
    guarded: false,
    async send({ draftCode }) {
      const place = { municipality: host.municipality, form: draft };
      const outcome = host.heard(await openDraft(host.ask, place, draftCode));
      if (outcome.status !== 'accepted') return outcome;
      whole.reset();
      whole.reset(answersIn(whole.answers, outcome.told), outcome.told.idempotencyKey);
      show(later, 'form', null);
      return outcome;
    },
  });
  const onPress = () => {
    form.reset();
    show(later, 'form', null);
  };
  show(later, 'code', () => {
    const view = drawn(form);
    const back = { press: 'back', text: view.texts.back, look: 'plain', onPress } as const;
    return codePage(view, { replaces, back: pressButton(undefined, back) });
  });
}

function showKept<A extends Answers>(later: Draft<A>, drawn: Drawn, kept: Kept): void {
  const { host } = later;
  const change = () => show(later, 'form', null);
  const form = new FormController(host, {
    blank: () => ({}),
    check: () => [],
    doing: () => 'working',
    guarded: false,
    async send() {
      const outcome = host.heard(await discardDraft(host.ask, placeOf(later)));
      if (outcome.status === 'accepted')
        show(later, 'discarded', () => gonePage(drawn(form), change));
      return outcome;
    },
  });
  const discard = () => void form.onSubmit(new Event('submit'));
  show(later, 'kept', () => keptPage(drawn(form), kept, addressOf(later), { change, discard }));
}

function show<A extends Answers>(
  later: Draft<A>,
  step: 'form' | 'code' | 'kept' | 'discarded',
  page: Draft<A>['page'],
): void {
  later.page = page;
  later.host.announce('steunpad-step', { step });
  later.host.focusOn(step === 'kept' || step === 'discarded' ? 'done' : 'title');
}

const placeOf = <A extends Answers>({ host, form, draft }: Draft<A>) => ({
  municipality: host.municipality,
  form: draft,
  idempotencyKey: form.key,
});

/** The page of the server that opens it on any device: it needs no script, and no page of the municipality. */
function addressOf<A extends Answers>({ host }: Draft<A>): Address {
  const { api, municipality, localName, language } = host;
  const pathIn = (spoken: Language) =>
    laterPath(municipality, localName.replace('steunpad-', ''), spoken);
  const { href, host: server } = new URL(pathIn(language), api);
  return { href, inPrint: server + pathIn('nl') };
}

type Drawn = (form: AnyForm) => DraftsView;

/** How a form is drawn in the language that the element speaks at that moment; a page may change it at any time. */
async function viewOn<A extends Answers>(later: Draft<A>): Promise<Drawn> {
  const { host } = later;
  let { language } = host;
  let texts = await textsFor(later);
  const follow = async () => {
    texts = await textsFor(later);
    host.requestUpdate();
  };
  return (form) => {
    if (language !== host.language) {
      language = host.language;
      void follow();
    }
    return { form, texts, say: host.say, language };
  };
}

async function textsFor<A extends Answers>({ host }: Draft<A>): Promise<DraftsTexts> {
  const { language, about } = host;
  const textsOf = await fetchLanguage(language);
  const texts = textsOf?.('drafts', draftsTextsNl) ?? draftsTextsNl;
  return about?.texts.length ? ownTexts(texts, 'drafts', about.texts) : texts;
}
