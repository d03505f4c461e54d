import { safeHtml } from '@steunpad/documents/safe-html.ts';
import { directionOf } from '@steunpad/texts/languages.ts';
import type { ReadableFile } from './own-data.file.ts';

/** The file as a page of its own, for any browser and screen reader: every language can be written in it. */
export function pageOf({ language, title, intro, parts }: ReadableFile): string {
  const sections = parts.map(({ heading, lines }) => {
    const items = lines.map(
      ({ name, value }) =>
        `<li>${name === null ? '' : `${safeHtml(name)}: `}<bdi>${safeHtml(value)}</bdi></li>`,
    );
    return `<h2>${safeHtml(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${safeHtml(title)}</h1>
<p>${safeHtml(intro)}</p>
${sections.join('\n')}
</body>
</html>
`;
}

const STYLE =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 sans-serif;overflow-wrap:break-word}';
