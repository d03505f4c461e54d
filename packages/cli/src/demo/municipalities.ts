/** Two municipalities to try things out with. Names of places are real; organisations, people and numbers are not. */
export const DEMO_MUNICIPALITIES = [
  {
    id: 'GM0193',
    name: 'Zwolle',
    organisationName: 'Welzijn Voorbeeld',
    contactName: 'Sam',
    phone: '038 555 01 93',
    email: 'steun@zwolle.voorbeeld.example',
    openingHours: 'op werkdagen van 9.00 tot 17.00 uur',
    privacyUrl: 'https://zwolle.voorbeeld.example/privacy-steun',
  },
  {
    id: 'GM0160',
    name: 'Hardenberg',
    organisationName: 'Stichting Samen Voorbeeld',
    contactName: 'Robin',
    phone: '0523 555 160',
    email: 'steun@hardenberg.voorbeeld.example',
    openingHours: 'op werkdagen van 8.30 tot 16.30 uur',
    privacyUrl: 'https://hardenberg.voorbeeld.example/privacy-steun',
  },
] as const;
