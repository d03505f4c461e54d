import { AgencyOverviewElement } from './agency-overview.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'steunpad-agency-overview': AgencyOverviewElement;
  }
}

const TAG = 'steunpad-agency-overview';

if (!customElements.get(TAG)) customElements.define(TAG, AgencyOverviewElement);
