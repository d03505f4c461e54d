import { someoneInvited } from '@steunpad/testing/invited.ts';
import { expect } from 'vitest';
import { inEachBrowser } from './walks.ts';

inEachBrowser((walk) => {
  walk('opens a page with a code', { path: '/f/GM0193/my-support' }, async (listener, server) => {
    const { code } = await someoneInvited(server);
    await listener.await('Klaar met laden van Uw eigen pagina');
    await listener.press('Control_L');
    await listener.until('e', 'Uw code');
    const refused = await listener.press('Return');
    expect(refused).toContain('Er ontbreekt nog iets (1)');
    expect(refused).toContain('Vul uw code in.');
    const field = await listener.until('Tab', 'Uw code', 3);
    expect(field).toContain('Vul uw code in.');
    await listener.type(code);
    const opened = `${await listener.press('Return')} ${await listener.hear('after opening')}`;
    expect(opened).toContain('Zo staat het');
    expect(opened).not.toContain('Wij versturen');
  });
});
