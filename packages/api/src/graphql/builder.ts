import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type PrismaTypes from '@steunpad/database/generated/pothos-types.ts';
import { getDatamodel } from '@steunpad/database/generated/pothos-types.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { PartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import type { Cents } from '@steunpad/domain/programme/money.ts';
import { type Context, hasScope } from '../operation/context.ts';
import './plugins/count-refusals.ts';
import './plugins/read-column.ts';
import { forbidden } from '../operation/errors.ts';
import { COST, tooCostly } from './cost.ts';
import './plugins/select-columns.ts';
import { relay } from './relay.ts';
import './plugins/require-scope.ts';
import type { Scope } from '../operation/scopes.ts';
import './plugins/record-access.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: { publicDoor: boolean; scope: readonly Scope[]; answer: readonly Scope[] };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: CivilDate; Output: CivilDate };
    DateTime: { Input: Date; Output: Date };
    Euros: { Input: Cents; Output: Cents };
    MunicipalityCode: { Input: string; Output: string };
    PartialDate: { Input: PartialDate; Output: PartialDate };
    UUID: { Input: string; Output: string };
  };
}>({
  plugins: [
    'requireScope',
    'recordAccess',
    'readColumn',
    ScopeAuthPlugin,
    ErrorsPlugin,
    PrismaPlugin,
    RelayPlugin,
    ComplexityPlugin,
    'selectColumns',
    'countRefusals',
  ],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ caller, mutates }) => {
      // Of several scopes any one will do.
      const has = (wanted: readonly Scope[]) => wanted.some((scope) => hasScope(caller, scope));
      return {
        publicDoor: caller.door === 'PUBLIC',
        scope: has,
        answer: (wanted) => mutates && has(wanted),
      };
    },
    unauthorizedError: (_parent, { caller }, info) =>
      forbidden(`${info.parentType.name}.${info.fieldName}`, caller),
  },
  errors: {
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]!.toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  prisma: {
    client: ({ db }) => db,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
  },
  selectColumns: { wholeRows: ['Task'] },
  relay,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    limit: ({ points }) => (points === undefined ? { complexity: COST.points } : {}),
    complexityError: () => tooCostly(),
  },
});

builder.queryType({
  description: 'What may be asked. Each field says which scope of the token it needs.',
});
builder.mutationType({
  description:
    'What may be done. Each field takes one `input` and answers with what was done or with a typed refusal. All fields of one operation are done together or not at all.',
});

builder.subscriptionType({
  description:
    'What may be listened to, as server-sent events. Events carry ids and versions and nothing else: ask for what they name.',
});

/** What the fields of an input are made with. */
export type InputBuilder = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];
