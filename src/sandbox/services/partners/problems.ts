import { defineProblems } from '../../problems.ts';

export const partnerProblems = defineProblems({
  'not-found': {
    status: 404,
    title: { ru: 'Не найдено', en: 'Not found' },
    detail: { ru: '{what} {id} не найдено или не ваше', en: '{what} {id} does not exist or is not yours' },
  },
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'Такая запись уже есть', en: 'Already exists' },
    detail: { ru: '{what} {id} уже есть', en: '{what} {id} exists already' },
    remediation: { ru: 'Прочитайте существующую запись.', en: 'Read the existing one.' },
  },
  'inn-invalid': {
    status: 422,
    title: { ru: 'Неверный ИНН', en: 'Invalid ИНН' },
    detail: { ru: 'Контрольная цифра ИНН {inn} не сходится', en: 'The check digit of the ИНН {inn} is wrong' },
  },
  'ogrn-invalid': {
    status: 422,
    title: { ru: 'Неверный ОГРН', en: 'Invalid ОГРН' },
    detail: { ru: 'Контрольная цифра ОГРН {ogrn} не сходится', en: 'The check digit of the ОГРН {ogrn} is wrong' },
  },
  'agreement-version-stale': {
    status: 409,
    title: { ru: 'Другая редакция соглашения', en: 'Another version of the agreement' },
    detail: {
      ru: 'Хеш не от действующей редакции {version}',
      en: 'The hash is not that of version {version}, which is in force',
    },
    remediation: { ru: 'Прочитайте действующий текст: getAgreement.', en: 'Read the text in force: getAgreement.' },
  },
  'agreement-required': {
    status: 403,
    title: { ru: 'Соглашение не подписано', en: 'Agreement not signed' },
    detail: { ru: 'Ключ выдаётся после подписания соглашения', en: 'Keys are issued once the agreement is signed' },
    remediation: { ru: 'Подпишите соглашение: signAgreement.', en: 'Sign the agreement: signAgreement.' },
  },
  'certification-required': {
    status: 403,
    title: { ru: 'Нет пройденной проверки', en: 'Certification needed' },
    detail: {
      ru: 'Боевой ключ выдаётся после пройденного профиля проверок',
      en: 'Live keys are issued once a conformance profile has been passed',
    },
    remediation: { ru: 'Выполните styk conformance run.', en: 'Run styk conformance run.' },
  },
  'state-conflict': {
    status: 409,
    title: { ru: 'Состояние не позволяет', en: 'Not in this state' },
    detail: { ru: '{what} {id}: {state}', en: '{what} {id} is {state}' },
    remediation: {
      ru: 'Прочитайте текущее состояние и решите, нужно ли это действие.',
      en: 'Read the present state and see whether this is still needed.',
    },
  },
  'file-unknown': {
    status: 422,
    title: { ru: 'Неизвестный файл', en: 'Unknown file' },
    detail: { ru: 'Файла {file} нет или он вам не открыт', en: 'There is no file {file}, or it is not granted to you' },
    remediation: { ru: 'Сначала загрузите файл.', en: 'Upload the file first.' },
  },
  'report-signature-invalid': {
    status: 422,
    title: { ru: 'Подпись отчёта не проходит проверку', en: 'Report signature invalid' },
    detail: { ru: 'Отчёт не принят: {reason}', en: 'The report is refused: {reason}' },
    remediation: {
      ru: 'Подпишите отчёт ключом, зарегистрированным через rotateKey, и передайте его без изменений.',
      en: 'Sign the report with a key registered by rotateKey and hand it in unchanged.',
    },
  },
  'contract-version-outdated': {
    status: 422,
    title: { ru: 'Устаревшая версия контракта', en: 'Outdated contract version' },
    detail: {
      ru: 'Контракт {contract}: прогон на {measured}, а действует {current}',
      en: 'The contract {contract} was measured at {measured}, and {current} is in force',
    },
    remediation: { ru: 'Повторите прогон на действующих контрактах.', en: 'Run again against the contracts in force.' },
  },
});
