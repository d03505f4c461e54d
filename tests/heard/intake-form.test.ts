import { askForSupport } from '@steunpad/testing/people.ts';
import { expect } from 'vitest';
import { inEachBrowser } from './walks.ts';

inEachBrowser((walk) => {
  walk('tells more', { path: '/f/GM0193/intake-form' }, async (listener, server) => {
    const { reference, code } = await askForSupport(server);
    await listener.await('Klaar met laden van Uw vraag bekijken');
    await listener.press('Control_L');
    await listener.until('Tab', 'Uw nummer', 15);
    await listener.type(reference);
    expect(await listener.press('Tab')).toContain('Uw code');
    await listener.type(code);
    const opened = `${await listener.press('Return')} ${await listener.hear('after opening')}`;
    expect(opened).toContain('Wij halen uw gegevens op.');
    expect(opened).not.toContain('Wij versturen');
  });
});
