import { retentionRule } from '@steunpad/domain/privacy/retention.ts';
import type { RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { checked } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import {
  type MunicipalityChange,
  municipalityChange,
} from '../organisations/change-municipality.input.ts';
import { writeMunicipality } from '../organisations/change-municipality.store.ts';
import { writeRetentionTerm } from '../organisations/retention-term.store.ts';
import { retentionTerm } from '../organisations/set-retention-term.input.ts';
import { type Part, type PieceChange, UNKNOWN } from './part.ts';

/** What of the settings says how support is given, and not by whom: with what holds where nobody set it. */
const SHIPPED_SETTINGS = { targetRule: 'UNDER_PENSION_AGE', minimumAge: 18 } as const;

/** These are numbers and choices: nothing of anybody can stand in them. */
const plain = { shipped: () => '', blankFor: () => null } as const;

const readChange = (change: object): MunicipalityChange | readonly string[] => {
  const given = checked(municipalityChange, change);
  return given instanceof InputInvalid ? given.fields.map(({ message }) => message) : given;
};

const isSetting = (key: string): key is keyof typeof SHIPPED_SETTINGS =>
  Object.hasOwn(SHIPPED_SETTINGS, key);

const numberIn = (content: string) => (/^\d{1,4}$/.test(content) ? Number(content) : Number.NaN);

const settingChange = ({ key, content }: PieceChange) => {
  if (content === null) return { [key]: SHIPPED_SETTINGS[key as keyof typeof SHIPPED_SETTINGS] };
  return { [key]: key === 'minimumAge' ? numberIn(content) : content };
};

const termChange = ({ key: name, content }: PieceChange) => ({
  name,
  value: content === null ? null : numberIn(content),
});

/** Whom support is offered to. */
export const SETTINGS: Part = {
  ...plain,
  kind: 'SETTING',
  async read(context) {
    const row = await rowOf(context);
    return (Object.keys(SHIPPED_SETTINGS) as (keyof typeof SHIPPED_SETTINGS)[]).flatMap((key) => {
      const value = row[key];
      if (value === SHIPPED_SETTINGS[key]) return [];
      return [{ kind: 'SETTING', key, language: null, content: String(value) }];
    });
  },
  problems: () => (piece) => {
    if (!isSetting(piece.key)) return UNKNOWN;
    const given = readChange(settingChange(piece));
    return Array.isArray(given) ? given : [];
  },
  async write(context, changes) {
    for (const change of changes) await writeMunicipality(context, accepted(settingChange(change)));
  },
};

/** By when things are promised. */
export const TERM: Part = {
  ...plain,
  kind: 'TERM',
  async read(context) {
    const { terms } = await rowOf(context);
    return Object.entries(terms as Readonly<Record<string, number>>).map(([key, value]) => ({
      kind: 'TERM',
      key,
      language: null,
      content: String(value),
    }));
  },
  problems: () => (piece) => {
    if (!Object.hasOwn(TERMS, piece.key)) return UNKNOWN;
    const given = readChange({ terms: [termChange(piece)] });
    return Array.isArray(given) ? given : [];
  },
  write: (context, changes) =>
    writeMunicipality(context, accepted({ terms: changes.map(termChange) })),
};

/** How long what is kept. When that was decided, each municipality says for itself. */
export const RETENTION_TERM: Part = {
  ...plain,
  kind: 'RETENTION_TERM',
  async read({ db, municipality }) {
    const rows = await db.retentionSetting.findMany({
      where: { municipalityId: municipality.code },
    });
    return rows.map(({ rule: key, duration: content }) => ({
      kind: 'RETENTION_TERM',
      key,
      language: null,
      content,
    }));
  },
  problems:
    () =>
    ({ key: rule, content: term }) => {
      const given = checked(retentionTerm, { idempotencyKey: '', rule, term });
      return given instanceof InputInvalid ? given.fields.map(({ message }) => message) : [];
    },
  async write(context, changes) {
    for (const { key, content } of changes)
      await writeRetentionTerm(context, retentionRule(key as RetentionKey).key, content);
  },
};

/** As it is now: the row that the transaction opened with may be older than its lock. */
const rowOf = ({ db, municipality }: Context) =>
  db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { targetRule: true, minimumAge: true, terms: true },
  });

function accepted(change: object): MunicipalityChange {
  const given = readChange(change);
  if (Array.isArray(given)) throw new Error('A piece was written that nobody checked.');
  return given as MunicipalityChange;
}
