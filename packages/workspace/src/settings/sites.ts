import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { formAbout } from '../form/step-form.ts';
import { AddEmbedSite } from '../generated/add-embed-site.ts';
import { RemoveEmbedSite } from '../generated/remove-embed-site.ts';
import type { AddEmbedSiteInput } from '../generated/types.ts';
import { settingsOf } from '../rights.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import { PanelPart } from './panel-part.ts';
import { settingsWords } from './texts.ts';

const add = formAbout<object>()<AddEmbedSiteInput>('addEmbedSite', AddEmbedSite, {
  subject: () => ({}),
  fields: [{ name: 'origin', kind: 'line', required: true, most: 500 }],
});

/** The websites that carry the forms. */
export class Sites extends PanelPart {
  get #said() {
    return settingsWords[this.at.settings.language].sites;
  }

  protected override openNamed(): void {
    this.#add();
  }

  protected list(): TemplateResult {
    const said = this.#said;
    const { website } = settingsOf(rolesHere(this.at));
    const sites = this.now!.embedSites;
    return html`${
      sites.length === 0
        ? html`<p class="note">${said.none}</p>`
        : cardTable(
            said.caption,
            [said.site, said.next],
            sites.map((site) => ({
              cells: [
                site,
                website
                  ? html`<button type="button" aria-label="${said.remove}: ${site}" @click=${() => this.#remove(site)}>${said.remove}</button>`
                  : nothing,
              ],
            })),
          )
    }
      ${website ? html`<p class="actions"><button type="button" class="primary" id="add" @click=${() => this.#add()}>${said.add}</button></p>` : nothing}`;
  }

  #add(): void {
    this.show(add, this.#said.form, 'add');
  }

  async #remove(origin: string): Promise<void> {
    const asked = await this.at.ask(RemoveEmbedSite, {
      input: { origin, idempotencyKey: idempotencyKey() },
    });
    const isGone =
      asked.status === 'ANSWERED' && asked.answer.answer.__typename === 'EmbedSiteRemoved';
    const undo = () =>
      this.at.ask(AddEmbedSite, { input: { origin, idempotencyKey: idempotencyKey() } });
    if (isGone) this.at.tell(fill(this.#said.removed, { site: origin }), { undo });
    else this.at.tell(this.#said.notRemoved);
    await this.open();
    this.at.focusOn('add');
  }
}
