import { html, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { stepKeeping } from '../events/keeps.ts';
import { ROOT, withStep } from '../router.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { screenKeeping } from './kept-elsewhere.ts';
import { addressOf, type Row } from './rows.ts';

interface Presses {
  /** Before a link of the row is followed. */
  readonly leave: () => void;
  /** It was done, and there is nothing else to record. */
  readonly done: () => void;
}

/** What keeps a promise: a step of whoever it is about, saying that it was done, or the way to where it is kept. */
export function next(
  row: Row,
  who: string,
  at: Workplace,
  { leave, done }: Presses,
): TemplateResult {
  const { texts } = at;
  const said = texts.today;
  const quiet = (words: string) => html`<span class="quiet">${words}</span>`;
  const link = (words: string, address: string) =>
    html`<a class="button" href=${address} @click=${leave} aria-label="${words}: ${who}">${words}</a>`;
  if (row.doneAt) return quiet(said.isDone);
  const step = stepKeeping(row);
  // A session is of several volunteers: its form stands beside their list.
  const address = step === 'RECORD_PEER_SESSION' ? `${ROOT}vrijwilligers` : addressOf(row);
  // With a person there is a form for it, which says what was done.
  if (step === 'COMPLETE_TASK' && !row.pathway)
    return html`<button type="button" aria-label="${texts.steps[step]}: ${who}" @click=${done}>${texts.steps[step]}</button>`;
  if (step && address) return link(texts.steps[step], withStep(address, step));
  const there = screenKeeping(row.kind, rolesHere(at));
  return there
    ? link(fill(said.goTo, { screen: texts.bar[there.screen] }), there.address)
    : quiet(said.elsewhere);
}
