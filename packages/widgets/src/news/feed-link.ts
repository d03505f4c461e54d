import { html, type TemplateResult } from 'lit';

/** The path of the news as Atom. */
export const newsFeedPath = (municipality: string): string => `/f/${municipality}/news.atom`;

/** The way to follow the news in a program of one's own. */
export const feedLink = (
  texts: { readonly feed: string },
  municipality: string,
  host = '',
): TemplateResult =>
  html`<p><a part="link" href=${host + newsFeedPath(municipality)} type="application/atom+xml">${texts.feed}</a></p>`;
