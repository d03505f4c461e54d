import { expect } from 'vitest';
import type { Listener } from './desktop.ts';
import { inEachBrowser } from './walks.ts';

/** What each field is called, and what is said of it when it is wrong. */
const FIELDS = {
  whom: ['Voor mijzelf', 'Kies voor wie u steun vraagt.'],
  help: ['Praten met iemand die luistert', 'Kies waar wij bij kunnen helpen.'],
  name: ['Hoe heet u?', 'Vul uw naam in.'],
  way: ['Bellen', 'Kies hoe wij contact met u opnemen.'],
  phone: ['Uw telefoonnummer', 'Wij kunnen dit telefoonnummer niet lezen.'],
  moment: ['Wanneer komt het u uit?', ''],
} as const;
type Field = keyof typeof FIELDS;

/** This field has the focus, and no other one is named. */
function expectOnly(said: string, field: Field): void {
  const named = (Object.keys(FIELDS) as Field[]).filter((one) => said.includes(FIELDS[one][0]));
  expect(named, said).toEqual([field]);
}

async function mend(listener: Listener, wrong: Field, next: Field): Promise<string> {
  const said = await listener.press('Tab');
  expectOnly(said, next);
  expect(said).not.toContain(FIELDS[wrong][1]);
  return said;
}

inEachBrowser((walk) => {
  walk('asks for support', { path: '/f/GM0193/support-request' }, async (listener) => {
    await listener.await('Klaar met laden van Uw vraag');
    await listener.press('Control_L');
    await listener.until('e', 'Hoe heet u?');

    const refused = await listener.press('Return');
    expect(refused).toContain('Er ontbreekt nog iets (4)');
    for (const field of ['whom', 'help', 'name', 'way'] as const) {
      expect(refused).toContain(FIELDS[field][1]);
    }

    const whom = await listener.until('Tab', FIELDS.whom[0], 6);
    expect(whom).toContain(FIELDS.whom[1]);
    expect(await listener.press('space')).toContain('geselecteerd');
    const help = await mend(listener, 'whom', 'help');
    expect(help).toContain(FIELDS.help[1]);
    await listener.press('space');
    const name = await listener.until('Tab', FIELDS.name[0], 10);
    expectOnly(name, 'name');
    expect(name).toContain(FIELDS.name[1]);
    await listener.type('Ans de Vries');
    const way = await mend(listener, 'name', 'way');
    expect(way).toContain(FIELDS.way[1]);
    expect(await listener.press('space')).toContain('geselecteerd');

    await mend(listener, 'way', 'phone');
    await listener.type('weet niet');
    await mend(listener, 'phone', 'moment');
    const back = await listener.press('shift+Tab');
    expectOnly(back, 'phone');
    expect(back).toContain(FIELDS.phone[1]);
    await listener.press('ctrl+a');
    await listener.type('06 12345678');
    await mend(listener, 'phone', 'moment');

    await listener.until('Tab', 'Verstuur mijn vraag', 4);
    const sent = `${await listener.press('Return')} ${await listener.hear('after sending')}`;
    expect(sent).toContain('Wij hebben uw vraag ontvangen');
    expect(sent).toContain('De code staat alleen hier.');
    const code = await listener.until('Down', 'Uw code', 30);
    expect(`${code} ${await listener.press('Down')}`).toMatch(/(\w )+- (\w )+- (\w )+/);
  });
});
