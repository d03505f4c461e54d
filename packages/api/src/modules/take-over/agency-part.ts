import { shippedAgencies } from '@steunpad/documents/shipped-agencies.ts';
import type { AgencyTexts } from '@steunpad/domain/agencies/agency-notice.ts';
import { checked } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import { ownAgencies, writeOwnAgency } from '../agencies/agencies.store.ts';
import { agencyCheck } from '../agencies/check-agency-notice.input.ts';
import { type Part, type PieceChange, UNKNOWN } from './part.ts';

type Tag = 'nl' | 'en';
const TAGS: readonly Tag[] = ['nl', 'en'];

/** The name, what it is for, what they do and, where there is something, what one does oneself: a paragraph each. */
const asContent = ({ agency, purpose, whatTheyDo, whatYouDo }: AgencyTexts): string =>
  [agency, purpose, whatTheyDo, ...(whatYouDo ? [whatYouDo] : [])].join('\n\n');

function asTexts(content: string): AgencyTexts | null {
  const [agency, purpose, whatTheyDo, whatYouDo = null, ...rest] = content
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean);
  if (!agency || !purpose || !whatTheyDo || rest.length > 0) return null;
  return { agency, purpose, whatTheyDo, whatYouDo };
}

const HIDDEN = 'HIDDEN';
const tagNamed = (language: string | null) => TAGS.find((tag) => tag === language);

/** Which agencies are left out, and what is said of the others: in words of its own, by language. */
export const AGENCIES: Part = {
  kind: 'AGENCY',
  async read(context) {
    return (await ownAgencies(context)).flatMap(({ key, hidden, texts }) => [
      ...(hidden ? [{ kind: 'AGENCY', key, language: null, content: HIDDEN } as const] : []),
      ...TAGS.flatMap((language) => {
        const own = texts[language];
        return own ? [{ kind: 'AGENCY', key, language, content: asContent(own) } as const] : [];
      }),
    ]);
  },
  problems:
    () =>
    ({ key, language, content }) => {
      const isKnown = shippedAgencies().some((notice) => notice.key === key);
      const tag = tagNamed(language);
      if (!isKnown || (language !== null && !tag)) return UNKNOWN;
      if (!tag) return content === HIDDEN ? [] : [`This is ${HIDDEN}, or is not there.`];
      const texts = asTexts(content);
      if (!texts)
        return ['These are three or four paragraphs: name, purpose, what they do, what you do.'];
      const given = { language: tag.toUpperCase(), ...texts };
      const told = checked(agencyCheck, { idempotencyKey: '', key, hidden: false, texts: [given] });
      return told instanceof InputInvalid ? told.fields.map(({ message }) => message) : [];
    },
  shipped(_context, { key, language }) {
    const tag = tagNamed(language);
    const notice = shippedAgencies().find((each) => each.key === key);
    return tag && notice ? asContent(notice.texts[tag]) : '';
  },
  blankFor: () => null,
  async write(context, changes) {
    const own = new Map((await ownAgencies(context)).map((each) => [each.key, each]));
    for (const [key, some] of Map.groupBy(changes, (change) => change.key))
      await writeOwnAgency(
        context,
        changed(own.get(key) ?? { key, hidden: false, texts: {} }, some),
      );
  },
};

type OwnAgency = Parameters<typeof writeOwnAgency>[1];

function changed(own: OwnAgency, changes: readonly PieceChange[]): OwnAgency {
  const texts = { ...own.texts };
  let { hidden } = own;
  for (const { language, content } of changes) {
    const tag = tagNamed(language);
    if (!tag) hidden = content === HIDDEN;
    else if (content === null) delete texts[tag];
    else texts[tag] = asTexts(content)!;
  }
  return { ...own, hidden, texts };
}
