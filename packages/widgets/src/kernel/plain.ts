import { html, nothing, type TemplateResult } from 'lit';
import type { Rich } from './words.ts';

/** What makes a form work where no script runs: it asks all at once, and the browser itself sends it. */
export interface Plain {
  /** What goes along with the answers, such as the key of this form. */
  readonly hidden: TemplateResult;
  /** The page where a form that was kept is opened with its code. */
  readonly later?: string;
  /** Said where a page with a script would ask only what fits the answer before. */
  readonly texts: { readonly fitting: string; readonly somebodyElse: string };
}

interface Press {
  /** What the browser sends for it where no script hears the press. */
  readonly press: string;
  readonly text: Rich | readonly Rich[];
  readonly onPress: () => void;
  readonly id?: string;
  /** The id of what it is about, where the same words stand on more buttons. */
  readonly about?: string;
  readonly look?: 'primary' | 'plain';
  /** Whether the answers of the form around it go along. */
  readonly inForm?: boolean;
}

/** The form that a button outside a form belongs to, where no script runs. */
export const PRESSES = 'presses';

/** A button that does something by itself. */
export function pressButton(plain: Plain | undefined, button: Press): TemplateResult {
  return html`
    <button
      type=${plain ? 'submit' : 'button'}
      id=${button.id ?? nothing}
      aria-labelledby=${button.about ? `${button.id} ${button.about}` : nothing}
      class=${button.look ?? nothing}
      part="button"
      name=${plain ? 'press' : nothing}
      value=${plain ? button.press : nothing}
      form=${plain && !button.inForm ? PRESSES : nothing}
      @click=${button.onPress}
    >${button.text}</button>
  `;
}
