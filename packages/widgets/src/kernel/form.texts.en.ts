import type { CommonTexts } from './form.texts.nl.ts';

export const formTextsEn: CommonTexts = {
  requiredNote: 'Please answer all questions. If it says (optional), you may skip it.',
  somethingMissing: 'Something is still missing',
  somethingWrong: 'Something is not quite right yet',
  stillThere:
    'Are you still there? Press a key or touch the screen. Otherwise we take away what stands here in 2 minutes.',
  wentIdle:
    'Nothing happened here for 20 minutes. Somebody else may be sitting here now. So everything that stood here is gone.',
  later: 'Go on later',
  haveCode: 'Go on with saved answers',
  sending: 'One moment. We are sending your answers.',
  keeping: 'One moment. We are saving your answers.',
  fetching: 'One moment. We are fetching your details.',
  working: 'One moment.',
  charactersLeft: 'You can write {aantal} more characters.',
  charactersTooMany: 'This is {aantal} characters too many.',
  crisisHead: 'Are you not doing well right now?',
  crisis:
    'Do you not want to live any more? Call {113} or {0800-0113}. It is free, day and night. Immediate danger? Call {112}.',
  crisisDoctor: 'You can also call your doctor or the out-of-hours doctor.',
  contactPreferences: { PHONE: 'Call', EMAIL: 'E-mail', POST: 'Send a letter' },
  dayParts: { MORNING: 'Morning', AFTERNOON: 'Afternoon', EVENING: 'Evening' },
  voicemail: 'If we get your voicemail, we only say our name and phone number.',
  privacy: 'We use your data only to help you. We pass them on only if you agree.',
  privacyLink: 'Read what we keep and for how long',
  labels: {
    name: 'What is your name?',
    preference: 'How would you like us to contact you?',
    phone: 'Your phone number',
    email: 'Your e-mail address',
    street: 'Street and house number',
    postcode: 'Postcode',
    town: 'Town',
  },
  hints: {},
  notices: {
    unreachable:
      'Sending did not work. What you wrote is still here. Try again or call {telefoon}.',
    notFetched: 'Fetching did not work. Try again or call {telefoon}.',
    busy: 'Many messages are coming in right now. What you wrote is still here. Try again in a few minutes or call {telefoon}.',
    changedAfterSending:
      'We already have your first message. You changed something after that. Do you want to send the new version too? Then press the button once more.',
  },
  problem: {
    REQUIRED: 'Please fill this in.',
    TOO_LONG: 'This text is too long. Please make it shorter.',
    CONTAINS_BSN:
      'There is a citizen service number in your text. We do not need it. Please take it out.',
    INVALID_PHONE:
      'We cannot read this phone number. Please fill in one number and nothing else, like 06 12 34 56 78. When we can reach you (‘after 6 pm’) is asked further down.',
    INVALID_EMAIL: 'This e-mail address is not quite right. Example: name@example.org',
    INVALID_POSTCODE: 'This postcode is not quite right. Example: 8011 AB',
    INVALID_DATE: 'This date is not quite right. Write a date like this: 3-2-2027.',
    DUPLICATE: 'This is here twice.',
    INVALID: 'This is not quite right. Please look at it again.',
  },
  problems: {
    name: { REQUIRED: 'Please fill in your name.' },
    preference: { REQUIRED: 'Please choose how we may contact you.' },
    phone: { REQUIRED: 'Enter a phone number, or choose another way of contact.' },
    email: { REQUIRED: 'Enter an e-mail address, or choose another way of contact.' },
    street: { REQUIRED: 'Please fill in your street and house number.' },
    postcode: { REQUIRED: 'Please fill in your postcode.' },
    town: { REQUIRED: 'Please fill in your town.' },
  },
};
