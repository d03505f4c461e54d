import type { SnippetTexts } from './snippet.texts.nl.ts';

export const snippetTextsEn: SnippetTexts = {
  call: 'Call {telefoon}, {openingstijden}.',
  write: 'Or send an e-mail to {email}.',
  page: 'Or use {pagina}.',
  pageName: 'the form on a page of its own',
  crisis:
    'Are you thinking about death? Call {113}, day and night. Is there direct danger? Call {112}.',
};
