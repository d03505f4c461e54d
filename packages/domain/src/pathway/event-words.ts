import { PATHWAY_EVENTS, type PathwayEventName } from './events.ts';

/** What else may be asked of a pathway, or of the request before it. */
const OTHER_WORDS = {
  livesHere: 'Recording that somebody who was said to have died or moved lives here',
  wishesSaved: 'Saving wishes about a volunteer',
  requestAnswered: 'Answering a request',
  invitationStopped: 'Stopping the letters to somebody',
};

export type Asked = PathwayEventName | keyof typeof OTHER_WORDS;

const wordsOfEvents = Object.fromEntries(
  Object.entries(PATHWAY_EVENTS).map(([name, { words }]) => [name, words]),
) as Record<PathwayEventName, string>;

/** What each of them is called in a sentence. */
export const EVENT_WORDS: Readonly<Record<Asked, string>> = { ...wordsOfEvents, ...OTHER_WORDS };
