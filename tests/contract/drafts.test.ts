import { DRAFT_FIELDS } from '@steunpad/domain/drafts/draft.ts';
import { expect, test } from 'vitest';
import { BLANK as SUPPORT_REQUEST } from '../../packages/widgets/src/support-request/support-request.answers.ts';
import { BLANK as VOLUNTEER_SIGNUP } from '../../packages/widgets/src/volunteer-signup/volunteer-signup.answers.ts';

test('all that a form asks may be kept, and nothing else', () => {
  const asked = { SUPPORT_REQUEST, VOLUNTEER_SIGNUP };

  for (const [form, blank] of Object.entries(asked)) {
    expect([form, DRAFT_FIELDS[form as keyof typeof asked].toSorted()]).toEqual([
      form,
      Object.keys(blank).toSorted(),
    ]);
  }
  expect(Object.keys(asked)).toEqual(Object.keys(DRAFT_FIELDS));
});
