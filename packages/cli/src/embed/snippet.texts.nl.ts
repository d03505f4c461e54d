export const snippetTextsNl = {
  call: 'Bel {telefoon}, {openingstijden}.',
  write: 'Of mail naar {email}.',
  page: 'Of gebruik {pagina}.',
  pageName: 'het formulier op een eigen pagina',
  crisis: 'Wilt u niet meer leven? Bel {113}, dag en nacht. Is er direct gevaar? Bel {112}.',
};

/** What stands inside an element until it works, and when it cannot. */
export type SnippetTexts = typeof snippetTextsNl;
