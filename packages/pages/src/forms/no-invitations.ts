import { StopInvitations } from '@steunpad/widgets/generated/stop-invitations.ts';
import { formFrame } from '@steunpad/widgets/kernel/form-frame.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { type FormPage, keyIn, newKey, type Shown, type Visit, viewOf } from '../visit.ts';

/**
 * The page behind "no more invitations" in a letter or mail. Looking at it changes nothing, since mail servers open every
 * link; a mail program may press for its reader (RFC 8058).
 */
export const noInvitations = (code: string): FormPage => ({
  personal: true,
  show: (visit) => draw(visit, 'ASKED'),
  async send(visit, posted) {
    const { ask, municipality } = visit;
    const input = { municipality, code, idempotencyKey: keyIn(posted) };
    const answer = (await ask(StopInvitations, { input }))?.stopInvitations;
    if (!answer) return draw(visit, 'FAILED');
    return draw(visit, answer.__typename === 'InvitationsStopped' ? 'DONE' : 'UNKNOWN');
  },
});

function draw(visit: Visit, what: 'ASKED' | 'DONE' | 'FAILED' | 'UNKNOWN'): Shown {
  const { noInvitations: own, mine } = visit.texts.pages;
  const view = viewOf(visit, visit.texts.meetings, new PlainForm({}), { key: newKey() });
  const trouble = what === 'FAILED' ? mine.failed : what === 'UNKNOWN' ? own.unknown : null;
  return {
    notFound: what === 'UNKNOWN',
    content: html`<div class="sheet">
      <h2 id="no-invitations">${own.title}</h2>
      ${
        trouble
          ? html`<p class="note warning">${trouble}</p>`
          : what === 'DONE'
            ? html`<p class="note" role="status">${own.done}</p>`
            : html`<p>${own.text}</p>
                ${formFrame(view, { labelledBy: 'no-invitations', fields: [], submit: own.submit })}`
      }
    </div>`,
  };
}
