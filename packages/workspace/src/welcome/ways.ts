import { css, html, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { sees } from '../rights.ts';
import { mayOpen, SCREEN_NAMES } from '../screen-names.ts';
import type { Workplace } from '../view.ts';
import { waysWords } from './texts.ts';

/** A part of the page like any other: whoever reads on comes past it, and nothing lies over the list. */
export function ways(at: Workplace, putAway: () => void): TemplateResult {
  const said = waysWords[at.settings.language];
  const { bar } = at.texts;
  const roles = rolesHere(at);
  const names = [
    'today' as const,
    ...SCREEN_NAMES.filter((name) => mayOpen(name, roles)),
    'keys' as const,
  ];
  const { residents } = sees(roles);
  return html`<section class="note welcome" aria-labelledby="welcome">
    <h2 id="welcome">${said.title}</h2>
    <p>${said.lead}</p>
    <dl>${names.map((name) => html`<div><dt>${bar[name]}</dt><dd>${said.ways[name]}</dd></div>`)}</dl>
    ${residents ? html`<ul>${said.residents.map((each) => html`<li>${each}</li>`)}</ul>` : ''}
    <p class="actions"><button type="button" @click=${putAway}>${said.putAway}</button></p>
  </section>`;
}

export const waysStyles = css`
  .welcome {
    margin-block: 1em;
  }

  .welcome dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.15em;
  }

  .welcome dt {
    flex: 0 0 7.5em;
    font-weight: 700;
  }

  .welcome dd {
    flex: 1 1 14em;
    margin: 0;
  }

  @media print {
    .welcome {
      display: none;
    }
  }
`;
