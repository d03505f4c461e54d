import {
  GrantOver,
  GrantTermWrong,
  LastAdministrator,
  SamePerson,
} from '@steunpad/domain/staff/grants.ts';
import { ProviderUnknown, StaffMemberKnown } from '@steunpad/domain/staff/members.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(SamePerson, {
  name: 'SamePerson',
  description:
    'It needs two people: who approves it neither asked for it nor gets it. Nothing was saved.',
  ...refusal,
});
builder.objectType(LastAdministrator, {
  name: 'LastAdministrator',
  description: 'Nobody else is administrator of this municipality. Nothing was saved.',
  ...refusal,
});
builder.objectType(GrantOver, {
  name: 'GrantOver',
  description: 'It was approved, revoked or left lying too long before. Nothing was saved.',
  ...refusal,
});
builder.objectType(GrantTermWrong, {
  name: 'GrantTermWrong',
  description: 'A role is granted until a day to come, two years ahead at most. Nothing was saved.',
  ...refusal,
});
builder.objectType(StaffMemberKnown, {
  name: 'StaffMemberKnown',
  description: 'This person of the provider was added before. Nothing was saved.',
  ...refusal,
});
builder.objectType(ProviderUnknown, {
  name: 'ProviderUnknown',
  description: 'People do not sign in at this provider here, or at none. Nothing was saved.',
  ...refusal,
});
