import { COMPONENTS } from './open-forms.ts';

interface Page {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  /** Where it is opened; the SDK of Open Formulieren takes over the paths of the page, and a page of ours is on its own host. */
  readonly address?: string;
}

const UTRECHT = '/npm/@utrecht/web-component-library-stencil/dist';
const OPEN_FORMS = '/npm/@open-formulieren/sdk/dist';

const plain = (input: (type: string, name: string, label: string) => string, area: string) =>
  [
    input('text', 'name', 'Naam'),
    input('email', 'email', 'E-mailadres'),
    input('tel', 'phone', 'Telefoonnummer'),
    area,
    input('checkbox', 'consent', 'Ik ga akkoord'),
  ].join('');

const FORM = `<form>${plain(
  (type, name, label) =>
    `<p><label>${label} <input type="${type}" name="${name}" required></label></p>`,
  '<p><label>Bericht <textarea name="message" required></textarea></label></p>',
)}<button>Verstuur</button></form>`;

/** The least that a script can do: one small file of the host of the page, no questions, no checks, no library. */
export const BARE_SCRIPT = `customElements.define("bare-form",class extends HTMLElement{connectedCallback(){this.innerHTML=${JSON.stringify(FORM)}}})`;

const STYLED = '<link rel="stylesheet" href="/npm/@utrecht/design-tokens/dist/index.css">';

/** A chat, statistics, a voice that reads aloud: their hosts answer after one, two and three seconds. */
const SUPPLIERS = [1, 2, 3]
  .map((seconds) => `<script defer src="/supplier/${seconds}.js"></script>`)
  .join('');

/** What is on each page, as its makers tell a web team to do it. */
export const pages = (steunpad: string, snippet: string): Readonly<Record<string, Page>> => ({
  html: {
    name: 'plain HTML, no script',
    body: FORM,
  },
  styled: {
    name: 'the same with one style sheet, as every website has',
    head: STYLED,
    body: FORM,
  },
  'styled-busy': {
    name: 'that page with three scripts of others in its head',
    head: STYLED + SUPPLIERS,
    body: FORM,
  },
  bare: {
    name: 'a custom element that draws it, without a library',
    head: '<script type="module" src="/bare.js"></script>',
    body: '<bare-form></bare-form>',
  },
  hosted: {
    name: '**Steunpad, its hosted page**',
    address: `${steunpad}/f/GM0193/support-request`,
  },
  pinned: { name: '**Steunpad, pinned** (as `embed` prints it)', body: snippet },
  'pinned-busy': {
    name: '**Steunpad, pinned**, with the same three scripts in the head',
    head: SUPPLIERS,
    body: snippet,
  },
  latest: {
    name: '**Steunpad, one tag**',
    head: `<script type="module" async src="${steunpad}/widgets/v1/steunpad.js"></script>`,
    body: '<steunpad-support-request municipality="GM0193"><p>Bel 038 555 01 93</p></steunpad-support-request>',
  },
  utrecht: {
    name: 'Utrecht web components 4.1.0',
    head: `<link rel="stylesheet" href="/npm/@utrecht/design-tokens/dist/index.css"><script type="module" src="${UTRECHT}/utrecht/utrecht.esm.js"></script>`,
    body: `<form class="utrecht-theme">${plain(
      (type, name, label) =>
        type === 'checkbox'
          ? `<p><label>${label} <utrecht-checkbox name="${name}"></utrecht-checkbox></label></p>`
          : `<p><label>${label} <utrecht-textbox type="${type}" name="${name}"></utrecht-textbox></label></p>`,
      '<p><label>Bericht <utrecht-textarea name="message"></utrecht-textarea></label></p>',
    )}<utrecht-button type="submit">Verstuur</utrecht-button></form>`,
  },
  surveyjs: {
    name: 'SurveyJS 2.5.38',
    head: `<link rel="stylesheet" href="/npm/survey-core/survey-core.fontless.min.css"><script src="/npm/survey-core/survey.core.min.js"></script><script src="/npm/survey-js-ui/survey-js-ui.min.js"></script>`,
    body: `<div id="form"></div><script>
      const survey = new Survey.Model({ elements: [
        { type: 'text', name: 'name', title: 'Naam', isRequired: true },
        { type: 'text', inputType: 'email', name: 'email', title: 'E-mailadres', isRequired: true },
        { type: 'text', inputType: 'tel', name: 'phone', title: 'Telefoonnummer', isRequired: true },
        { type: 'comment', name: 'message', title: 'Bericht', isRequired: true },
        { type: 'checkbox', name: 'consent', title: 'Toestemming', choices: ['Ik ga akkoord'] },
      ] });
      survey.render(document.getElementById('form'));</script>`,
  },
  formio: {
    name: 'Form.io 5.6.0 `form`',
    head: '<link rel="stylesheet" href="/npm/@formio/js/dist/formio.form.min.css"><script src="/npm/@formio/js/dist/formio.form.min.js"></script>',
    body: `<div id="form"></div><script>
      Formio.createForm(document.getElementById('form'), { components: ${JSON.stringify([
        ...COMPONENTS,
        { type: 'button', action: 'submit', key: 'submit', label: 'Verstuur', input: true },
      ])} });</script>`,
  },
  openforms: {
    name: 'Open Formulieren SDK 3.3.0',
    address: '/page/openforms/startpagina?_start=1',
    head: `<link rel="stylesheet" href="${OPEN_FORMS}/open-forms-sdk.css"><script src="${OPEN_FORMS}/open-forms-sdk.js"></script>`,
    body: `<div id="form"></div><script>
      new OpenForms.OpenForm(document.getElementById('form'), {
        baseUrl: location.origin + '/open-forms/api/v2/', formId: 'form', basePath: '/page/openforms',
      }).init();</script>`,
  },
});
