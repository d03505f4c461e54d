/** What a token may be allowed. A token has what it was given and nothing else. */
export const SCOPES = {
  'requests:read':
    'Read the work list, the support requests and the pathways, with names and contact details.',
  'requests:write': 'Submit support requests and take them and their pathways to the next step.',
  'notices:read': 'Read death notices and the decisions about them.',
  'notices:write': 'Report deaths, and decide about notices that a rule could not decide.',
  'volunteers:read': 'Read the applications of volunteers, the volunteers and their matches.',
  'volunteers:write': 'Take volunteers from application to match, and look after them.',
  'letters:read': 'Read templates, previews, print batches and address lists.',
  'letters:write':
    'Write and publish templates, check the catalogue of agencies, make print batches.',
  'safeguarding:read': 'Read worries about safety: for professionals alone.',
  'safeguarding:write': 'Raise worries about safety, take them up and close them.',
  'privacy:read':
    'Read holds, requests about data and who looked at whom: for the privacy officer.',
  'privacy:write': 'Hold and release, answer requests about data, confirm that a notice was wrong.',
} as const;

export type Scope = keyof typeof SCOPES;

export const isScope = (text: string): text is Scope => Object.hasOwn(SCOPES, text);
