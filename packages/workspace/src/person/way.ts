import { html, nothing, type TemplateResult } from 'lit';
import type { PathwayState } from '../generated/types.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';

/** The way through the offer as people tell it, in order. */
const PHASES = [
  'letter',
  'call',
  'talk',
  'plan',
  'volunteer',
  'support',
  'ending',
  'aftercare',
] as const;
type Phase = (typeof PHASES)[number];

/** Where each state stands on it; `null`: beside it, which the warnings say in words. */
const PHASE_OF: Readonly<Record<PathwayState, Phase | null>> = {
  NEW: 'letter',
  TO_CHECK: 'letter',
  TO_INVITE: 'letter',
  INVITED: 'letter',
  CALL_DUE: 'call',
  LATER: 'call',
  UNREACHED: 'call',
  TALK_PLANNED: 'talk',
  PLANNING: 'plan',
  WAITING: 'volunteer',
  PROPOSED: 'volunteer',
  ACTIVE: 'support',
  ENDING: 'ending',
  AFTERCARE: 'aftercare',
  NOT_TARGET: null,
  HELD: null,
  DECLINED: null,
  CLOSED: null,
  STOPPED: null,
  ERASED: null,
};

/** A line of the way with where this person stands and where they have been: words in a list, drawn as steps. */
export function way({ state, history }: PathwayNow, { texts }: Workplace): TemplateResult {
  if (!state || !history) return html``;
  const been = new Set(history.map(({ to }) => PHASE_OF[to]));
  const here = PHASE_OF[state];
  const said = texts.way;
  return html`<ol class="way" aria-label=${said.title}>
    ${PHASES.map((phase) => {
      const standing = phase === here ? said.here : been.has(phase) ? said.been : said.notYet;
      return html`<li class=${phase === here ? 'here' : been.has(phase) ? 'been' : ''} aria-current=${phase === here ? 'step' : nothing}>
        ${said.phases[phase]}<span class="heard">, ${standing}</span>
      </li>`;
    })}
  </ol>`;
}
