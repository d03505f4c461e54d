import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { Gender, NamingUse, NobleTitle } from '../people/people.enums.ts';
import { deathNotice } from './death-notice.input.ts';
import { DeathNoticeType } from './death-notice.type.ts';
import { NoticeOutcomeType, NoticeSource } from './notice.enums.ts';
import type { DeathNoticeTaken } from './notice.store.ts';
import { EventIdReused, receiveDeathNotice } from './receive-death-notice.store.ts';
import { registryAddressFields, registryDoubtFields } from './registry-told.type.ts';

const UNTIL = 'Goes not before December 2027.';

export const SurvivorInput = builder.inputType('SurvivorInput', {
  description: 'The surviving partner as the registry (BRP) knows them on the day of sending.',
  fields: (t) => ({
    bsn: t.string({
      description:
        'Used in memory to recognise the person, then dropped. Only for senders that may process it.',
    }),
    initials: t.string({ description: 'For example `J.M.`.' }),
    surnamePrefix: t.string({ description: 'For example `in het`.' }),
    surname: t.string({
      required: true,
      description: 'Without prefix. `.` when the registry does not know it.',
    }),
    nobleTitle: t.field({
      type: NobleTitle,
      description: 'Title or predicate. Left out for the person who has none.',
    }),
    partnerSurnamePrefix: t.string({ description: 'Of the same partner as `partnerSurname`.' }),
    partnerSurname: t.string({
      description:
        'Needed where the naming use asks for it: of the oldest bond that stands by registry, or of the one that ended last when none does. With two marriages that need not be the one who died. `.` when the registry does not know it.',
    }),
    partnerNobleTitle: t.field({
      type: NobleTitle,
      description: 'Of the same partner: a widow may be called by the title of her husband.',
    }),
    partnerBondStands: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether the bond with that partner still stands: only where that partner is not the person who died. Meanwhile a woman has no predicate of her own.',
    }),
    namingUse: t.field({
      type: NamingUse,
      required: true,
      defaultValue: 'OWN',
      description: 'Which surname they use.',
    }),
    gender: t.field({
      type: Gender,
      required: true,
      defaultValue: 'UNKNOWN',
      description: 'As the registry has it.',
    }),
    birthDate: t.field({
      type: 'PartialDate',
      required: true,
      description: 'As far as the registry knows it.',
    }),
    municipality: t.field({
      type: 'MunicipalityCode',
      description: 'Of the address. Left out for people who live abroad.',
    }),
    ...registryAddressFields(t),
    street: t.string({
      description: 'Street and number.',
      deprecationReason: `Use residence. ${UNTIL}`,
    }),
    postcode: t.string({
      description: 'In any notation.',
      deprecationReason: `Use residence. ${UNTIL}`,
    }),
    town: t.string({ description: 'Town.', deprecationReason: `Use residence. ${UNTIL}` }),
    deceased: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the registry says that this person has died too.',
    }),
    daysToRemember: t.field({
      type: ['PartialDate'],
      description:
        'Days that will be difficult, such as the birthday of the deceased and the wedding day; at most 12. Only month and day are kept, so that nobody calls on them.',
    }),
    relationshipEndedOn: t.field({
      type: 'PartialDate',
      description:
        'Day on which the marriage or partnership ended by registry; the day of death when the death ended it. Left out while it stands there as current.',
    }),
    addressUnderInvestigation: t.boolean({
      required: true,
      defaultValue: false,
      description: 'The registry doubts the address.',
      deprecationReason: `Use underInvestigation with ADDRESS. ${UNTIL}`,
    }),
    partnerUnderInvestigation: t.boolean({
      required: true,
      defaultValue: false,
      description: 'The registry doubts who the partner is.',
      deprecationReason: `Use underInvestigation with BOND. ${UNTIL}`,
    }),
    ...registryDoubtFields(t),
    disclosureRestricted: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Secrecy was asked (art. 3.21 Wet BRP): nothing goes to third parties.',
    }),
  }),
});

const Input = builder.inputType('ReceiveDeathNoticeInput', {
  description:
    'A death was registered. No name of the deceased and no cause of death: they are not needed.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per notice that is sent.',
    }),
    source: t.field({
      type: NoticeSource,
      required: true,
      defaultValue: 'PARTNER',
      description: 'Who reports.',
    }),
    eventSource: t.string({
      required: true,
      description:
        'The system that reports, for example a URN. With `eventId` it names the notice.',
    }),
    eventId: t.string({
      required: true,
      description:
        'Id of the notice there. The same content again changes nothing; other content under the same id is refused, unless it says that it corrects.',
    }),
    correction: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether this takes the place of what was sent before under the same `eventSource` and `eventId`. Of the person who was not written to yet, name, address and dates change with it; of others a clerk hears.',
    }),
    dateOfDeath: t.field({
      type: 'PartialDate',
      required: true,
      description: 'As far as it is known; not in the future.',
    }),
    deceasedBsn: t.string({
      description: 'Used in memory to know two notices of one death, then dropped.',
    }),
    survivor: t.field({
      type: SurvivorInput,
      description: 'Left out when there is none by registry.',
    }),
  }),
});

const Received = builder.objectRef<DeathNoticeTaken>('DeathNoticeReceived').implement({
  description: 'The message was taken: `outcome` says what was done with it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    outcome: t.expose('outcome', {
      type: NoticeOutcomeType,
      description: 'What was done with it.',
    }),
    alreadyReceived: t.boolean({
      description: 'Whether nothing changed, since all of it was known.',
      resolve: ({ outcome }) => outcome === 'ALREADY_KNOWN',
    }),
    notice: t.prismaField({
      type: DeathNoticeType,
      description: 'The notice as it is now.',
      resolve: (query, { noticeId: id }, _args, { db, municipality }) =>
        db.deathNotice.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
    }),
  }),
});

builder.objectType(EventIdReused, {
  name: 'EventIdReused',
  description:
    'Another message came before under this event source and id, and this one does not say that it corrects it (`correction`). Nothing was saved.',
  interfaces: [RefusalInterface],
});

builder.mutationField('receiveDeathNotice', (t) =>
  t.errorUnionField({
    types: [Received, InputInvalid, EventIdReused, IdempotencyKeyReused],
    description:
      'Takes a death notice, decides whether the offer is for the survivor and opens a pathway (rows 1, 2, 3, 5 and 41). Of a survivor and a death that are known it opens none; what it adds counts.',
    args: { input: t.arg({ type: Input, required: true, description: 'The notice.' }) },
    resolve: (_root, { input }, context) => {
      const notice = checked(deathNotice(context.now), input);
      return notice instanceof InputInvalid ? notice : receiveDeathNotice(context, notice);
    },
  }),
);
