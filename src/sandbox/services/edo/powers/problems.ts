import { defineProblems } from '../../../problems.ts';

/** Refusals about certificates and powers of attorney. */
export const powersProblems = defineProblems({
  'natural-key-conflict': {
    status: 409,
    title: { ru: 'МЧД с таким номером уже есть', en: 'A power of attorney of this number exists' },
    detail: {
      ru: 'МЧД {number} уже зарегистрирована с другим содержанием',
      en: 'The power of attorney {number} was registered before with other content',
    },
    remediation: { ru: 'Сформируйте МЧД с новым номером.', en: 'Make the power of attorney under a new number.' },
  },
  'poa-not-found': {
    status: 422,
    title: { ru: 'МЧД не найдена', en: 'No such power of attorney' },
    detail: {
      ru: 'В реестре нет МЧД {number} с таким доверителем и представителем',
      en: 'The register has no power of attorney {number} of this principal and representative',
    },
    remediation: {
      ru: 'Сверьте номер и ИНН сторон либо добавьте МЧД файлом.',
      en: 'Compare the number and the ИНН of both sides, or register it as a file.',
    },
  },
  'poa-invalid': {
    status: 422,
    title: { ru: 'МЧД недействительна', en: 'The power of attorney does not hold' },
    detail: {
      ru: 'МЧД не прошла проверку; причины перечислены в errors',
      en: 'The power of attorney was refused; the reasons are listed in errors',
    },
    remediation: { ru: 'Проверьте файл: styk mchd check.', en: 'Check the file: styk mchd check.' },
  },
  'signature-invalid': {
    status: 422,
    title: { ru: 'Подпись МЧД неверна', en: 'The signature of the power of attorney is not valid' },
    detail: {
      ru: 'Подпись доверителя не прошла проверку; причины перечислены в errors',
      en: 'The signature of the principal does not verify; the reasons are listed in errors',
    },
  },
  'poa-scope-insufficient': {
    status: 422,
    title: { ru: 'Полномочий не хватает', en: 'The powers are not enough' },
    detail: {
      ru: 'МЧД {number} не даёт права подписывать документы вида {documentType}',
      en: 'The power of attorney {number} does not cover documents of the type {documentType}',
    },
    remediation: {
      ru: 'Назовите другую МЧД или получите её с нужным полномочием.',
      en: 'Name another power of attorney, or get one that covers it.',
    },
  },
  'certificate-unreadable': {
    status: 422,
    title: { ru: 'Сертификат не читается', en: 'The certificate cannot be read' },
    detail: {
      ru: 'Это не сертификат X.509 в DER: {reason}',
      en: 'This is no X.509 certificate in DER: {reason}',
    },
    remediation: {
      ru: 'Передайте один сертификат в DER, закодированный base64.',
      en: 'Give one certificate in DER, encoded as base64.',
    },
  },
});
