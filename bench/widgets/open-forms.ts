/** As much of the API of Open Formulieren as its SDK asks before a form of one step can be filled in. */
export function openForms(path: string, origin: string): object | null {
  const api = `${origin}/open-forms/api/v2`;
  const step = `${api}/forms/form/steps/step`;
  const submissionStep = `${api}/submissions/one/steps/step`;
  const literal = { value: '', resolved: 'Verder' };
  const nested = {
    id: 'step',
    name: 'Steun',
    url: submissionStep,
    formStep: step,
    isApplicable: true,
    completed: false,
    canSubmit: true,
  };
  switch (path) {
    case '/open-forms/api/v2/forms/form':
      return {
        uuid: 'form',
        name: 'Steun',
        internalName: 'Steun',
        slug: 'form',
        url: `${api}/forms/form`,
        loginRequired: false,
        loginOptions: [],
        cosignLoginOptions: [],
        autoLoginAuthenticationBackend: '',
        product: null,
        paymentRequired: false,
        paymentOptions: [],
        literals: {
          previousText: literal,
          beginText: literal,
          changeText: literal,
          confirmText: literal,
        },
        steps: [
          {
            uuid: 'step',
            slug: 'step',
            formDefinition: 'Steun',
            index: 0,
            literals: { previousText: literal, saveText: literal, nextText: literal },
            url: step,
            isApplicable: true,
          },
        ],
        showProgressIndicator: false,
        showSummaryProgress: false,
        maintenanceMode: false,
        active: true,
        type: 'regular',
        translationEnabled: false,
        newRendererEnabled: false,
        requiredFieldsWithAsterisk: true,
        submissionAllowed: 'yes',
        submissionLimitReached: false,
        suspensionAllowed: false,
        sendConfirmationEmail: false,
        appointmentOptions: { isAppointment: false, supportsMultipleProducts: null },
        introductionPageContent: '',
        explanationTemplate: '',
        submissionStatementsConfiguration: [],
        communicationPreferencesPortalUrl: '',
        authBackends: [],
      };
    case '/open-forms/api/v2/submissions':
    case '/open-forms/api/v2/submissions/one':
      return {
        id: 'one',
        url: `${api}/submissions/one`,
        form: `${api}/forms/form`,
        steps: [nested],
        submissionAllowed: 'yes',
        isAuthenticated: false,
        payment: { isRequired: false, amount: null, hasPaid: false },
        formUrl: origin,
        initialDataReference: '',
      };
    case '/open-forms/api/v2/submissions/one/steps/step':
      return {
        id: 'step',
        slug: 'step',
        formStep: { index: 0, configuration: { display: 'form', components: COMPONENTS } },
        data: null,
        isApplicable: true,
        completed: false,
        canSubmit: true,
      };
    case '/open-forms/api/v2/submissions/one/steps/step/_check-logic':
      return {
        submission: openForms('/open-forms/api/v2/submissions/one', origin),
        step: openForms('/open-forms/api/v2/submissions/one/steps/step', origin),
      };
    case '/open-forms/api/v2/i18n/formio/nl':
    case '/open-forms/api/v2/analytics/analytics-tools-config-info':
      return {};
    case '/open-forms/api/v2/i18n/info':
      return { languages: [{ code: 'nl', name: 'Nederlands' }], current: 'nl' };
    default:
      return null;
  }
}

const field = (type: string, key: string, label: string) => ({
  type,
  key,
  id: key,
  label,
  input: true,
  hidden: false,
  clearOnHide: true,
  defaultValue: type === 'checkbox' ? false : '',
  validate: { required: true },
});

/** The five fields, also for Form.io: the SDK of Open Formulieren is built on it. */
export const COMPONENTS = [
  field('textfield', 'name', 'Naam'),
  field('email', 'email', 'E-mailadres'),
  field('phoneNumber', 'phone', 'Telefoonnummer'),
  field('textarea', 'message', 'Bericht'),
  field('checkbox', 'consent', 'Ik ga akkoord'),
];
