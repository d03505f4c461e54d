import { randomUUID } from 'node:crypto';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { openPlainPage, type PlainPage } from '@steunpad/testing/plain-page.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { surveyCodes } from '@steunpad/testing/survey-codes.ts';
import {
  activeVolunteer,
  codeOf,
  proposed,
  visiting,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/scripts/catalogues.ts';
import { expectNoObstaclesAnywhere } from './obstacles.ts';
import { useStage } from './stage.ts';

/** Every page is asked for in seven languages, wrong codes too. */
const stage = useStage(async () => ({ limits: NO_LIMITS }));

const ASKED = {
  requestedFor: 'SELF',
  help: ['money', 'talk'],
  name: 'Ruben Voorbeeld',
  preference: 'PHONE',
  phone: '06 12345678',
};
const NOBODY = { reference: 'S-2222-2222', code: '2222-2222-2222' };
const BSN = '111222333';

const open = (path: string) => openPlainPage(`${stage.url}/f/${path}`);

async function requested() {
  const { html } = await (await open('GM0193/support-request')).send(ASKED);
  return {
    reference: /part="reference"[^>]*>([^<]+)/.exec(html)![1]!,
    code: /part="code"[^>]*>([^<]+)/.exec(html)![1]!,
  };
}

/** What a page has to have, so that it is the one that was meant. */
const MISTAKES = 'part="error-summary"';
const NOTICE = 'part="notice"';
const DONE = 'id="done"';

/** With `anew` it is sent as another form: the language of a form is part of what is sent. */
type Seen = (state: string, page: PlainPage, has?: string, anew?: 'anew') => Promise<void>;

const WALKS: Readonly<Record<string, (seen: Seen) => Promise<void>>> = {
  async 'the list and what is not there'(seen) {
    await seen('list', await open('GM0193'), 'class="doors"');
    await seen('not there', await open('GM0193/x'), 'noindex');
  },

  async 'support-request'(seen) {
    const page = await open('GM0193/support-request');
    await seen('clean', page);
    const kept = await page.send({ name: 'Ruben', press: 'later' });
    await seen('kept for later', kept, 'part="code"');
    await seen('not kept', await kept.send({ press: 'discard' }), DONE);
    const door = await open('GM0193/support-request/later');
    await seen('the page for a code', door, 'id="draftCode"');
    await seen('a wrong code', await door.send({ draftCode: 'onzin' }), MISTAKES);
    await seen('mistakes', await page.send({ preference: 'POST', message: BSN }), MISTAKES);
    await rows(stage.server.database, 'ALTER TABLE support_request RENAME TO out_of_reach');
    const failed = await page.send(ASKED);
    await seen('not sent', failed, NOTICE);
    await rows(stage.server.database, 'ALTER TABLE out_of_reach RENAME TO support_request');
    await seen('sent', await failed.send(ASKED), 'part="code"', 'anew');
  },

  async 'volunteer-signup'(seen) {
    const page = await open('GM0193/volunteer-signup');
    await seen('clean', page);
    await seen('mistakes', await page.send({ preference: 'PHONE' }), MISTAKES);
    const told = {
      name: 'Anna Voorbeeld',
      preference: 'EMAIL',
      email: 'anna@voorbeeld.nl',
      postcodeDigits: '8011',
      dayParts: ['MORNING'],
      languages: ['nl'],
    };
    await seen('sent', await page.send(told), DONE, 'anew');
  },

  async 'intake-form'(seen) {
    const keys = await requested();
    const door = await open('GM0193/intake-form');
    await seen('the door', door);
    await seen('no code', await door.send({}), MISTAKES);
    await seen('a code that nobody has', await door.send(NOBODY), NOTICE);
    let step = await door.send(keys);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await seen(`step ${number}`, step, `tap ${number} van 6`);
      if (number < 6) step = await step.send({}, 'step');
    }
    await seen('a mistake', await step.send({ remarks: BSN, save: '' }, 'step'), MISTAKES);
    await (await door.send(keys)).send({ save: '', 'HOUSING.wish': 'NO' }, 'step');
    const refused = await step.send({ save: '' }, 'step');
    await seen('changed elsewhere', refused, 'value="mine"');
    await seen('saved', await refused.send({ save: 'mine' }, 'step'), DONE);
    const asked = await (await door.send(keys)).send({ ...keys, press: 'askToStop' });
    await seen('asked whether to stop', asked, 'value="stop"');
    await seen('stopped', await asked.send({}, 'stop'), 'gestopt');
  },

  async 'letter-reply'(seen) {
    const { code } = await someoneInvited(stage.server);
    const page = await open('GM0193/letter-reply');
    await seen('clean', page);
    await seen('mistakes', await page.send({ reply: 'LATER', preference: 'EMAIL' }), MISTAKES);
    const unknown = await page.send({ code: NOBODY.code, reply: 'NO' });
    await seen('a code that nobody has', unknown, NOTICE);
    const answered = await page.send({ code, reply: 'NO' });
    await seen('answered', answered, DONE);
    await seen('taken back', await answered.send({ press: 'undo' }), DONE);
  },

  async survey(seen) {
    const [code = ''] = await surveyCodes(stage.server, 1);
    const door = await open('GM0193/survey');
    await seen('the door', door);
    await seen('a code that nobody has', await door.send({ code: NOBODY.code }), NOTICE);
    const first = await door.send({ code });
    await seen('the first questions', first, 'id="step"');
    const mistakes = await first.send({ 'q-missed': 'yes', 'q-missedOwn': BSN }, 'questions');
    await seen('mistakes', mistakes, MISTAKES);
    const kept = await first.send({ 'q-missed': 'no', press: 'keep' }, 'questions');
    await seen('kept for later', kept, DONE);
    let last = first;
    for (let i = 0; i < 3; i += 1) last = await last.send({}, 'questions');
    await seen('the end', last, 'Dit waren de vragen');
    const done = await last.send({}, 'questions');
    await seen('asks to be called', await done.send({}, 'call'), MISTAKES);
  },

  async 'my-support'(seen) {
    const { code } = await someoneInvited(stage.server);
    const door = await open('GM0193/my-support');
    await seen('the door', door);
    await seen('no code', await door.send({}), MISTAKES);
    await seen('a code that nobody has', await door.send({ code: NOBODY.code }), NOTICE);
    const mine = await door.send({ code });
    await seen('how it stands', mine, 'id="standing"');
    const past = await mine.send({ notBefore: '2020-01-01' }, 'moment');
    await seen('a day that was', past, MISTAKES);
    const asked = await mine.send({ press: 'contact' }, 'presses');
    await seen('contact', asked, 'name="preference"');
    const noAddress = await asked.send({ preference: 'POST' }, 'contact');
    await seen('no address', noAddress, MISTAKES);
    const changed = await asked.send({ preference: 'EMAIL', email: 'r@voorbeeld.nl' }, 'contact');
    await seen('contact changed', changed, 'Wij weten nu hoe wij u bereiken.');
    await seen('no right chosen', await changed.send({}, 'rights'), MISTAKES);
    const stopping = await changed.send({ press: 'askToStop' }, 'presses');
    await seen('asked whether to stop', stopping, 'value="stop"');
    await seen('stopped', await stopping.send({ press: 'stop' }, 'presses'), 'gestopt');
  },

  async 'my-volunteering'(seen) {
    const token = await stage.server.token(EVERY_SCOPE);
    const { code, matchId } = await visiting(stage.server, token);
    const other = await activeVolunteer(stage.server, token);
    await proposed(stage.server, token, await waitingResident(stage.server, token), other);
    const door = await open('GM0193/my-volunteering');
    await seen('the door', door);
    await seen('no code', await door.send({}), MISTAKES);
    await seen('a code that nobody has', await door.send({ code: NOBODY.code }), NOTICE);
    const mine = await door.send({ code });
    await seen('whom they visit', mine, 'id="match-');
    const otherCode = await codeOf(stage.server, token, other);
    await seen('somebody to meet', await door.send({ code: otherCode }), 'id="proposal-');
    const press = (what: string) => mine.send({ press: `${what}:${matchId}` }, 'presses');
    await seen('asked whether to stop', await press('ask-stop'), 'value="stop:');
    const pause = await press('ask-pause');
    await seen('a day that was', await pause.send({ until: '2020-01-01' }, 'pause'), MISTAKES);
  },

  async 'my-volunteering, what is told'(seen) {
    const token = await stage.server.token(EVERY_SCOPE);
    const { code, matchId } = await visiting(stage.server, token);
    const mine = await (await open('GM0193/my-volunteering')).send({ code });
    const press = (what: string) => mine.send({ press: `${what}:${matchId}` }, 'presses');
    await seen('what to do first', await press('ask-worry'), 'id="worry"');
    const write = await press('ask-write');
    await seen('half a worry', await write.send({ note: 'x' }, 'write'), MISTAKES);
    const told = await write.send({ about: 'DEBT' }, 'write');
    await seen('a worry told', told, 'bericht bewaard', 'anew');
    const visit = await press('ask-contact');
    await seen('half a visit', await visit.send({ minutes: 'x' }, 'contact'), MISTAKES);
  },

  async 'agency-overview'(seen) {
    await seen('the whole list', await open('GM0193/agency-overview'), 'Dit is de hele lijst.');
  },

  async links(seen) {
    const list = await open('GM0193/links');
    await seen('the links', list, 'Meld een kapotte link');
    const [, id = ''] = /name="press"\s+value="([^"]+)"/.exec(list.html) ?? [];
    const pressed = await list.send({ press: id });
    await seen('reported', pressed, 'name="email"');
    await seen('a wrong address', await pressed.send({ listing: id, email: 'x' }), MISTAKES);
  },

  async meetings(seen) {
    const list = await open('GM0193/meetings');
    await seen('the list', list, 'Rouw op het werk');
    const [, path = ''] = /href="\/f\/(GM0193\/meetings\/[0-9a-f-]{36})"/.exec(list.html) ?? [];
    const meeting = await open(path);
    await seen('a meeting', meeting, 'application/ld+json');
    await seen('a registration with mistakes', await meeting.send({ places: 'x' }), MISTAKES);
    const who = { name: 'Ayşe', places: '1', email: `${randomUUID()}@voorbeeld.example` };
    await seen('registered', await meeting.send(who), 'id="done"', 'anew');
  },

  async 'what else is listed'(seen) {
    await seen('the partners', await open('GM0193/partners'), 'WijZ');
    await seen('the news', await open('GM0193/news'), 'application/atom+xml');
    await seen('the documents', await open('GM0193/downloads'), 'role="search"');
  },
};

test.each(Object.keys(WALKS))(
  '%s: each page is free of obstacles in every language and look',
  async (name) => {
    const screen = await blankPage();
    await WALKS[name]!(async (state, page, has = '<form', anew) => {
      expect(page.html, state).toContain(has);
      await expectNoObstaclesAnywhere(screen, `${name}, ${state}`, async (tag) => {
        const there = await page.again(tag, anew && randomUUID());
        expect(skeleton(there), `${state}, ${tag}`).toEqual(skeleton(page));
        await draw(screen, there, tag);
      });
    });
  },
  180_000,
);

/** What a page is made of, in whatever language: a form that was sent twice may not be another page. */
const skeleton = ({ status, html }: PlainPage) => [
  status,
  ...[...html.matchAll(/ (?:part|name|id)="(?!link|[\da-f-]{36})[^"]+"/g)].map(([part]) => part),
];

/** A tab at an address of ours, whose page is drawn over and over: engines stay where they are. */
async function blankPage(): Promise<Page> {
  const page = await stage.blank();
  await page.route(/\/widgets\/|take-over/, (route) => route.abort());
  await page.goto(`${stage.url}/f/GM0193/agency-overview`);
  return page;
}

async function draw(page: Page, { html }: PlainPage, tag: string): Promise<void> {
  const drawn = await page.evaluate((all) => {
    document.open();
    document.write(all);
    document.close();
    const { lang, dir } = document.documentElement;
    const { children } = document.body;
    const { margin } = getComputedStyle(document.body);
    return {
      lang,
      dir,
      margin,
      styles: document.querySelectorAll('style').length,
      shows: children.length > 0,
    };
  }, html);
  const { direction } = LANGUAGES.find((language) => language.tag === tag)!;
  expect(drawn).toEqual({ lang: tag, dir: direction, margin: '0px', styles: 1, shows: true });
}
