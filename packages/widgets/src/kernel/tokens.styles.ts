import { css } from 'lit';

/**
 * The colours and sizes of all elements. A page's theme comes first, by the names of NL Design System (`utrecht-`, `nl-`)
 * and of Amsterdam (`ams-`); what a theme has no name for is mixed from what it has, so that they keep their contrast.
 * `light-dark()` looks at the `color-scheme` of the page around us: we are never dark on a light page.
 */
export const tokens = css`
  :host {
    --_white: #fff;
    --_black: #1d2b33;
    --_blue: #14566b;
    --_blue-strong: #0d4152;
    --_on-blue: #fff;
    --_grey: #6b7a83;
    --_brown: #a4541a;
    --_red: #a82317;
    --_surface: var(
      --steunpad-background-color,
      var(
        --utrecht-document-background-color,
        var(--utrecht-body-background-color, var(--ams-color-background-body, var(--_white)))
      )
    );
    --_ink: var(
      --utrecht-document-color,
      var(--utrecht-body-color, var(--ams-color-text, var(--_black)))
    );
    --_accent: var(
      --utrecht-button-primary-action-background-color,
      var(--nl-button-primary-background-color, var(--ams-color-interactive, var(--_blue)))
    );
    --_accent-strong: var(
      --utrecht-button-primary-action-hover-background-color,
      var(
        --nl-button-primary-hover-background-color,
        var(--ams-color-interactive-hover, var(--_blue-strong))
      )
    );
    --_on-accent: var(
      --utrecht-button-primary-action-color,
      var(--nl-button-primary-color, var(--ams-color-text-inverse, var(--_on-blue)))
    );
    --_link: var(
      --utrecht-link-color,
      var(--nl-link-color, var(--ams-color-interactive, var(--_blue)))
    );
    --_problem: var(
      --utrecht-form-field-error-message-color,
      var(--ams-color-feedback-error, var(--_red))
    );
    --_focus: var(--utrecht-focus-outline-color, var(--_link));
    --_field: var(
      --utrecht-textbox-background-color,
      var(--utrecht-form-control-background-color, var(--_surface))
    );
    --_field-ink: var(--utrecht-textbox-color, var(--utrecht-form-control-color, var(--_ink)));
    --_line: var(
      --utrecht-textbox-border-color,
      var(--utrecht-form-control-border-color, var(--_grey))
    );
    --_line-width: var(
      --utrecht-textbox-border-width,
      var(--utrecht-form-control-border-width, 1px)
    );
    --_radius: var(
      --utrecht-textbox-border-radius,
      var(--utrecht-form-control-border-radius, 0.375em)
    );
    --_ember: var(--steunpad-crisis-color, var(--_brown));
    --_quiet: var(--utrecht-form-field-description-color, #4c5b64);
    --_hairline: var(--steunpad-hairline-color, #d9d3c7);
    --_sand: var(--steunpad-note-background-color, #faf5ec);
    --_chosen: var(--steunpad-chosen-background-color, #eaf3f5);
    --_problem-surface: var(--steunpad-problem-background-color, var(--_surface));
    --_target: 2.75em;
  }

  @supports (color: light-dark(#000, oklch(from red l c h))) {
    :host {
      --_white: light-dark(#fff, #16212a);
      /* Dark on a light surface and light on a dark one, whoever chose the surface. */
      --_black: oklch(from var(--_surface) clamp(0.28, (0.6 - l) * 999, 0.95) 0.02 235);
      --_blue: oklch(from var(--_surface) clamp(0.42, (0.6 - l) * 999, 0.82) 0.073 220);
      --_blue-strong: oklch(from var(--_surface) clamp(0.35, (0.6 - l) * 999, 0.88) 0.06 220);
      --_on-blue: oklch(from var(--_accent) clamp(0.25, (0.62 - l) * 999, 1) 0.01 235);
      --_grey: oklch(from var(--_surface) clamp(0.57, (0.6 - l) * 999, 0.71) 0.02 235);
      --_brown: oklch(from var(--_surface) clamp(0.53, (0.6 - l) * 999, 0.81) 0.12 52);
      --_red: oklch(from var(--_surface) clamp(0.46, (0.6 - l) * 999, 0.84) 0.13 29);
      --_quiet: var(
        --utrecht-form-field-description-color,
        color-mix(in srgb, var(--_ink) 85%, var(--_surface))
      );
      --_hairline: var(
        --steunpad-hairline-color,
        color-mix(in srgb, var(--_ink) 20%, var(--_surface))
      );
      --_sand: var(
        --steunpad-note-background-color,
        color-mix(in srgb, var(--_ember) 4%, var(--_surface))
      );
      --_chosen: var(
        --steunpad-chosen-background-color,
        color-mix(in srgb, var(--_accent) 9%, var(--_surface))
      );
    }
  }
`;
