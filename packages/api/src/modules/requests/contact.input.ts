import { builder } from '../../graphql/builder.ts';
import { ContactPreference } from './request.enums.ts';

export const AddressInput = builder.inputType('AddressInput', {
  description: 'An address in the Netherlands, for letters.',
  fields: (t) => ({
    street: t.string({ required: true, description: 'Street and number. At most 120 characters.' }),
    postcode: t.string({
      required: true,
      description: 'Four digits and two letters, in any notation.',
    }),
    town: t.string({ required: true, description: 'At most 80 characters.' }),
  }),
});

export const ContactInput = builder.inputType('ContactInput', {
  description:
    'How somebody wants to be reached. What the chosen way needs has to be given; the rest may be.',
  fields: (t) => ({
    preference: t.field({
      type: ContactPreference,
      required: true,
      description: 'The way that they choose.',
    }),
    phone: t.string({ description: 'A number in any usual notation. Required for `PHONE`.' }),
    email: t.string({ description: 'Required for `EMAIL`.' }),
    address: t.field({ type: AddressInput, description: 'Required for `POST`.' }),
  }),
});
