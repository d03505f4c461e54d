/** The most characters that each text may have. A visible limit keeps people from writing their whole story. */
export const LIMITS = {
  name: 120,
  street: 120,
  town: 80,
  preferredMoment: 200,
  message: 2_000,
  ownWords: 500,
  existingHelp: 200,
  remarks: 1_000,
  motivation: 1_000,
  rhythm: 120,
  interest: 80,
} as const;
