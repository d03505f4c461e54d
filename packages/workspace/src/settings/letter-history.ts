import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import type { PlaceholdersQuery } from '../generated/types.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { settingsWords } from './texts.ts';

/** The versions of a text that were in use, with why each was made and what people had written. */
export function letterHistory(
  { settings }: Workplace,
  templates: PlaceholdersQuery['templates'],
  written: string,
): TemplateResult | typeof nothing {
  const said = settingsWords[settings.language].letters;
  const used = templates.filter(({ language, publishedAt }) => publishedAt && language === written);
  if (used.length === 0) return nothing;
  return html`<details id="history"><summary>${said.history}</summary>
    <ul>${used.map(({ version, publishedAt, changeReason, findings }) => {
      const day = saidDay(publishedAt!, settings.language, today());
      return html`<li>${fill(said.version, { version, day, reason: changeReason })}${
        findings.length > 0
          ? html`<br>${fill(said.findings, { themes: findings.join(', ') })}`
          : nothing
      }</li>`;
    })}</ul>
  </details>`;
}
