import { pathwayAlone, stepForm, type Value, type Values } from '../form/step-form.ts';
import { RecordRegistryCheck } from '../generated/record-registry-check.ts';
import type { RecordRegistryCheckInput } from '../generated/types.ts';

const movedHere = ({ result, address }: Values) => result === 'LIVES_HERE' && address === 'OTHER';
const words = (value: Value | undefined) => String(value ?? '').trim();

/** What the registry says of somebody today. Only a clerk may look there, and only a clerk reads the messages. */
export const recordRegistryCheck = stepForm<
  RecordRegistryCheckInput,
  'street' | 'postcode' | 'town' | 'secrecy'
>('recordRegistryCheck', RecordRegistryCheck, {
  events: ['survivorDied', 'survivorMoved'],
  subject: pathwayAlone,
  offered: ({ messages, state }) => messages !== undefined && state !== 'ERASED',
  fields: [
    { name: 'result', kind: 'choice', required: true, options: ['LIVES_HERE', 'MOVED', 'DIED'] },
    {
      name: 'address',
      kind: 'choice',
      options: ['SAME', 'OTHER'],
      initial: 'SAME',
      when: ({ result }) => result === 'LIVES_HERE',
    },
    { name: 'street', kind: 'line', most: 100, required: true, when: movedHere },
    { name: 'postcode', kind: 'line', most: 10, required: true, when: movedHere },
    { name: 'town', kind: 'line', most: 80, required: true, when: movedHere },
    { name: 'secrecy', kind: 'choice', options: ['SAME', 'YES', 'NO'], initial: 'SAME' },
  ],
  input: (values) => ({
    result: words(values['result']) as 'LIVES_HERE',
    ...(movedHere(values) && {
      residence: {
        street: words(values['street']),
        postcode: words(values['postcode']),
        town: words(values['town']),
      },
    }),
    ...(values['secrecy'] !== 'SAME' && { disclosureRestricted: values['secrecy'] === 'YES' }),
  }),
});
