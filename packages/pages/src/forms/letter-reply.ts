import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { BLANK, checkReply } from '@steunpad/widgets/letter-reply/letter-reply.answers.ts';
import {
  type Answered,
  answeredPage,
  replyPage,
  undonePage,
} from '@steunpad/widgets/letter-reply/letter-reply.page.ts';
import { sendReply, undoReply } from '@steunpad/widgets/letter-reply/send-reply.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted, textIn } from '../posted.ts';
import {
  type FormPage,
  type Hidden,
  keyIn,
  newKey,
  ONLY,
  pressesForm,
  type Shown,
  TURN,
  type Visit,
  viewOf,
} from '../visit.ts';

/** Filled in, answered, and changed or undone at once; the code goes along in what is sent and nowhere else. */
export const letterReply: FormPage = {
  element: 'steunpad-letter-reply',
  personal: true,
  show: (visit) => form(visit, new PlainForm(BLANK), newKey()),
  send(visit, posted) {
    switch (posted.get('press')) {
      case 'undo':
        return undo(visit, posted);
      case 'again':
        return form(visit, new PlainForm({ ...BLANK, code: textIn(posted, 'code') }), newKey());
      default:
        return reply(visit, posted);
    }
  },
};

const view = (visit: Visit, form: PlainForm, hidden: Hidden) =>
  viewOf(visit, visit.texts['letter-reply'], form, hidden);

const form = (visit: Visit, filled: PlainForm, key: string): Shown => ({
  content: replyPage(view(visit, filled, { key })),
  problem: filled.summarised,
  typed: ONLY,
});

async function reply(visit: Visit, posted: Posted): Promise<Shown> {
  const answers = answersIn(posted, BLANK);
  const filled = new PlainForm(answers);
  if (posted.has(TURN)) return form(visit, filled, keyIn(posted));
  filled.problems = checkReply(answers);
  if (filled.summarised) return form(visit, filled, keyIn(posted));
  const given = { municipality: visit.municipality, idempotencyKey: keyIn(posted) };
  const sent = filled.take(await sendReply(visit.ask, answers, given));
  return sent
    ? answered(visit, filled, sent.told, newKey())
    : form(visit, filled, keyIn(posted, filled));
}

function answered(visit: Visit, filled: PlainForm, told: Answered, key: string): Shown {
  const hidden = { key, code: told.code, reply: told.reply, day: told.day ?? '' };
  const unheard = () => {};
  const page = answeredPage(view(visit, filled, hidden), told, { undo: unheard, again: unheard });
  return { content: html`${page} ${pressesForm(visit, hidden)}` };
}

async function undo(visit: Visit, posted: Posted): Promise<Shown> {
  const { municipality, ask } = visit;
  const code = textIn(posted, 'code');
  const pressed = new PlainForm({});
  const idempotencyKey = keyIn(posted);
  if (pressed.take(await undoReply(ask, { municipality, idempotencyKey, code }))) {
    return { content: undonePage(view(visit, pressed, {})) };
  }
  const day = normaliseDay(textIn(posted, 'day'));
  const reply = posted.get('reply') === 'INFORMATION' ? 'INFORMATION' : 'NO';
  return answered(visit, pressed, { reply, code, day }, keyIn(posted, pressed));
}
