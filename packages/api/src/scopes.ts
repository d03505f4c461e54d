/** What a token may be allowed. A token has what it was given and nothing else. */
export const SCOPES = {
  'requests:read':
    'Read the work list, the support requests and the pathways, with names and contact details.',
  'requests:write': 'Submit support requests and take them and their pathways to the next step.',
  'notices:read': 'Read death notices and the decisions about them.',
  'notices:write': 'Report deaths, and decide about notices that a rule could not decide.',
  'volunteers:read': 'Read the applications of volunteers.',
} as const;

export type Scope = keyof typeof SCOPES;

export const isScope = (text: string): text is Scope => Object.hasOwn(SCOPES, text);
