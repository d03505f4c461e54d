import { adoptionPage } from '@steunpad/widgets/adoption/adoption.page.ts';
import { Adoptions } from '@steunpad/widgets/generated/adoptions.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { type FormPage, type Shown, type Visit, viewOf } from '../visit.ts';

/** Which municipalities are how far. There is nothing to send. */
export const adoption: FormPage = { element: 'steunpad-adoption', show, send: show };

async function show(visit: Visit): Promise<Shown> {
  const { municipality: code, language, ask } = visit;
  const texts = visit.texts.adoption;
  const { say } = viewOf(visit, texts, new PlainForm({}), {});
  const adoptions = (await ask(Adoptions, { code }))?.adoptions;
  if (!adoptions) return { content: html`<p class="note warning">${visit.texts.pages.notNow}</p>` };
  return { content: adoptionPage({ texts, say, language, adoptions }) };
}
