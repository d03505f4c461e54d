import type { Locator, Page } from 'playwright';

export const supportRequest = (page: Page): Locator => page.locator('steunpad-support-request');
export const intakeForm = (page: Page): Locator => page.locator('steunpad-intake-form');
export const volunteerSignup = (page: Page): Locator => page.locator('steunpad-volunteer-signup');

export const button = (within: Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name });

/** Everything that the support request asks, in the shortest way. */
export async function fillSupportRequest(form: Locator): Promise<void> {
  await form.getByLabel('Voor mijzelf').check();
  await form.getByLabel('Vragen over geld').check();
  await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');
  await form.getByLabel('Bellen', { exact: true }).check();
  await form.getByLabel('Uw telefoonnummer').fill('06 12345678');
}

export async function fillVolunteerSignup(form: Locator): Promise<void> {
  await form.getByLabel('Hoe heet u?').fill('Anna Voorbeeld');
  await form.getByLabel('E-mailen', { exact: true }).check();
  await form.getByLabel('Uw e-mailadres').fill('anna@voorbeeld.nl');
  await form.getByLabel('De cijfers van uw postcode').fill('8011');
  await form.getByLabel('Ochtend').check();
  await form.getByLabel('Nederlands').check();
}

export interface ResidentKey {
  readonly reference: string;
  readonly code: string;
}

export async function shownKey(form: Locator): Promise<ResidentKey> {
  const told = form.locator('.keys [part]');
  await told.first().waitFor();
  const [reference = '', code = ''] = await told.allTextContents();
  return { reference, code };
}

/** Somebody who has asked for support on this page and wrote down what they got. */
export async function askForSupport(page: Page): Promise<ResidentKey> {
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  return shownKey(form);
}

export async function openRequest(form: Locator, key: ResidentKey): Promise<void> {
  await form.getByLabel('Uw nummer').fill(key.reference);
  await form.getByLabel('Uw code').fill(key.code);
  await button(form, 'Bekijk mijn vraag').click();
  await form.getByRole('heading', { name: 'Zo staat het met uw vraag' }).waitFor();
}
