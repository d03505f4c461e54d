import { html, nothing, type TemplateResult } from 'lit';
import type { StaffRole } from './generated/types.ts';
import { ROOT, type ViewName } from './router.ts';
import { mayOpen, SCREEN_NAMES } from './screen-names.ts';
import type { Workplace } from './view.ts';

/** What somebody may be in the municipality for which this page works. */
export const rolesHere = ({ me }: Workplace): readonly StaffRole[] =>
  me.municipalities.find(({ current }) => current)?.roles ?? [];

/** The ways that somebody may go, and as whom they work here. */
export function bar(at: Workplace, speak: (language: 'nl' | 'en') => void): TemplateResult {
  const { texts, me, router, settings } = at;
  const here = me.municipalities.find(({ current }) => current);
  const other = settings.language === 'nl' ? 'en' : 'nl';
  const way = (name: ViewName, address: string, said: string) =>
    html`<a href=${address} aria-current=${router.place.view === name ? 'page' : nothing}>${said}</a> `;
  const screens = SCREEN_NAMES.filter((name) => mayOpen(name, rolesHere(at)));
  const speakOther = (event: Event) => {
    event.preventDefault();
    speak(other);
  };
  return html`<header class="bar">
    <nav aria-label=${texts.bar.ways}>
      ${way('today', ROOT, texts.bar.today)} ${screens.map((name) => way(name, ROOT + name, texts.bar[name]))}
      ${way('keys', `${ROOT}keys`, texts.bar.keys)}
      <a href=${router.path} lang=${other} @click=${speakOther}>${texts.bar.otherLanguage}</a>
    </nav>
    <p>${me.name}, ${here?.roles.map((role) => texts.roles[role]).join(', ')} (${here?.name})
      ${me.municipalities.length > 1 ? html`<a href="/signin">${texts.bar.otherPlace}</a>` : nothing}
      <a href="/signout">${texts.bar.signOut}</a></p>
  </header>`;
}
