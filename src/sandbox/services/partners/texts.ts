import type { LocalizedText } from '@styk/sdk/errors';
import type { Reason, RequirementCode, TaskCode } from './rules/dossier.ts';
import type { RunReason } from './rules/judge-report.ts';

export const REASONS: Readonly<Record<Reason, LocalizedText>> = {
  liquidation: { ru: 'Организация в стадии ликвидации', en: 'The organisation is being wound up' },
  disqualified: { ru: 'Руководитель дисквалифицирован', en: 'The head is disqualified' },
  'account-closed': { ru: 'Банковский счёт закрыт', en: 'The bank account is closed' },
  'numbers-mismatch': {
    ru: 'ИНН, ОГРН и КПП не могут принадлежать одному лицу',
    en: 'ИНН, ОГРН and КПП cannot belong to one person',
  },
  'document-expired': { ru: 'Срок действия документа истёк', en: 'The document has expired' },
  'agreement-not-signed': { ru: 'Соглашение не подписано', en: 'The agreement is not signed' },
  'agreement-past-due': {
    ru: 'Действующая редакция соглашения не принята',
    en: 'The version of the agreement in force is not accepted',
  },
  'check-failed': { ru: 'Не пройдена проверка по реестру', en: 'A registry check has failed' },
  'checks-pending': { ru: 'Идут проверки по реестрам', en: 'Registers are being asked' },
  opening: { ru: 'Подключается', en: 'Being enabled' },
  'not-certified': { ru: 'Профиль проверок не пройден', en: 'No conformance profile has been passed' },
  'certification-ended': { ru: 'Срок сертификации истёк', en: 'The certification has ended' },
  'pilot-running': { ru: 'Идёт пилот', en: 'The pilot is running' },
  abandoned: { ru: 'Заявка отклонена и не исправлена за 30 дней', en: 'Rejected and not corrected for 30 days' },
};

export const REMEDIATIONS: Readonly<Record<RequirementCode, LocalizedText>> = {
  'agreement-signature': { ru: 'Примите соглашение: signAgreement', en: 'Accept the agreement: signAgreement' },
  store: { ru: 'Добавьте торговую точку: createStore', en: 'Add a store: createStore' },
  conformance: {
    ru: 'Пройдите профиль проверок: styk conformance run',
    en: 'Pass a conformance profile: styk conformance run',
  },
  charter: { ru: 'Приложите устав: attachPartnerDocument', en: 'Attach the charter: attachPartnerDocument' },
  'power-of-attorney': {
    ru: 'Приложите доверенность подписанта: attachPartnerDocument',
    en: 'Attach the power of attorney of the signer: attachPartnerDocument',
  },
  'bank-account': {
    ru: 'Исправьте реквизиты: updateApplication; счёт проверится заново',
    en: 'Correct the details: updateApplication; the account is checked again',
  },
  'personal-data-location': {
    ru: 'Подтвердите хранение персональных данных в России: completeTask',
    en: 'Confirm that personal data are kept in Russia: completeTask',
  },
  contact: { ru: 'Укажите контакт: updateApplication', en: 'Give a contact: updateApplication' },
};

interface TaskTexts {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
}

export const TASKS: Readonly<Record<TaskCode, TaskTexts>> = {
  'correct-details': {
    title: { ru: 'Исправьте реквизиты', en: 'Correct the details' },
    description: {
      ru: 'Проверка по реестру не пройдена. Исправьте заявку или устраните причину и сообщите: проверка повторится.',
      en: 'A registry check has failed. Correct the application, or remove the cause and say so: the check is repeated.',
    },
  },
  'agreement-version': {
    title: { ru: 'Примите новую редакцию соглашения', en: 'Accept the new version of the agreement' },
    description: {
      ru: 'Прочитайте объявленную редакцию и примите её до вступления в силу: signAgreement.',
      en: 'Read the announced version and accept it before it takes effect: signAgreement.',
    },
  },
  'personal-data-location': {
    title: { ru: 'Подтвердите место хранения персональных данных', en: 'Confirm where personal data are kept' },
    description: {
      ru: 'Подтвердите, что первичное хранилище персональных данных покупателей находится в России.',
      en: "Confirm that the primary storage of customers' personal data is in Russia.",
    },
  },
  'pilot-store': {
    title: { ru: 'Назовите точку для пилота', en: 'Name a store for the pilot' },
    description: {
      ru: 'Выберите магазин, где пройдёт пилот, и сообщите дату.',
      en: 'Choose the store where the pilot takes place and say when.',
    },
  },
  recertify: {
    title: { ru: 'Пройдите сертификацию заново', en: 'Certify again' },
    description: {
      ru: 'Пройдите профиль проверок и передайте отчёт: createConformanceRun.',
      en: 'Pass the profile and hand in the report: createConformanceRun.',
    },
  },
};

export const RUN_REASONS: Readonly<Record<RunReason, LocalizedText>> = {
  'blocking-failed': { ru: 'Не пройдена блокирующая проверка', en: 'A blocking check has failed' },
  'not-carried-out': { ru: 'Есть проверки, завершившиеся ошибкой', en: 'Some checks ended in an error' },
  'families-missing': {
    ru: 'В отчёте нет обязательных проверок профиля',
    en: 'Checks that the profile needs are not in the report',
  },
  'evidence-mismatch': {
    ru: 'Хеш свидетельств не совпадает с файлом',
    en: 'The hash of the evidence is not that of the file',
  },
};
