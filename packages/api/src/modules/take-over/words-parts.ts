import { languageOfText, shippedTemplate } from '@steunpad/documents/shipped-templates.ts';
import { LANGUAGES, type Language } from '@steunpad/domain/correspondence/language.ts';
import type { PlaceholderName } from '@steunpad/domain/correspondence/placeholder.ts';
import {
  TEMPLATE_KINDS,
  TEMPLATES,
  type TemplateKind,
} from '@steunpad/domain/correspondence/template-kind.ts';
import type { DetailName } from '@steunpad/domain/take-over/details.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
import { checked } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import { problemsOf } from '../correspondence/template.type.ts';
import { writeTemplate } from '../correspondence/write-template.store.ts';
import { ownDocument } from '../organisations/own-document.input.ts';
import { writeOwnDocument } from '../organisations/own-document.store.ts';
import { ownText, shippedFormTexts } from '../organisations/own-text.input.ts';
import { writeOwnTexts } from '../organisations/own-text.store.ts';
import { type Part, UNKNOWN } from './part.ts';

/** The subject, an empty line, and the body. */
const asContent = ({ subject, body }: { readonly subject: string; readonly body: string }) =>
  `${subject}\n\n${body}`;

function asText(content: string) {
  const [subject = '', ...rest] = content.split('\n');
  return { subject: subject.trim(), body: rest.join('\n').trim() };
}

const templateKind = (key: string) => TEMPLATE_KINDS.find((kind) => kind === key);
const templateLanguage = (tag: string | null) => LANGUAGES.find((language) => language === tag);

/** A kind of text and a language that it is written in; `null` where there is no such text. */
function textNamed(
  key: string,
  tag: string | null,
): { kind: TemplateKind; language: Language } | null {
  const [kind, language] = [templateKind(key), templateLanguage(tag)];
  if (!kind || !language || languageOfText(kind, language) !== language) return null;
  return { kind, language };
}

const IN_LETTERS: Readonly<Partial<Record<DetailName, PlaceholderName>>> = {
  municipality: 'municipality',
  organisation: 'organisation',
  openingHours: 'openingHours',
  callerName: 'callerName',
  signatoryName: 'signatoryName',
  neutralCallerName: 'neutralCallerName',
  phone: 'phone',
  email: 'email',
  privacyContact: 'privacyContact',
};

/** Letters, mails and scripts. */
export const LETTERS: Part = {
  kind: 'LETTER',
  async read({ db, municipality }) {
    const published = await db.templateVersion.findMany({
      where: { municipalityId: municipality.code, status: 'PUBLISHED' },
    });
    // What was printed as shipped was kept to be printed again: nobody wrote it here.
    const own = published.filter(
      ({ kind, language, publishedBy, ...text }) =>
        publishedBy !== 'system' &&
        asContent(text) !== asContent(shippedTemplate(kind, language as Language)),
    );
    return own.map(({ kind, language, ...text }) => ({
      kind: 'LETTER',
      key: kind,
      language,
      content: asContent(text),
    }));
  },
  problems:
    () =>
    ({ key, language: tag, content }) => {
      const named = textNamed(key, tag);
      if (!named) return UNKNOWN;
      return problemsOf(named.kind, { ...asText(content), language: named.language }).map(
        ({ code, found }) => (found === null ? code : `${code} ${found}`),
      );
    },
  shipped(_context, { key, language }) {
    const named = textNamed(key, language);
    return named ? asContent(shippedTemplate(named.kind, named.language)) : '';
  },
  blankFor({ key }, detail) {
    const [kind, name] = [templateKind(key), IN_LETTERS[detail]];
    if (!kind || !name) return null;
    const { required, optional } = TEMPLATES[kind];
    return [...required, ...optional].includes(name) ? `{{${name}}}` : null;
  },
  async write(context, changes) {
    for (const { key, language: tag, content } of changes) {
      const named = textNamed(key, tag)!;
      const text = content === null ? shippedTemplate(named.kind, named.language) : asText(content);
      const { subject, body } = text;
      await writeTemplate(context, { ...named, subject, body, changeReason: 'Taken over.' });
    }
  },
};

/** What the forms say. */
export const FORM_TEXTS: Part = {
  kind: 'FORM_TEXT',
  async read({ db, municipality }) {
    const rows = await db.ownText.findMany({ where: { municipalityId: municipality.code } });
    return rows.map(({ language, key, text: content }) => ({
      kind: 'FORM_TEXT',
      key,
      language,
      content,
    }));
  },
  problems(context) {
    const schema = ownText(shippedFormTexts(context));
    return ({ key, language, content: text }) =>
      messagesOf(checked(schema, { ...ONCE, language, key, text }));
  },
  shipped(context, { key }) {
    const { texts } = shippedFormTexts(context);
    return Object.hasOwn(texts, key) ? texts[key]! : '';
  },
  // A form fills in what its own text has, and nothing else.
  blankFor: () => null,
  write: (context, changes) =>
    writeOwnTexts(
      context,
      changes.map(({ key, language, content: text }) => ({ key, language: language!, text })),
    ),
};

const IN_DOCUMENTS: Readonly<Partial<Record<DetailName, string>>> = {
  callerName: '{{voornaam}}',
  signatoryName: '{{naam ondertekenaar}}',
  neutralCallerName: '{{naam voor voicemail}}',
  phone: '{{telefoon}}',
  dutyPhone: '{{telefoon dienst}}',
  email: '{{mailadres}}',
  privacyContact: '{{contact privacy}}',
  postalAddress: '{{postadres}}',
  website: '{{website}}',
};

/** The handbook and the documents of the hand-over. Names of places stay: the handbook tells of places. */
export const HANDBOOK: Part = {
  kind: 'HANDBOOK',
  async read({ db, municipality }) {
    const rows = await db.ownDocument.findMany({ where: { municipalityId: municipality.code } });
    return rows.flatMap(({ name: key, body: content }) =>
      content === null ? [] : [{ kind: 'HANDBOOK', key, language: null, content }],
    );
  },
  problems:
    () =>
    ({ key: name, content: body }) =>
      messagesOf(checked(ownDocument, { ...ONCE, name, body })),
  shipped: (_context, { key }) => handoverDocument(key)?.body ?? '',
  blankFor: (_name, detail) => IN_DOCUMENTS[detail] ?? null,
  async write(context, changes) {
    for (const { key, content } of changes) await writeOwnDocument(context, key, content);
  },
};

/** The checks are those of a mutation, which also has a key. */
const ONCE = { idempotencyKey: '' };

const messagesOf = (answer: object): readonly string[] =>
  answer instanceof InputInvalid
    ? answer.fields.map(({ path, message }) => `${path.join('.')}: ${message}`)
    : [];
