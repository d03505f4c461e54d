import { expect } from 'vitest';
import { inEachBrowser } from './walks.ts';

inEachBrowser((walk) => {
  walk('answers the letter', { path: '/f/GM0193/letter-reply' }, async (listener) => {
    await listener.await('Klaar met laden van Uw antwoord');
    await listener.press('Control_L');
    await listener.until('e', 'Code uit de brief');

    const refused = await listener.press('Return');
    expect(refused).toContain('Er ontbreekt nog iets (2)');
    expect(refused).toContain('Vul de code uit de brief in.');
    expect(refused).toContain('Kies wat u wilt.');
    // Not a word of the field that was left by pressing Enter.
    expect(refused).not.toContain('invoerveld');

    const code = await listener.until('Tab', 'Code uit de brief', 4);
    expect(code).toContain('Vul de code uit de brief in.');
    await listener.type('ABCD-EFGH-JKMN');
    const reply = await listener.press('Tab');
    expect(reply).toContain('Neem contact met mij op');
    expect(reply).toContain('Kies wat u wilt.');
    expect(reply).not.toContain('Code uit de brief');
    expect(await listener.press('space')).toContain('geselecteerd');
    const way = await listener.press('Tab');
    expect(way).toContain('Bellen');
    expect(way).not.toContain('Neem contact met mij op');
    expect(await listener.press('space')).toContain('geselecteerd');
    expect(await listener.press('Tab')).toContain('Uw telefoonnummer');
  });
});
