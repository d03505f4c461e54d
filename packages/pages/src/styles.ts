import { createHash } from 'node:crypto';
import { adoptionStyles } from '@steunpad/widgets/adoption/adoption.styles.ts';
import { overviewStyles } from '@steunpad/widgets/agency-overview/overview.styles.ts';
import { intakeStyles } from '@steunpad/widgets/intake-form/intake.styles.ts';
import { formStyles } from '@steunpad/widgets/kernel/form.styles.ts';
import { layoutStyles } from '@steunpad/widgets/kernel/layout.styles.ts';
import { tokens } from '@steunpad/widgets/kernel/tokens.styles.ts';
import { meetingsStyles } from '@steunpad/widgets/meetings/meetings.styles.ts';
import { css } from 'lit';
import { handoverStyles } from './handover/handover.styles.ts';

/** What the pages have around a form. */
const around = css`
  html {
    color-scheme: light dark;
  }

  body {
    margin: 0;
    padding: 0 clamp(1rem, 4vw, 2.5rem) 3rem;
    font-family: system-ui, sans-serif;
    background: light-dark(#fff, #16212a);
  }

  .steunpad,
  main > * {
    margin-inline: auto;
  }

  header.steunpad {
    padding-block: 1.25em;
  }

  h1 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.3;
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding: 0;
    margin-block-start: 0.75em;
    list-style: none;
  }

  nav li + li {
    margin: 0;
  }

  /* An address for mail is longer than the narrowest telephone is wide. */
  a {
    overflow-wrap: anywhere;
  }

  nav a,
  nav .plain,
  .doors a {
    display: inline-block;
    padding-block: 0.6em;
  }

  nav .plain {
    padding-inline: 0;
    border-inline-width: 0;
  }

  .skip {
    position: absolute;
    inset-block-start: 0;
    padding: 0.75em 1em;
    background: var(--_surface);
  }

  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  footer.steunpad {
    padding-block-start: 1.5em;
  }

  .trap {
    position: absolute;
    inset-inline-start: -100vw;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }

  [hidden] {
    display: none !important;
  }

  @media print {
    nav,
    button,
    footer p:last-child {
      display: none;
    }
  }
`;

/** The style of the widgets, for a page that has no shadow root. */
export const STYLES = [
  tokens,
  layoutStyles,
  formStyles,
  intakeStyles,
  overviewStyles,
  adoptionStyles,
  meetingsStyles,
]
  .map(({ cssText }) =>
    cssText.replaceAll(/:host\(([^)]*)\)/g, '.steunpad$1').replaceAll(':host', '.steunpad'),
  )
  .concat(around.cssText, handoverStyles.cssText)
  .join('')
  .replaceAll(/\s+/g, ' ');

/** What a Content-Security-Policy allows this style by, and no other. */
export const STYLES_HASH = `'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`;
