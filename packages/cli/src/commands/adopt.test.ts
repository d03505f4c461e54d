import { randomUUID as uuid } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  publishTemplate,
  saveTemplate,
} from '@steunpad/api/modules/correspondence/write-template.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { shippedTemplate } from '@steunpad/documents/shipped-templates.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
import { command } from '@steunpad/testing/command.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';
import { readFormTexts } from '../operations.ts';

let database: Database;
const folder = mkdtempSync(join(tmpdir(), 'adopt-'));
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const run = (...argv: string[]) => command(database, argv);
const json = async (...argv: string[]) => {
  const { exit, out, err } = await run(...argv, '--json');
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out);
};
const shown = (code: string) => json('municipality', 'show', code);
const texts = (code: string) => json('text', 'list', code);
const open = () => json('upstream', 'list', '--municipality', 'GM0160');

async function publish(code: string, change: (body: string) => string) {
  const { body, subject } = shippedTemplate('OFFER_LETTER', 'nl');
  await asCommand(database, code, new Date(), async (context) => {
    const saved = await saveTemplate(context, {
      idempotencyKey: uuid(),
      kind: 'OFFER_LETTER',
      language: 'nl',
      subject,
      body: change(body),
      changeReason: 'Bij ons anders.',
    });
    if (saved instanceof Error) throw saved;
    const published = await publishTemplate(context, saved.templateId, uuid());
    if (published instanceof Error) throw published;
  });
}

const letterOf = async (code: string) =>
  (
    await rows(
      database,
      `SELECT body FROM template_version
       WHERE municipality_id = $1 AND kind = 'OFFER_LETTER' AND status = 'PUBLISHED'`,
      [code],
      code,
    )
  )[0]?.['body'] as string | undefined;

const CHAPTER = '03-who-does-what';
const chapter = handoverDocument(CHAPTER)!.body;

async function zwolleWrites() {
  await run(
    'municipality',
    'set',
    'GM0193',
    '--target-rule',
    'ALL_ADULTS',
    '--term',
    'letterTarget=28',
  );
  await run('text', 'set', 'GM0193', 'support-request.title', 'Wij komen graag langs');
  await run('text', 'set', 'GM0193', 'letter-reply.labels.reply', 'Bel 038 555 01 93');
  await publish('GM0193', (body) => `${body}\n\nU kunt ook bellen met Sam: 038-5550193.`);
  writeFileSync(at('chapter.md'), `${chapter}\n\nBij ons belt u Sam, 038 555 01 94.`);
  await run('handover', 'set', CHAPTER, at('chapter.md'), '--municipality', 'GM0193');
}

describe('in one installation', () => {
  beforeAll(zwolleWrites);

  test('a preview tells what would come, and takes nothing', async () => {
    const { exit, out } = await run('adopt', '--from', 'GM0193', '--as', 'GM0160', '--preview');

    expect(exit).toBe(0);
    expect(out).toContain('new here: LETTER OFFER_LETTER nl');
    expect(out).toContain('held back: FORM_TEXT letter-reply.labels.reply nl says phone');
    expect(out).toContain('GM0160: 5 would be taken over of Zwolle');
    expect(await texts('GM0160')).toEqual([]);
    expect(await letterOf('GM0160')).toBeUndefined();
  });

  test('the whole comes, and nothing of anybody', async () => {
    const { exit, out } = await run('adopt', '--from', 'GM0193', '--as', 'GM0160');

    expect([exit, out]).toEqual([0, expect.stringContaining('GM0160: 5 taken over of Zwolle')]);
    expect(await shown('GM0160')).toMatchObject({
      targetRule: 'ALL_ADULTS',
      terms: { letterTarget: 28 },
      name: 'Hardenberg',
      contactName: 'Robin',
    });
    expect((await texts('GM0160')).map(({ text }: { text: string }) => text)).toEqual([
      'Wij komen graag langs',
    ]);
    expect(await letterOf('GM0160')).toMatch(
      /U kunt ook bellen met \{\{callerName\}\}: \{\{phone\}\}\.$/,
    );
    const [document] = await rows(
      database,
      'SELECT * FROM own_document WHERE municipality_id = $1',
      ['GM0160'],
    );
    expect(document!['body']).toMatch(
      /Bij ons belt u \{\{voornaam\}\}, \{\{telefoon dienst\}\}\.$/,
    );
  });

  test('each piece says where it came from', async () => {
    const all = await json('upstream', 'list', '--all', '--municipality', 'GM0160');

    expect(all).toHaveLength(5);
    for (const piece of all)
      expect(piece).toMatchObject({ originCode: 'GM0193', originName: 'Zwolle', standing: 'SAME' });
  });

  test('again changes nothing', async () => {
    const before = await everything();
    const { out } = await run('adopt', '--from', 'GM0193', '--as', 'GM0160');

    expect(out).toContain('GM0160: 0 taken over of Zwolle');
    expect(await everything()).toEqual(before);
  });

  test('what changes there is shown, and comes only when somebody takes it', async () => {
    await run('text', 'set', 'GM0193', 'support-request.title', 'Wij komen heel graag langs');
    await run('text', 'set', 'GM0160', 'support-request.title', 'Wij komen bij u thuis');
    await run('municipality', 'set', 'GM0193', '--term', 'letterTarget=25');
    expect(await open(), 'nobody heard of it yet').toEqual([]);

    const { out } = await run('adopt', '--from', 'GM0193', '--as', 'GM0160');

    expect(out).toContain('changed there, see upstream list: FORM_TEXT support-request.title nl');
    expect(
      (await open()).map((each: Record<string, string>) => [each['standing'], each['key']]),
    ).toEqual([
      ['BOTH_CHANGED', 'support-request.title'],
      ['UPSTREAM_CHANGED', 'letterTarget'],
    ]);
    expect((await shown('GM0160')).terms.letterTarget).toBe(28);
    const of = ['--municipality', 'GM0160'];
    const both = await run(
      'upstream',
      'show',
      'FORM_TEXT',
      'support-request.title',
      '--lang',
      'nl',
      ...of,
    );
    expect(both.out).toContain('There:\nWij komen {+heel +}graag langs');
    expect(both.out).toContain('Here:\nWij komen ');
  });

  test('a change of theirs alone is taken as it is; where both changed, a person says what it becomes', async () => {
    const of = ['--municipality', 'GM0160'];
    const title = ['upstream', 'take', 'FORM_TEXT', 'support-request.title', '--lang', 'nl', ...of];

    expect((await run('upstream', 'take', 'TERM', 'letterTarget', ...of)).exit).toBe(0);
    expect((await shown('GM0160')).terms.letterTarget).toBe(25);
    const silent = await run(...title);
    expect([silent.exit, silent.err]).toEqual([
      1,
      'It was changed here too. Say as `resolution` what it becomes.\n',
    ]);
    expect((await texts('GM0160'))[0].text).toBe('Wij komen bij u thuis');
    writeFileSync(at('wrong.txt'), 'Wij helpen de klant');
    expect((await run(...title, '--resolution', at('wrong.txt'))).err).toContain(
      'residents should not',
    );

    writeFileSync(at('title.txt'), 'Wij komen heel graag bij u thuis');
    expect((await run(...title, '--resolution', at('title.txt'))).exit).toBe(0);

    expect((await texts('GM0160'))[0].text).toBe('Wij komen heel graag bij u thuis');
    expect(await open()).toEqual([]);
    expect((await run(...title)).err).toBe('There is no change of this piece to take over.\n');
  });

  test('what is taken back there can be taken back here, and own work can be kept', async () => {
    const of = ['--municipality', 'GM0160'];
    await run('text', 'remove', 'GM0193', 'support-request.title');
    await run('municipality', 'set', 'GM0193', '--target-rule', 'FROM_PENSION_AGE');
    await run('adopt', '--from', 'GM0193', '--as', 'GM0160');
    const title = ['upstream', 'take', 'FORM_TEXT', 'support-request.title', '--lang', 'nl', ...of];

    expect((await run(...title)).exit).toBe(1);
    expect((await run(...title, '--keep-own')).exit).toBe(0);
    expect((await run('upstream', 'take', 'SETTING', 'targetRule', '--keep-own', ...of)).exit).toBe(
      0,
    );

    expect(await open()).toEqual([]);
    expect((await texts('GM0160'))[0].text).toBe('Wij komen heel graag bij u thuis');
    expect((await shown('GM0160')).targetRule).toBe('ALL_ADULTS');
  });

  test('own work is never written over: all is refused, or the rest comes', async () => {
    await addTown('GM0150', 'Deventer');
    await run('municipality', 'set', 'GM0150', '--term', 'letterTarget=30');
    const before = await shown('GM0150');

    const refused = await run('adopt', '--from', 'GM0193', '--as', 'GM0150');
    expect(refused.exit).toBe(1);
    expect(refused.err).toBe(
      'written here: TERM letterTarget\n1 pieces are written here already. Nothing was taken over. With --keep-own the rest is.\n',
    );
    expect(await shown('GM0150')).toEqual(before);

    const kept = await run(
      'adopt',
      '--from',
      'GM0193',
      '--as',
      'GM0150',
      '--keep-own',
      '--only',
      'TERM,SETTING',
    );
    expect(kept.out).toContain('written here and kept: TERM letterTarget');
    expect(await shown('GM0150')).toMatchObject({
      targetRule: 'FROM_PENSION_AGE',
      terms: { letterTarget: 30 },
    });
  });

  test.each([
    [['--from', 'GM0193', '--as', 'GM0193'], 1, 'has its own work already'],
    [['--from', 'GM9999', '--as', 'GM0160'], 1, 'There is no municipality GM9999 here.'],
    [['--from', 'GM0193', '--as', 'GM9999'], 1, 'There is no municipality GM9999 here.'],
    [['--from', 'Zwolle', '--as', 'GM0160'], 2, 'A code is GM and four digits'],
    [['--from', 'GM0193', '--as', 'GM0160', '--only', 'ALL'], 2, 'The kinds are LETTER'],
  ])('adopt %s is refused in one line', async (argv, code, why) => {
    const { exit, err } = await run('adopt', ...argv);

    expect([exit, err]).toEqual([code, expect.stringContaining(why)]);
  });
});

const addTown = (code: string, name: string) =>
  run(
    ...['municipality', 'set', code, '--name', name, '--organisation-name', 'Welzijn Ginds'],
    ...['--contact-name', 'Kim', '--phone', '0570 555 150', '--email', 'steun@ginds.example'],
    ...['--opening-hours', 'op werkdagen', '--privacy-url', 'https://ginds.example/privacy'],
  );

/** What a municipality has, but for the keys of what was asked. */
const everything = (code = 'GM0160') =>
  rows(
    database,
    `SELECT (SELECT json_agg(p ORDER BY kind, key, language) FROM adopted_piece p WHERE p.municipality_id = $1) AS pieces,
       (SELECT json_agg(t ORDER BY id) FROM template_version t WHERE t.municipality_id = $1) AS letters,
       (SELECT json_agg(o ORDER BY key) FROM own_text o WHERE o.municipality_id = $1) AS texts,
       (SELECT json_agg(s ORDER BY id) FROM setting_change s WHERE s.municipality_id = $1) AS changes`,
    [code],
    code,
  );

describe('between installations', () => {
  let other: Database;
  let keyId: string;
  const there = (...argv: string[]) => command(other, argv);
  const exported = ['bundle', 'export', '--municipality', 'GM0193', '--key', at('key')];
  const imported = (file: string, ...more: string[]) =>
    there('bundle', 'import', at(file), '--municipality', 'GM0160', ...more);

  beforeAll(async () => {
    other = testDatabase(await openInMemory());
    await loadDemo(other);
    await zwolleWrites();
    ({ keyId } = await json('bundle', 'key', at('key')));
    await run(...exported, '--out', at('a.steunpad'));
  });
  afterAll(() => other.close());

  test('a key is made once', async () => {
    expect((await run('bundle', 'key', at('key'))).err).toMatch(/key is there already\.\n$/);
  });

  test('anybody checks a bundle and reads what is in it', async () => {
    const { exit, out } = await there('bundle', 'verify', at('a.steunpad'), '--key', at('key.pub'));

    expect(exit).toBe(0);
    expect(out).toContain('LETTER OFFER_LETTER nl\n');
    expect(out).toContain(`GM0193 Zwolle, 20`);
    expect(out).toContain(keyId);
  });

  test('a key is trusted only with the id that its owner told, and a bundle only with a trusted key', async () => {
    const trust = [
      'bundle',
      'trust',
      at('key.pub'),
      '--municipality',
      'GM0160',
      '--label',
      'Zwolle',
    ];

    expect((await imported('a.steunpad')).err).toContain(`key ${keyId}, which is not trusted here`);
    expect((await there(...trust, '--id', '0000000000000000')).exit).toBe(1);
    expect((await there(...trust, '--id', keyId.toLowerCase())).exit).toBe(0);
    expect((await imported('a.steunpad')).out).toContain(
      '5 of Zwolle would be taken over: add --apply',
    );
  });

  test('it brings the same, once', async () => {
    const first = await imported('a.steunpad', '--apply');
    const second = await imported('a.steunpad', '--apply');

    expect([first.exit, first.out]).toEqual([
      0,
      expect.stringContaining('GM0160: 5 of Zwolle taken over'),
    ]);
    expect([second.exit, second.out]).toEqual([0, 'GM0160: 0 of Zwolle taken over\n']);
    const all = JSON.parse(
      (await there('upstream', 'list', '--all', '--municipality', 'GM0160', '--json')).out,
    );
    expect(all).toHaveLength(5);
    for (const piece of all) expect(piece).toMatchObject({ standing: 'SAME', keyId });
  });

  test('an older bundle than the newest is refused, and a key that is trusted no longer too', async () => {
    await run('municipality', 'set', 'GM0193', '--term', 'letterTarget=22');
    await run(...exported, '--out', at('b.steunpad'));

    expect((await imported('b.steunpad', '--apply')).out).toContain('changed there');
    expect((await imported('a.steunpad', '--apply')).err).toContain('A newer bundle');
    await there('bundle', 'distrust', keyId, '--municipality', 'GM0160');
    expect((await imported('b.steunpad')).err).toContain('not trusted here');
  });

  test('500 own texts are exported, checked and taken over within five seconds', async () => {
    const { languages, texts: shipped } = readFormTexts();
    const own = languages
      .flatMap((language) =>
        Object.entries(shipped).map(([key, text]) => ({ language, key, text })),
      )
      .filter(({ text }) => text.length > 0 && text.length < 400)
      .slice(0, 500);
    expect(own).toHaveLength(500);
    await addTown('GM0177', 'Raalte');
    await command(other, ['municipality', 'set', 'GM0177', ...town]);
    await database.asOwner('GM0177', (db) =>
      db.ownText.createMany({
        data: own.map((each) => ({
          ...each,
          text: `${each.text} Bij ons`,
          municipalityId: 'GM0177',
        })),
      }),
    );
    // Of the processor: how long it takes beside other tests says little.
    const begun = process.cpuUsage();

    await run(
      'bundle',
      'export',
      '--municipality',
      'GM0177',
      '--key',
      at('key'),
      '--out',
      at('c.steunpad'),
    );
    const read = await there('bundle', 'verify', at('c.steunpad'), '--key', at('key.pub'));
    await there(
      'bundle',
      'trust',
      at('key.pub'),
      '--municipality',
      'GM0160',
      '--id',
      keyId,
      '--label',
      'Raalte',
    );
    const done = await imported('c.steunpad', '--apply', '--keep-own');
    const { user, system } = process.cpuUsage(begun);
    const took = (user + system) / 1_000;

    expect(read.out.match(/FORM_TEXT/g)).toHaveLength(500);
    expect(done.out).toMatch(/GM0160: (499|500) of Raalte taken over/);
    expect(took).toBeLessThan(5_000);
  });

  const town = [
    ...['--name', 'Raalte', '--organisation-name', 'Welzijn Ginds', '--contact-name', 'Kim'],
    ...[
      '--phone',
      '0570 555 150',
      '--email',
      'steun@ginds.example',
      '--opening-hours',
      'op werkdagen',
    ],
    ...['--privacy-url', 'https://ginds.example/privacy'],
  ];
});
