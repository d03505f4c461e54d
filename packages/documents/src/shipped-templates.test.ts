import { checkTemplate } from '@steunpad/domain/correspondence/check-template.ts';
import { LANGUAGES } from '@steunpad/domain/correspondence/language.ts';
import { placeholdersIn } from '@steunpad/domain/correspondence/placeholder.ts';
import {
  TEMPLATE_KINDS,
  TEMPLATES,
  type TemplateKind,
} from '@steunpad/domain/correspondence/template-kind.ts';
import { describe, expect, test } from 'vitest';
import { markupProblems } from './markup.ts';
import {
  languageOfText,
  parseTemplate,
  shippedTemplate,
  shippedTemplates,
} from './shipped-templates.ts';

/** What colleagues and organisations get: Dutch and English are enough. */
const AT_WORK = ['DUTY_ALARM', 'DUTY_NOTICE', 'REQUEST_NOTICE', 'MEETING_INVITATION'];

const languagesOf = (kind: TemplateKind) =>
  TEMPLATES[kind].medium === 'MAIL' && !AT_WORK.includes(kind) ? LANGUAGES : ['nl', 'en'];

test('mails to residents and volunteers are in every language, the others in two, and there is no other', () => {
  const shipped = shippedTemplates().map(({ kind, language }) => `${kind} ${language}`);

  expect(shipped.toSorted()).toEqual(
    TEMPLATE_KINDS.flatMap((kind) =>
      languagesOf(kind).map((language) => `${kind} ${language}`),
    ).toSorted(),
  );
});

describe.each(shippedTemplates())('$kind in $language', (template) => {
  const { kind, language, body } = template;

  test('may be published', () => {
    expect(checkTemplate(kind, template)).toEqual([]);
    expect(markupProblems(body)).toEqual([]);
  });

  test('says the same as in the other language', () => {
    const other = shippedTemplate(kind, language === 'nl' ? 'en' : 'nl');

    expect(placeholdersIn(body).toSorted()).toEqual(placeholdersIn(other.body).toSorted());
  });
});

test('who reads another language gets a mail in it, and a letter in Dutch', () => {
  expect(languageOfText('REQUEST_CONFIRMATION', 'ar')).toBe('ar');
  expect(languageOfText('OFFER_LETTER', 'ar')).toBe('nl');
  expect(languageOfText('OFFER_LETTER', 'en')).toBe('en');
  expect(languageOfText('DUTY_ALARM', 'tr')).toBe('nl');
});

describe('what opens a text', () => {
  const head = 'kind: LEAFLET\nlanguage: nl\nversion: 2\nsubject: Steun: voor u\nsource: ons';

  test('is read line by line', () => {
    expect(parseTemplate(`---\r\n${head.replaceAll('\n', '\r\n')}\r\n---\r\n\r\nDag.\r\n`)).toEqual(
      {
        kind: 'LEAFLET',
        language: 'nl',
        version: 2,
        subject: 'Steun: voor u',
        source: 'ons',
        body: 'Dag.',
      },
    );
  });

  test.each([
    '',
    'Dag.',
    `---\n${head.replace('LEAFLET', 'FLYER')}\n---\nDag.`,
    `---\n${head.replace('version: 2\n', '')}\n---\nDag.`,
    `---\n${head}\nauthor: iemand\n---\nDag.`,
  ])('must be whole (%#)', (file) => {
    expect(() => parseTemplate(file)).toThrow();
  });
});
