import { html, type TemplateResult } from 'lit';
import type { Visit } from '../visit.ts';

/** Where the picture is that stands beside a link to a meeting: three people at a table, without a word in any language. */
export const SHARE_PICTURE = '/f/share.png';

interface Shared {
  /** The path of the page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** What stands beside a link to this page where somebody shares it (Open Graph): a title, a sentence and a picture. */
export const shareTags = (
  { host, language, about, texts }: Visit,
  { path, title, description }: Shared,
): TemplateResult => html`
  <meta property="og:type" content="website">
  <meta property="og:site_name" content=${about.organisationName}>
  <meta property="og:locale" content=${language}>
  <meta property="og:title" content=${title}>
  <meta property="og:description" content=${description}>
  <meta property="og:url" content=${`https://${host}${path}`}>
  <meta property="og:image" content=${`https://${host}${SHARE_PICTURE}`}>
  <meta property="og:image:type" content="image/png">
  <meta property="og:image:width" content="1200">
  <meta property="og:image:height" content="630">
  <meta property="og:image:alt" content=${texts.pages.shareAlt}>
  <meta name="twitter:card" content="summary_large_image">
`;
