import { UNKNOWN_SITUATION } from '@steunpad/domain/agencies/situation.ts';
import { overviewPage } from '@steunpad/widgets/agency-overview/overview.page.ts';
import { Agencies } from '@steunpad/widgets/generated/agencies.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { type FormPage, type Shown, type Visit, viewOf } from '../visit.ts';

/** The whole list: what somebody answers never leaves the browser, and without a script nothing can be chosen there. */
export const agencyOverview: FormPage = { element: 'steunpad-agency-overview', show, send: show };

async function show(visit: Visit): Promise<Shown> {
  const { municipality: code, language, ask } = visit;
  const texts = visit.texts['agency-overview'];
  const { say } = viewOf(visit, texts, new PlainForm({}), {});
  const agencies = (await ask(Agencies, { code, language }))?.agencyNotices;
  if (!agencies) return { content: html`<p class="note warning">${visit.texts.pages.notNow}</p>` };
  return {
    content: overviewPage({
      texts: { ...texts, resultHead: texts.title, resultNote: visit.texts.pages.whole },
      say,
      spoken: language === 'en' ? 'en' : 'nl',
      agencies,
      situation: UNKNOWN_SITUATION,
    }),
  };
}
