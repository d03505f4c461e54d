import { nextSteps, stepsOfTask } from '@steunpad/api/modules/pathway/next-step.ts';
import { TaskKind } from '@steunpad/database/generated/prisma/enums.ts';
import { TRANSITIONS } from '@steunpad/domain/pathway/events.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { STAFF_ROLES } from '@steunpad/domain/staff/roles.ts';
import type { Ask } from '@steunpad/workspace/ask.ts';
import { registryCheckForm } from '@steunpad/workspace/desk/registry-check-form.ts';
import { registryFormWords } from '@steunpad/workspace/desk/texts.registry.ts';
import { stepFor } from '@steunpad/workspace/events/keeps.ts';
import { nameOf } from '@steunpad/workspace/events/names.ts';
import { FORMS, formNamed, WAY_TO } from '@steunpad/workspace/events/registry.ts';
import { FormState } from '@steunpad/workspace/form/form-state.ts';
import { LISTS } from '@steunpad/workspace/form/lists.ts';
import type { Field } from '@steunpad/workspace/form/step-form.ts';
import { STATES } from '@steunpad/workspace/route/route.ts';
import { en } from '@steunpad/workspace/texts/en.ts';
import { nl } from '@steunpad/workspace/texts/nl.ts';
import { type FieldWords, formWords } from '@steunpad/workspace/texts/texts.ts';
import { screenKeeping } from '@steunpad/workspace/today/kept-elsewhere.ts';
import * as volunteerForms from '@steunpad/workspace/volunteers/forms.ts';
import { describe, expect, test } from 'vitest';

const COLLEAGUES = ['CLERK', 'COORDINATOR', 'PROFESSIONAL', 'PRIVACY_OFFICER'] as const;

/** What a colleague may bring about and has no form for, with where it is done. A line more needs a reason here. */
const WITHOUT_FORM = {
  deathNoticeReceived: 'comes from the registry or a file',
  letterSent: 'is the print batch',
  erasureGranted: 'is the answer to a request about data',
  letterInDoubt: 'is found by the printing and by a message of the registry',
};

test('each event that a colleague may bring about has a form, or says where else it is done', () => {
  const theirs = TRANSITIONS.filter(({ by }) => COLLEAGUES.some((role) => by.includes(role)));
  const without = theirs.map(({ event }) => event).filter((event) => 'elsewhere' in WAY_TO[event]);

  expect(theirs.length).toBeGreaterThan(30);
  expect([...new Set(without)].sort()).toEqual(Object.keys(WITHOUT_FORM).sort());
});

test('each promise is kept by a step, by saying so, or on a screen that its row leads to', () => {
  const OF_VOLUNTEERS = Object.values(volunteerForms).flatMap((form) =>
    typeof form === 'object' && 'step' in form ? [nameOf(form.step)] : [],
  );
  for (const kind of Object.values(TaskKind)) {
    const step = stepFor(kind);
    if (!step) {
      expect(screenKeeping(kind, STAFF_ROLES), kind).not.toBeNull();
      continue;
    }
    const offered = STATES.flatMap((state) => stepsOfTask(kind, state));
    expect(offered, kind).toContain(step);
    expect(nl.steps[step] && en.steps[step], step).toBeTruthy();
    // Worries have no form of their own there: the person is where they stand.
    const isKnown = formNamed(step) !== undefined || OF_VOLUNTEERS.includes(step);
    expect(isKnown || step === 'LOOK_AT_SIGNALS', `${kind}: ${step}`).toBe(true);
  }
  // A colleague who may not open the screen is told that it is kept elsewhere.
  expect(screenKeeping('SEND_LETTER', ['CLERK'])?.address).toBe('/werk/balie/brieven');
  expect(screenKeeping('SEND_LETTER', ['COORDINATOR'])).toBeNull();
});

test('a form names the events that the table leads it to, and no others', () => {
  for (const [event, way] of Object.entries(WAY_TO)) {
    if (!('elsewhere' in way)) expect(way.events, event).toContain(event);
  }
  for (const { step, events } of FORMS) {
    for (const event of events) expect(WAY_TO[event], `${step}: ${event}`).toMatchObject({ step });
  }
});

test('a form that is filled in on another screen says all that it asks there', () => {
  const elsewhere = FORMS.filter(({ at }) => at);
  expect(elsewhere.map(({ step }) => step)).toEqual([registryCheckForm.step]);
  expect(elsewhere[0]?.at?.('a')).toBe('/werk/balie/opzoeken?persoon=a');
  for (const words of [registryFormWords.nl, registryFormWords.en]) {
    const fields: Readonly<Record<string, FieldWords>> = words.fields;
    const asked = registryCheckForm.fields;
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.flatMap((field) => unsaid(field as Field, fields[field.name]))).toEqual([]);
  }
});

test('what the registry says is sent as it was told, and what is the same is not', () => {
  const begin = { result: 'LIVES_HERE', where: 'SAME', letters: 'SAME', doubts: 'SAME' };
  const same = { ...begin, secrecy: 'SAME', notThere: 'SAME' };
  expect(registryCheckForm.input?.(same)).toEqual({ result: 'LIVES_HERE' });
  const abroad = {
    result: 'MOVED',
    where: 'ABROAD',
    foreignLines: 'Rue 1\nLiège',
    country: 'België',
  };
  expect(registryCheckForm.input?.({ ...same, ...abroad, letters: 'NONE' })).toEqual({
    result: 'MOVED',
    residence: { foreignLines: ['Rue 1', 'Liège'], country: 'België' },
    lettersAddress: null,
  });
  const told = { doubts: 'OTHER', 'underInvestigation.NAME': true, secrecy: 'YES', notThere: 'NO' };
  expect(registryCheckForm.input?.({ ...same, ...told, suspension: 'EMIGRATED' })).toEqual({
    ...{ result: 'LIVES_HERE', disclosureRestricted: true, notLivingAtAddress: false },
    ...{ underInvestigation: ['NAME'], suspension: 'EMIGRATED' },
  });
  expect(registryCheckForm.input?.({ ...same, ...told, result: 'DIED' })).toEqual({
    result: 'DIED',
  });
  expect(registryCheckForm.place?.(['lettersAddress', 'postcode'], {})).toBe('letters.postcode');
});

test('another address in the Netherlands that is left empty is refused beside the field, and not sent', async () => {
  const sent: object[] = [];
  const ask = (async (_: unknown, variables: object) => {
    sent.push(variables);
    return { status: 'ANSWERED', answer: { answer: {} } };
  }) as unknown as Ask;
  const state = new FormState(registryCheckForm, {
    ...{ result: 'MOVED', where: 'HERE', letters: 'HERE', street: ' ' },
  });
  await state.send(ask, { id: 'a' });
  expect(state.problems).toEqual({ street: 'REQUIRED', 'letters.street': 'REQUIRED' });
  expect(sent).toEqual([]);

  state.set('location', 'Woonboot aan de kade');
  state.set('letters', 'NONE');
  await state.send(ask, { id: 'a' });
  expect(sent).toMatchObject([
    { input: { residence: { location: 'Woonboot aan de kade' }, lettersAddress: null } },
  ]);
  // Who has died lives nowhere.
  const died = new FormState(registryCheckForm, { result: 'DIED', where: 'HERE' });
  await died.send(ask, { id: 'a' });
  expect(died.problems).toEqual({});
});

test('each step that the API names for a state opens a form', () => {
  const states = [...new Set(TRANSITIONS.flatMap(({ from }) => from ?? []))] as PathwayState[];
  const steps = [...new Set(states.flatMap((state) => nextSteps(state)))];

  expect(steps.length).toBeGreaterThan(15);
  expect(steps.filter((step) => !formNamed(step))).toEqual([]);
});

describe.each([
  ['Dutch', nl],
  ['English', en],
] as const)('in %s', (_, texts) => {
  test.each(FORMS.map(({ step }) => step))('%s says all that it asks', (step) => {
    const words = formWords(texts, step);

    expect(words.title).toBeTruthy();
    const { fields } = FORMS.find((form) => form.step === step)!;
    expect(fields.flatMap((field) => unsaid(field, words.fields[field.name]))).toEqual([]);
  });

  test.each(['needs', 'items'] as const)('the entries of %s have words', (list) => {
    const { names, fieldsOf } = LISTS[list];
    const words: { names: object; fields: Readonly<Record<string, FieldWords>> } =
      texts.entries[list];
    const fields = names.flatMap((name) => fieldsOf(name));

    expect(Object.keys(words.names).sort()).toEqual([...names].sort());
    expect(fields.flatMap((field) => unsaid(field, words.fields[field.name]))).toEqual([]);
  });
});

/** What a field shows and the texts do not say. */
function unsaid({ name, options }: Field, words: FieldWords | undefined): readonly string[] {
  if (!words?.label) return [name];
  if (!Array.isArray(options)) return [];
  return options.filter((option) => !words.options?.[option]).map((option) => `${name}.${option}`);
}
