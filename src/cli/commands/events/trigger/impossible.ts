import type { LocalizedText } from '@styk/sdk/errors';

const REGISTRY = {
  ru: 'зависит от реестров и сроков партнёра, песочница их не торопит',
  en: 'depends on registries and deadlines of the partner, which the sandbox does not hurry',
};
const APPLICANT = {
  ru: 'его получает тот, кто подаёт заявку: styk partner apply',
  en: 'it goes to whoever applies: styk partner apply',
};
const DOCUMENT = { ru: 'нужен подписанный документ: styk edo send', en: 'a signed document is needed: styk edo send' };
const COUNTERPARTY = {
  ru: 'решает контрагент; его поведение задаётся в самом документе',
  en: 'the counterparty decides; the document itself says how it behaves',
};

/** Types of the catalogue that no recipe causes, and why. */
export const impossible: Readonly<Record<string, LocalizedText>> = {
  'partner.application.updated': APPLICANT,
  'partner.requirement.due': REGISTRY,
  'partner.capability.changed': APPLICANT,
  'agreement.version.announced': REGISTRY,
  'contract.deprecated': { ru: 'ни один контракт не устаревает', en: 'no contract is being retired' },
  'participation.offered': {
    ru: 'предложения приходят при заполнении: styk sandbox reset, затем seed',
    en: 'offers come with a seed: styk sandbox reset, then seed',
  },
  'edo.document.sent': DOCUMENT,
  'edo.document.delivered': DOCUMENT,
  'edo.document.received': COUNTERPARTY,
  'edo.document.signed': DOCUMENT,
  'edo.document.rejected': COUNTERPARTY,
  'edo.document.annulled': COUNTERPARTY,
  'edo.document.stuck': COUNTERPARTY,
  'edo.certificate.expiring': {
    ru: 'нужен сертификат, который скоро кончится',
    en: 'a certificate near its end is needed',
  },
  'edo.poa.expiring': {
    ru: 'нужна доверенность, которая скоро кончится',
    en: 'a power of attorney near its end is needed',
  },
  'incident.opened': {
    ru: 'песочница объявляет его сама, когда отключает подписку',
    en: 'the sandbox opens one itself when it disables a subscription',
  },
  'incident.resolved': {
    ru: 'происшествия песочницы закрываются вместе с подпиской',
    en: 'incidents of the sandbox end with their subscription',
  },
};
