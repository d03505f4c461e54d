import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SessionRow } from '@steunpad/database';
import { endSessionOf } from '../modules/staff/logout.store.ts';
import { chooseInSession } from '../modules/staff/session.store.ts';
import { type Identity, sessionHash, signIn } from '../modules/staff/sign-in.store.ts';
import { activeSession } from '../operation/callers.ts';
import type { Foundation } from '../operation/run-operation.ts';
import { backChannelLogout } from './back-channel-logout.ts';
import { readForm } from './body.ts';
import type { OwnAddress } from './origins.ts';
import { type Failure, type ProviderSettings, providerOf } from './provider.ts';
import {
  attemptIn,
  dropAttempt,
  dropSession,
  isOwnRequest,
  keepAttempt,
  keepSession,
  sessionIn,
} from './session-cookie.ts';
import { BUTTONS, type PageKey } from './sign-in.texts.ts';
import { type PageForm, redirect, sendPage } from './sign-in-page.ts';

/** How people prove who they are: at a provider, or in a demo on this machine by choosing one of the invented people. */
export type SignInSettings =
  | { readonly by: 'PROVIDER'; readonly publicUrl: string; readonly provider: ProviderSettings }
  | {
      readonly by: 'DEMO';
      readonly issuer: string;
      readonly people: readonly { readonly subject: string; readonly label: string }[];
    };

export type Routes = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const SIGN_OUT: PageForm = {
  action: '/signout',
  label: BUTTONS.signOut.nl,
  buttons: [BUTTONS.signOut],
};

/** `/signin`, `/signin/callback`, `/signin/municipality`, `/signout` and `/backchannel-logout`. */
export function signInRoutes(
  settings: SignInSettings,
  foundation: Foundation,
  own: OwnAddress,
): Routes {
  const { database, now, log, idleMinutes } = foundation;
  const origin = settings.by === 'PROVIDER' ? settings.publicUrl : null;
  const provider =
    settings.by === 'PROVIDER'
      ? providerOf(settings.provider, `${origin}/signin/callback`, now)
      : null;
  const providerOrigin = provider && new URL(provider.issuer).origin;
  const takeLogout = provider && backChannelLogout(provider, database, now);

  const page = (
    response: ServerResponse,
    key: PageKey,
    status: number,
    fill: Readonly<Record<string, string>> = {},
    cookies: readonly string[] = [],
  ) => sendPage(response, { key, status, fill, again: true }, { cookies });

  const sessionOf = async ({ headers }: IncomingMessage): Promise<SessionRow | null> => {
    const secret = sessionIn(headers.cookie);
    if (!secret) return null;
    const by = { sessionHash: sessionHash(secret) };
    const found = await database.asTenant(by, 'read', async (_db, { session }) => session);
    return activeSession(found, now(), idleMinutes);
  };

  /** Who is signed in here, and as what; else off to the provider. Whoever came from the workspace goes back there. */
  async function showSession(request: IncomingMessage, response: ServerResponse, search: string) {
    const session = await sessionOf(request);
    const to = workIn(search);
    if (!session) return begin(response, to);
    if (to && session.municipality) return redirect(response, to);
    const places = new Map(
      session.grants.map((each) => [each.municipality, each.municipalityName]),
    );
    const others = [...places].filter(([code]) => code !== session.municipality);
    const choose: PageForm = {
      action: withWay('/signin/municipality', to),
      label: 'Gemeente kiezen',
      name: 'code',
      buttons: others.map(([value, place]) =>
        session.municipality
          ? { value, nl: `Verder voor ${place}`, en: `Go on for ${place}` }
          : { value, nl: place },
      ),
    };
    const name = places.get(session.municipality ?? '');
    sendPage(
      response,
      {
        key: session.municipality ? 'SIGNED_IN' : 'CHOOSE',
        status: 200,
        fill: { name: name ? `${session.name} (${name})` : session.name },
        forms: [...(others.length > 0 ? [choose] : []), SIGN_OUT],
        work: session.municipality !== null,
      },
      { elsewhere: providerOrigin },
    );
  }

  async function begin(response: ServerResponse, to: string | undefined) {
    if (settings.by === 'DEMO') {
      const buttons = settings.people.map(({ subject, label }) => ({ nl: label, value: subject }));
      const action = withWay('/signin/demo', to);
      const forms = [{ action, label: 'Inloggen', name: 'person', buttons }];
      return sendPage(response, { key: 'DEMO', status: 200, forms });
    }
    const begun = await provider!.begin();
    if ('why' in begun) return failed(response, begun);
    redirect(response, begun.url.href, [keepAttempt({ ...begun.attempt, to })]);
  }

  async function finish(request: IncomingMessage, response: ServerResponse, search: string) {
    const attempt = attemptIn(request.headers.cookie);
    if (!attempt || new URLSearchParams(search).get('state') !== attempt.state)
      return page(response, 'STARTED_ELSEWHERE', 400, {}, [dropAttempt]);
    const claims = await provider!.finish(new URL(`${origin}/signin/callback${search}`), attempt);
    if ('why' in claims) return failed(response, claims);
    const to = workIn(withWay('', attempt.to));
    return enter(request, response, { issuer: provider!.issuer, ...claims }, to);
  }

  async function enter(
    request: IncomingMessage,
    response: ServerResponse,
    identity: Identity,
    to: string | undefined,
  ) {
    const earlier = sessionIn(request.headers.cookie);
    const signed = await signIn(database, identity, now(), earlier);
    const over = [dropAttempt, dropSession];
    switch (signed.outcome) {
      case 'UNKNOWN':
        return page(response, 'UNKNOWN', 403, { subject: identity.subject }, over);
      case 'NO_ROLE':
        return page(response, 'NO_ROLE', 403, { staffId: signed.staffId }, over);
      case 'SIGNED_IN':
        return redirect(response, withWay('/signin', to), [
          dropAttempt,
          keepSession(signed.cookie),
        ]);
    }
  }

  function failed(response: ServerResponse, failure: Failure) {
    log.problem('sign-in-failed', { failure: failure.why });
    const seconds = failure.why === 'CLOCK_OFF' ? String(Math.abs(failure.seconds)) : '';
    const id = failure.why === 'ANSWER_WRONG' ? log.unexpected(failure.error) : '';
    const status = failure.why === 'PROVIDER_DOWN' ? 503 : 400;
    page(response, failure.why, status, { seconds, id }, [dropAttempt]);
  }

  async function signOut(request: IncomingMessage, response: ServerResponse) {
    const secret = sessionIn(request.headers.cookie);
    if (secret) await endSessionOf(database, secret);
    const there = await provider?.signOutUrl(`${origin}/signout`);
    redirect(response, there?.href ?? '/signout', [dropSession]);
  }

  async function choose(request: IncomingMessage, response: ServerResponse, search: string) {
    const session = await sessionOf(request);
    const code = (await readForm(request)).get('code') ?? '';
    if (session) await chooseInSession(database, session, code);
    redirect(response, withWay('/signin', workIn(search)));
  }

  async function enterDemo(request: IncomingMessage, response: ServerResponse, search: string) {
    if (settings.by !== 'DEMO') return redirect(response, '/signin');
    const subject = (await readForm(request)).get('person') ?? '';
    return enter(request, response, { issuer: settings.issuer, subject }, workIn(search));
  }

  /** Sent by the provider itself, with a token that proves it. */
  async function logoutThere(request: IncomingMessage, response: ServerResponse) {
    const token = (await readForm(request)).get('logout_token') ?? '';
    const isTaken = (await takeLogout?.(token)) ?? false;
    response.writeHead(isTaken ? 200 : 400, { 'cache-control': 'no-store' });
    response.end();
  }

  const GET: Readonly<Record<string, (...of: Parameters<typeof finish>) => unknown>> = {
    '/signin': showSession,
    '/signout': async (request, response) =>
      (await sessionOf(request))
        ? sendPage(
            response,
            { key: 'SIGN_OUT', status: 200, forms: [SIGN_OUT] },
            { elsewhere: providerOrigin },
          )
        : page(response, 'SIGNED_OUT', 200),
    ...(provider && { '/signin/callback': finish }),
  };
  const POST: typeof GET = {
    '/signout': signOut,
    '/signin/municipality': choose,
    ...(settings.by === 'DEMO' && { '/signin/demo': enterDemo }),
  };

  return async (request, response) => {
    // `//` is a path that browsers may send and no address.
    const address = URL.parse(request.url ?? '/', 'http://localhost');
    if (!address) return false;
    const { pathname, search } = address;
    if (settings.by === 'DEMO' && !isHere(request)) return false;
    if (request.method === 'POST' && pathname === '/backchannel-logout' && provider) {
      await logoutThere(request, response);
      return true;
    }
    const route =
      request.method === 'POST'
        ? POST[pathname]
        : request.method === 'GET'
          ? GET[pathname]
          : undefined;
    if (!route) return false;
    if (request.method === 'POST' && !isOwnRequest(request.headers, own.isPageOf(request)))
      page(response, 'NOT_FROM_HERE', 403);
    else await route(request, response, search);
    return true;
  };
}

/** Where in the workspace somebody was. Only there: an address that a stranger made up leads nowhere else. */
function workIn(search: string): string | undefined {
  const to = new URLSearchParams(search).get('to') ?? '';
  return /^\/werk\/[\w./?=&%:+-]{0,500}$/.test(to) ? to : undefined;
}

const withWay = (path: string, to: string | undefined): string =>
  to ? `${path}?to=${encodeURIComponent(to)}` : path;

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Whether a browser on this very machine sent it, by the name of this machine, and no proxy in between. */
const isHere = ({ socket, headers }: IncomingMessage): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  LOOPBACK_HOST.test(headers.host ?? '') &&
  FORWARDED.every((name) => headers[name] === undefined);
