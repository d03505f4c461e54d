import type { TemplateResult } from 'lit';
import type { Ask } from '../ask.ts';
import { bar } from '../bar.ts';
import { frame, toldBox } from '../frame.ts';
import { ChangesSince } from '../generated/changes-since.ts';
import { Me } from '../generated/me.ts';
import { OnePathway } from '../generated/one-pathway.ts';
import { Work } from '../generated/work.ts';
import { pathwayIn } from '../person/pathway-now.ts';
import { sees } from '../rights.ts';
import { placeOf, type ViewName } from '../router.ts';
import { readTexts } from '../texts/texts.ts';
import { TodayView } from '../today/today.view.ts';
import type { Workplace } from '../view.ts';
import { firstStyles } from './first.styles.ts';
import { type FirstAnswer, textOf } from './first.ts';

/** Asks the API for whoever is signed in; `null`: it answered with an error. */
export type AskApi = (text: string, variables: unknown) => Promise<unknown | null>;

/** What a page begins with. */
export interface First {
  readonly answers: readonly FirstAnswer[];
  /** Modules that its script is going to fetch. */
  readonly needs: readonly string[];
  /** The title and the content of the workspace, where the server can draw it. */
  readonly drawn: { readonly title: string; readonly content: TemplateResult } | null;
}

/** What is fetched for a view beside the script of the page, by the names of the modules. */
const NEEDED: Readonly<Partial<Record<ViewName, readonly string[]>>> = {
  pathways: ['src/person/open.ts'],
  requests: ['src/person/open.ts'],
};

/** The style of what is drawn. */
export const firstStyle: string = firstStyles.map(({ cssText }) => cssText).join('\n');

/**
 * Asks what the script of the page would ask first, and draws Today by the same templates. `null` where nobody is signed
 * in, or they may not work here: then the page is as it is for everybody.
 */
export async function firstOf(
  askApi: AskApi,
  address: URL,
  language: 'nl' | 'en',
): Promise<First | null> {
  const answers: FirstAnswer[] = [];
  const ask: Ask = async (document, variables) => {
    const text = textOf(document);
    const data = await askApi(text, variables);
    if (data === null) return { status: 'FAILED' };
    answers.push({ text, variables, data });
    return { status: 'ANSWERED', answer: data as never };
  };
  const asked = await ask(Me, {});
  if (asked.status !== 'ANSWERED') return null;
  const { me } = asked.answer;
  const place = placeOf(address);
  const needs = [...(NEEDED[place.view] ?? []), ...(language === 'en' ? ['src/texts/en.ts'] : [])];
  const of = sees(me.roles);
  // Asked before what is shown, so that what changes meanwhile is told.
  if (of.list) await ask(ChangesSince, { cursor: null });
  if (place.view === 'pathways' && place.id) {
    const one = await ask(OnePathway, { id: place.id, ...of });
    // Nothing of an address that leads nowhere is said again.
    if (one.status === 'ANSWERED' && !pathwayIn(one.answer)) answers.pop();
  }
  // Another page than the first is named by what somebody put into the address.
  const isFirstPage = !place.search.has('after') && !place.search.has('before');
  if (place.view !== 'today' || !isFirstPage) return { answers, needs, drawn: null };
  const at: Workplace = {
    ...{ ask, me, texts: await readTexts(language) },
    router: { ...STANDS_STILL, place, path: address.pathname },
    settings: { ...NOTHING_CHOSEN, language },
    ...{ redraw() {}, wear() {}, focusOn() {}, tell() {} },
  };
  const view = new TodayView(at);
  await view.open();
  if (!answers.some(({ text }) => text === textOf(Work))) return { answers, needs, drawn: null };
  const parts = { ways: bar(at, () => {}), told: toldBox(), rest: view.render() };
  return { answers, needs, drawn: { title: view.title, content: frame(language, parts) } };
}

const STANDS_STILL: Pick<Workplace['router'], 'kept' | 'keep' | 'go' | 'replace'> = {
  kept: null,
  keep() {},
  go() {},
  replace() {},
};

/** What a browser keeps is not known here. */
const NOTHING_CHOSEN: Omit<Workplace['settings'], 'language'> = {
  keys: true,
  knowsTheWays: () => true,
  setKnowsTheWays() {},
};
