import { Listings } from '@steunpad/widgets/generated/listings.ts';
import type { ListingKind } from '@steunpad/widgets/generated/types.ts';
import { formLanguage } from '@steunpad/widgets/kernel/language.ts';
import {
  type ListingsTexts,
  listingsPage,
  type Told,
} from '@steunpad/widgets/listings/listings.page.ts';
import { BLANK, checkReport, sendReport } from '@steunpad/widgets/listings/send-report.ts';
import { feedLink, newsFeedPath } from '@steunpad/widgets/news/feed-link.ts';
import { html } from 'lit';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted, textIn } from '../posted.ts';
import {
  type FormPage,
  keyIn,
  newKey,
  pressesForm,
  type Shown,
  type Visit,
  viewOf,
} from '../visit.ts';

interface List {
  readonly kinds: readonly ListingKind[];
  readonly texts: (visit: Visit) => ListingsTexts;
  readonly element: string;
  readonly hasFeed?: true;
}

/** What a reader did on the page. */
interface Done {
  readonly id: string;
  readonly told: Told;
  /** The form for an address, as it was sent. */
  readonly filled: PlainForm;
}

/** A list of a municipality: each link has a button to report it, which needs no script. */
function listOf({ kinds, texts, element, hasFeed }: List): FormPage {
  const draw = async (visit: Visit, key: string, done?: Done): Promise<Shown> => {
    const { municipality: code, language, ask } = visit;
    const listings = (await ask(Listings, { code, kinds: [...kinds] }))?.listings;
    const own = texts(visit);
    const { say, plain } = viewOf(visit, own, new PlainForm({}), {});
    const mail = done && {
      id: done.id,
      view: viewOf(visit, own, done.filled, { listing: done.id, key }),
    };
    if (!listings) return { content: html`<p class="note warning">${own.listings.notFetched}</p>` };
    return {
      ...(done?.filled.summarised && { problem: true }),
      ...(hasFeed && { feed: newsFeedPath(code) }),
      content: html`${pressesForm(visit, { key })}
        ${listingsPage({
          ...{ texts: own, say, language, kinds, listings, plain },
          told: new Map(done ? [[done.id, done.told]] : []),
          mail: mail ?? null,
          onReport: () => {},
          ending: hasFeed ? feedLink(visit.texts.news, code) : null,
        })}`,
    };
  };

  return {
    element,
    show: (visit) => draw(visit, newKey()),
    async send(visit, posted) {
      const pressed = textIn(posted, 'press');
      return pressed ? report(visit, posted, pressed) : leaveAddress(visit, posted);
    },
  };

  async function report(visit: Visit, posted: Posted, id: string): Promise<Shown> {
    const sent = await sendReport(visit.ask, inputOf(visit, posted, id));
    const told = sent.status === 'accepted' ? sent.told : 'notReported';
    return draw(visit, newKey(), { id, told, filled: new PlainForm(BLANK) });
  }

  async function leaveAddress(visit: Visit, posted: Posted): Promise<Shown> {
    const id = textIn(posted, 'listing');
    const answers = answersIn(posted, BLANK);
    const filled = new PlainForm(answers);
    filled.problems = checkReport(answers);
    const input = { ...inputOf(visit, posted, id), ...answers };
    const sent = filled.summarised ? null : filled.take(await sendReport(visit.ask, input));
    return draw(visit, newKey(), { id, told: sent?.told ?? 'reported', filled });
  }
}

const inputOf = ({ municipality, language }: Visit, posted: Posted, id: string) => ({
  municipality,
  idempotencyKey: keyIn(posted),
  listingId: id,
  language: formLanguage(language),
});

export const listingsPages = {
  partners: listOf({
    element: 'steunpad-partners',
    kinds: ['PARTNER', 'NEWS'],
    texts: ({ texts }) => texts.partners,
  }),
  links: listOf({
    element: 'steunpad-links',
    kinds: ['LINK', 'MEDIA'],
    texts: ({ texts }) => texts.links,
  }),
  news: listOf({
    element: 'steunpad-news',
    kinds: ['NEWS'],
    hasFeed: true,
    texts: ({ texts }) => texts.news,
  }),
} as const;
