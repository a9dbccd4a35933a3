import type { LocalizedText } from '@styk/sdk/errors';

/** What the first word of a command is about, for the overview in `styk --help`. */
export const nouns: Readonly<Record<string, LocalizedText>> = {
  auth: { ru: 'вход и ключи доступа', en: 'signing in and access keys' },
  partner: { ru: 'подключение партнёра', en: 'becoming a partner' },
  'partner agreement': { ru: 'соглашение и его редакции', en: 'the agreement and its versions' },
  'partner credentials': { ru: 'ключи партнёра', en: 'keys of the partner' },
  sandbox: { ru: 'локальная экосистема', en: 'the local ecosystem' },
  'sandbox clock': { ru: 'часы песочницы', en: 'the clock of the sandbox' },
  'sandbox faults': { ru: 'сбои по заказу', en: 'faults to order' },
  contracts: { ru: 'контракты экосистемы (OpenAPI)', en: 'contracts of the ecosystem (OpenAPI)' },
  sdk: { ru: 'типизированный SDK из контрактов', en: 'a typed SDK made from contracts' },
  loyalty: { ru: 'операции программы лояльности', en: 'loyalty transactions' },
  'loyalty register': { ru: 'реестры в миллионы операций', en: 'registers of millions of operations' },
  edo: { ru: 'электронные документы', en: 'electronic documents' },
  'edo formats': { ru: 'форматы документов, свои и встроенные', en: 'formats of documents, built in and your own' },
  cert: { ru: 'сертификаты', en: 'certificates' },
  mchd: { ru: 'машиночитаемые доверенности', en: 'machine-readable powers of attorney' },
  events: { ru: 'события и вебхуки', en: 'events and webhooks' },
  conformance: { ru: 'проверка соответствия', en: 'conformance checks' },
  config: { ru: 'настройки и откуда они взялись', en: 'settings and where they come from' },
};
