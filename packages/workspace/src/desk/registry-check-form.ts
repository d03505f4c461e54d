import { recordRegistryCheck } from '../events/record-registry-check.ts';
import { tickedIn } from '../form/input-of.ts';
import { typed } from '../form/partial-day.ts';
import { addressFields, addressOf, nowhere } from '../form/registry-address.ts';
import type { StepForm, Values } from '../form/step-form.ts';
import type {
  Investigated,
  RecordRegistryCheckInput,
  RegistryResult,
  Suspension,
} from '../generated/types.ts';
import { DOUBTS, SUSPENSIONS } from './receive-death-notice.ts';

/** Somebody who is looked up. */
export interface LookedUp {
  readonly id: string;
}

const isAlive = ({ result }: Values) => result !== 'DIED';
const chosen = (values: Values, name: string) => {
  const value = typed(values[name]);
  return isAlive(values) && (value === 'HERE' || value === 'ABROAD') ? value : null;
};
/** Yes or no where the registry says something else than what stands here. */
const said = (values: Values, name: string, as: keyof RecordRegistryCheckInput) =>
  values[name] === 'SAME' || !isAlive(values) ? {} : { [as]: values[name] === 'YES' };

const unlessSame = ['SAME', 'YES', 'NO'];

/** All that the registry may say of somebody whom a clerk looks up. What is the same is not sent. */
export const registryCheckForm: StepForm<LookedUp> = {
  step: recordRegistryCheck.step,
  events: recordRegistryCheck.events,
  document: recordRegistryCheck.document,
  subject: ({ id }) => ({ pathwayId: id }),
  fields: [
    { name: 'result', kind: 'choice', required: true, options: ['LIVES_HERE', 'MOVED', 'DIED'] },
    {
      name: 'where',
      kind: 'choice',
      options: ['SAME', 'HERE', 'ABROAD'],
      initial: 'SAME',
      when: isAlive,
    },
    ...addressFields<'', LookedUp>('', (values) => chosen(values, 'where')),
    {
      name: 'letters',
      kind: 'choice',
      options: ['SAME', 'HERE', 'ABROAD', 'NONE'],
      initial: 'SAME',
      when: isAlive,
    },
    ...addressFields<'letters.', LookedUp>('letters.', (values) => chosen(values, 'letters')),
    { name: 'secrecy', kind: 'choice', options: unlessSame, initial: 'SAME', when: isAlive },
    { name: 'notThere', kind: 'choice', options: unlessSame, initial: 'SAME', when: isAlive },
    {
      name: 'doubts',
      kind: 'choice',
      options: ['SAME', 'OTHER'],
      initial: 'SAME',
      when: isAlive,
    },
    {
      name: 'underInvestigation',
      kind: 'several',
      options: DOUBTS,
      when: (values) => isAlive(values) && values['doubts'] === 'OTHER',
    },
    { name: 'suspension', kind: 'pick', options: SUSPENSIONS, when: isAlive },
  ],
  input: (values): Partial<RecordRegistryCheckInput> => {
    const home = chosen(values, 'where');
    const post = chosen(values, 'letters');
    const suspension = isAlive(values) && typed(values['suspension']);
    return {
      result: typed(values['result']) as RegistryResult,
      ...(home && { residence: addressOf(values, '', home === 'ABROAD') }),
      ...(post && { lettersAddress: addressOf(values, 'letters.', post === 'ABROAD') }),
      ...(isAlive(values) && values['letters'] === 'NONE' && { lettersAddress: null }),
      ...said(values, 'secrecy', 'disclosureRestricted'),
      ...said(values, 'notThere', 'notLivingAtAddress'),
      ...(isAlive(values) &&
        values['doubts'] === 'OTHER' && {
          underInvestigation: tickedIn(values, 'underInvestigation') as Investigated[],
        }),
      ...(suspension && { suspension: suspension as Suspension }),
    };
  },
  wrong: (values) => ({
    ...(chosen(values, 'where') === 'HERE' && nowhere(values)),
    ...(chosen(values, 'letters') === 'HERE' && nowhere(values, 'letters.')),
  }),
  place: (path) => {
    const name = path.findLast((part) => !/^\d+$/.test(part));
    return path.includes('lettersAddress') ? `letters.${name}` : name;
  },
};
