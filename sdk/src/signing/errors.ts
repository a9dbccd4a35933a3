import { defineErrors } from '../errors/index.ts';

/** What can go wrong while reading or making signatures. A signature that reads but does not hold is no error: see `verifier/`. */
export const signingErrors = defineErrors({
  'signing-asn1-truncated': {
    category: 'invalid',
    message: {
      en: 'The ASN.1 data end too early: the element at offset {offset} is cut off',
      ru: 'Данные ASN.1 обрываются: элемент по смещению {offset} не полон',
    },
    hint: {
      en: 'Copy the file again in binary mode; a text-mode transfer damages signatures and certificates.',
      ru: 'Скопируйте файл заново в двоичном режиме: передача в текстовом режиме портит подписи и сертификаты.',
    },
  },
  'signing-asn1-length': {
    category: 'invalid',
    message: {
      en: 'The ASN.1 element at offset {offset} has a length that is not allowed',
      ru: 'У элемента ASN.1 по смещению {offset} недопустимая длина',
    },
  },
  'signing-asn1-too-large': {
    category: 'invalid',
    message: {
      en: 'The ASN.1 data are {size} bytes long, more than the limit of {limit}',
      ru: 'Данные ASN.1 занимают {size} байт, больше предела {limit}',
    },
  },
  'signing-asn1-too-deep': {
    category: 'invalid',
    message: {
      en: 'The ASN.1 data are nested deeper than {limit} levels at offset {offset}',
      ru: 'Вложенность данных ASN.1 больше {limit} уровней по смещению {offset}',
    },
  },
  'signing-asn1-too-many': {
    category: 'invalid',
    message: {
      en: 'There are more than {limit} elements in {structure}',
      ru: 'В {structure} больше {limit} элементов',
    },
  },
  'signing-asn1-trailing': {
    category: 'invalid',
    message: {
      en: 'Unexpected bytes at offset {offset}: {structure} has ended before them',
      ru: 'Лишние байты по смещению {offset}: структура {structure} закончилась раньше',
    },
  },
  'signing-asn1-unexpected': {
    category: 'invalid',
    message: {
      en: 'Expected {expected} at offset {offset}, found tag {found}',
      ru: 'По смещению {offset} ожидалось {expected}, найден тег {found}',
    },
  },
  'signing-asn1-value': {
    category: 'invalid',
    message: {
      en: 'The {type} at offset {offset} has a value that is not allowed',
      ru: 'Недопустимое значение {type} по смещению {offset}',
    },
  },
  'signing-cms-unsupported': {
    category: 'invalid',
    message: {
      en: 'This is not a signature: the CMS content type is {found}, SignedData ({expected}) is needed',
      ru: 'Это не подпись: тип содержимого CMS {found}, нужен SignedData ({expected})',
    },
    hint: {
      en: 'Check that the file is a signature and not an encrypted message.',
      ru: 'Проверьте, что файл — подпись, а не зашифрованное сообщение.',
    },
  },
  'signing-cms-too-many': {
    category: 'invalid',
    message: {
      en: 'The signature holds more than {limit} elements in {structure}',
      ru: 'В подписи больше {limit} элементов в {structure}',
    },
  },
  'signing-ocsp-refused': {
    category: 'invalid',
    message: {
      en: 'The OCSP response holds no answer: the responder refused with {status}',
      ru: 'В ответе OCSP нет ответа: сервер отказал, код {status}',
    },
    hint: {
      en: 'Ask the responder again and save its answer.',
      ru: 'Запросите ответ у сервера ещё раз и сохраните его.',
    },
  },
  'signing-trust-list-unreadable': {
    category: 'invalid',
    message: {
      en: 'The list of accredited authorities cannot be read: {reason}',
      ru: 'Не удалось прочитать список аккредитованных удостоверяющих центров: {reason}',
    },
    hint: {
      en: 'Download the XML form of the list again from e-trust.gosuslugi.ru.',
      ru: 'Скачайте список в форме XML заново с e-trust.gosuslugi.ru.',
    },
  },
  'signing-encoding-unknown': {
    category: 'invalid',
    message: {
      en: 'The {what} is neither DER nor PEM nor base64',
      ru: 'Не удалось прочитать {what}: это не DER, не PEM и не base64',
    },
  },
  'signing-key-unreadable': {
    category: 'usage',
    message: {
      en: 'The private key cannot be read',
      ru: 'Не удалось прочитать закрытый ключ',
    },
    hint: {
      en: 'Give a PEM or DER file with a PKCS#8 private key.',
      ru: 'Укажите файл PEM или DER с закрытым ключом в формате PKCS#8.',
    },
  },
  'signing-curve-unknown': {
    category: 'invalid',
    message: {
      en: 'The parameters {curve} of the ГОСТ key are not known or do not fit its length',
      ru: 'Параметры {curve} ключа ГОСТ неизвестны или не подходят к его длине',
    },
  },
  'signing-passphrase-needed': {
    category: 'attention',
    message: {
      en: 'The private key is encrypted and no passphrase was given',
      ru: 'Закрытый ключ зашифрован, а пароль не указан',
    },
    hint: {
      en: 'Give the passphrase; styk edo sign takes it from STYK_KEY_PASSPHRASE or --passphrase-file.',
      ru: 'Укажите пароль; styk edo sign берёт его из STYK_KEY_PASSPHRASE или --passphrase-file.',
    },
  },
  'signing-passphrase-wrong': {
    category: 'usage',
    message: {
      en: 'The private key cannot be decrypted with this passphrase',
      ru: 'Закрытый ключ не расшифровывается этим паролем',
    },
    hint: {
      en: 'Check the passphrase and that it is the one of this key.',
      ru: 'Проверьте пароль и что он от этого ключа.',
    },
  },
  'signing-algorithm-not-supported': {
    category: 'usage',
    message: {
      en: 'Signing with a key of the algorithm {algorithm} is not supported yet',
      ru: 'Подписание ключом алгоритма {algorithm} пока не поддерживается',
    },
  },
  'signing-certificate-absent': {
    category: 'usage',
    message: {
      en: 'There is no certificate in the file given',
      ru: 'В указанном файле нет сертификата',
    },
  },
  'signing-key-mismatch': {
    category: 'usage',
    message: {
      en: 'The private key does not belong to the certificate of {subject} (serial number {serial})',
      ru: 'Закрытый ключ не соответствует сертификату {subject} (серийный номер {serial})',
    },
    hint: {
      en: 'Give the key and the certificate of the same person.',
      ru: 'Укажите ключ и сертификат одного и того же владельца.',
    },
  },
  'signing-time-invalid': {
    category: 'usage',
    message: {
      en: 'The time given is not a date',
      ru: 'Указанное время не является датой',
    },
  },
  'signing-certificate-not-valid-then': {
    category: 'usage',
    message: {
      en: 'The certificate of {subject} is valid from {notBefore} to {notAfter}; the signing time {signingTime} is outside',
      ru: 'Сертификат {subject} действует с {notBefore} по {notAfter}, время подписания {signingTime} вне этого срока',
    },
  },
  'signing-certificate-not-for-signing': {
    category: 'usage',
    message: {
      en: 'The key usage of the certificate of {subject} does not allow signing documents',
      ru: 'Область использования ключа в сертификате {subject} не допускает подписания документов',
    },
  },
  'signing-signer-failed-self-check': {
    category: 'unavailable',
    message: {
      en: 'The signer returned a signature that does not hold: {reason}',
      ru: 'Средство подписи вернуло неверную подпись: {reason}',
    },
    hint: {
      en: 'Nothing was written. Check that the signer uses the key of the certificate it shows.',
      ru: 'Ничего не записано. Проверьте, что средство подписи использует ключ предъявленного сертификата.',
    },
  },
  'signing-content-absent': {
    category: 'usage',
    message: {
      en: 'The document is not inside the signature and was not given',
      ru: 'Документа нет внутри подписи, и он не указан',
    },
  },
  'signing-content-differs': {
    category: 'invalid',
    message: {
      en: 'The document is not the one that the signatures in the file are over',
      ru: 'Документ не тот, под которым стоят подписи в файле',
    },
    hint: {
      en: 'Give the document exactly as it was signed.',
      ru: 'Укажите документ в точности таким, каким его подписали.',
    },
  },
  'signing-timestamp-not-of-signature': {
    category: 'invalid',
    message: {
      en: 'The timestamp is not one of this signature',
      ru: 'Метка времени относится не к этой подписи',
    },
    hint: {
      en: 'Ask for a timestamp over the signature value of this signer.',
      ru: 'Запросите метку времени на значение подписи этого подписанта.',
    },
  },
  'signing-check-not-waivable': {
    category: 'usage',
    message: {
      en: 'The check "{check}" cannot be left out; only these can: {allowed}',
      ru: 'Проверку «{check}» нельзя пропустить; можно только: {allowed}',
    },
  },
});

/** Every time comparison with an invalid date is false, so it would slip through the checks. @throws signing-time-invalid */
export function requireDate(date: Date): void {
  if (Number.isNaN(date.getTime())) throw signingErrors.create('signing-time-invalid', {});
}
