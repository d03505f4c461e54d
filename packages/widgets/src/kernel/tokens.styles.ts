import { css } from 'lit';

/**
 * The colours and sizes of all elements. Names of the NL Design System are followed when the page has them.
 * `light-dark()` looks at the `color-scheme` of the page around us: we are never dark on a light page.
 */
export const tokens = css`
  :host {
    --_surface: var(--steunpad-background-color, #fff);
    --_ink: var(--utrecht-document-color, #1d2b33);
    --_quiet: var(--utrecht-form-field-description-color, #4c5b64);
    --_line: var(--utrecht-form-control-border-color, #6b7a83);
    --_hairline: var(--steunpad-hairline-color, #d9d3c7);
    --_field: var(--utrecht-form-control-background-color, #fff);
    --_accent: var(--utrecht-button-primary-action-background-color, #14566b);
    --_accent-strong: var(--utrecht-button-primary-action-hover-background-color, #0d4152);
    --_on-accent: var(--utrecht-button-primary-action-color, #fff);
    --_link: var(--utrecht-link-color, #14566b);
    --_sand: var(--steunpad-note-background-color, #faf5ec);
    --_chosen: var(--steunpad-chosen-background-color, #eaf3f5);
    --_ember: var(--steunpad-crisis-color, #a4541a);
    --_problem: var(--utrecht-form-field-error-message-color, #a82317);
    --_problem-surface: var(--steunpad-problem-background-color, #fdf1ef);
    --_focus: var(--utrecht-focus-outline-color, #14566b);
    --_radius: var(--utrecht-form-control-border-radius, 0.375em);
    --_target: 2.75em;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--steunpad-background-color, light-dark(#fff, #16212a));
      --_ink: var(--utrecht-document-color, light-dark(#1d2b33, #eef2f3));
      --_quiet: var(--utrecht-form-field-description-color, light-dark(#4c5b64, #b9c6cc));
      --_line: var(--utrecht-form-control-border-color, light-dark(#6b7a83, #93a4ad));
      --_hairline: var(--steunpad-hairline-color, light-dark(#d9d3c7, #37464f));
      --_field: var(--utrecht-form-control-background-color, light-dark(#fff, #1d2a34));
      --_accent: var(--utrecht-button-primary-action-background-color, light-dark(#14566b, #8fd0e3));
      --_accent-strong: var(
        --utrecht-button-primary-action-hover-background-color,
        light-dark(#0d4152, #b4e1ee)
      );
      --_on-accent: var(--utrecht-button-primary-action-color, light-dark(#fff, #0b2630));
      --_link: var(--utrecht-link-color, light-dark(#14566b, #8fd0e3));
      --_sand: var(--steunpad-note-background-color, light-dark(#faf5ec, #242c2f));
      --_chosen: var(--steunpad-chosen-background-color, light-dark(#eaf3f5, #21343e));
      --_ember: var(--steunpad-crisis-color, light-dark(#a4541a, #f0b184));
      --_problem: var(--utrecht-form-field-error-message-color, light-dark(#a82317, #ffb4a8));
      --_problem-surface: var(--steunpad-problem-background-color, light-dark(#fdf1ef, #33211f));
      --_focus: var(--utrecht-focus-outline-color, light-dark(#14566b, #8fd0e3));
    }
  }
`;
