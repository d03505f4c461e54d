import { Refusal } from '../kernel.ts';

export class StaffMemberKnown extends Refusal {
  readonly code = 'STAFF_MEMBER_KNOWN';

  constructor() {
    super(
      'This person of the provider is known here already. When they sign in without a role they read the number with which a role is proposed.',
    );
  }
}

export class ProviderUnknown extends Refusal {
  readonly code = 'PROVIDER_UNKNOWN';

  constructor() {
    super('People do not sign in at this provider here. Leave it out to use the one that is set.');
  }
}
