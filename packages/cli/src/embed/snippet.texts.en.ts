import type { SnippetTexts } from './snippet.texts.nl.ts';

export const snippetTextsEn: SnippetTexts = {
  call: 'Call {telefoon}, {openingstijden}.',
  write: 'Or send an e-mail to {email}.',
  page: 'Or use {pagina}.',
  pageName: 'the form on a page of its own',
  crisis:
    'Do you not want to live any more? Call {113}, day and night. Is there direct danger? Call {112}.',
};
