import type { keysNl } from './nl.keys.ts';
import type { Words } from './texts.ts';

export const keysEn: Words<typeof keysNl> = {
  title: 'Keys',
  text: 'You can do everything with the keyboard.',
  caption: 'The keys of this workspace',
  key: 'Key',
  what: 'What it does',
  list: [
    { key: '?', what: 'This list' },
    { key: '↑ ↓', what: 'Previous or next row, in the list of today' },
    { key: 'Home, End', what: 'First or last row of that list' },
    { key: 'Enter', what: 'Open where you are, or send a form' },
    { key: '1 to 8', what: 'How the call went, in the box Call' },
    { key: 'Ctrl + Z', what: 'Take back what you just did, where that is possible' },
    { key: 'What is in brackets', what: 'Pick that answer, in answers on paper' },
    { key: 'Esc', what: 'Close a form in which you typed nothing yet' },
  ],
  switch: 'Single keys do something',
  hint: 'Switch this off if you work with your voice. Enter, Tab and the arrows always work.',
  showWays: 'Show the words of the first visit again',
  waysPutAway: 'You find this again under Keys.',
};
