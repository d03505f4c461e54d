import { crisisLine } from '@steunpad/widgets/kernel/crisis-line.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { type FormPage, type Shown, type Visit, viewOf } from '../visit.ts';

/** What a volunteer does here needs the element; without a script the page says whom to call. */
export const myVolunteering: FormPage = {
  element: 'steunpad-my-volunteering',
  personal: true,
  show: door,
  send: door,
};

function door(visit: Visit): Shown {
  const page = viewOf(visit, visit.texts['my-volunteering'], new PlainForm({}), {});
  return {
    content: html`
      <div class="sheet">
        <h2>${page.texts.title}</h2>
        <noscript><p class="note">${page.say(visit.texts.pages.needsScript)}</p></noscript>
        ${crisisLine(page)}
      </div>
    `,
  };
}
