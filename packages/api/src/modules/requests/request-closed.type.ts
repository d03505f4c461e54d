import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { SupportRequestType } from './support-request.type.ts';

/** The answer to what ends a request before there is a pathway. */
export const requestClosed = (name: string, description: string) =>
  builder.objectRef<{ readonly requestId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      request: t.prismaField({
        type: SupportRequestType,
        description: 'The request as it is now.',
        resolve: (query, { requestId: id }, _args, { db, municipality }) =>
          db.supportRequest.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
      }),
    }),
  });
