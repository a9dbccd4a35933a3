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
});
