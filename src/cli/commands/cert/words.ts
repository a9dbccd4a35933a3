import type { LocalizedText } from '@styk/sdk/errors';
import type { KeyUsage } from '@styk/sdk/signing';
import type { CertificateFacts, QualificationFacts } from './facts.ts';

export const STATES: Readonly<Record<CertificateFacts['state'], LocalizedText>> = {
  'in-force': { ru: 'действует', en: 'in force' },
  'not-yet': { ru: 'ещё не действует', en: 'not in force yet' },
  expired: { ru: 'срок истёк', en: 'expired' },
};

export const HOLDERS: Readonly<Record<CertificateFacts['holder'], LocalizedText>> = {
  organisation: { ru: 'сертификат организации', en: 'certificate of an organisation' },
  entrepreneur: { ru: 'сертификат предпринимателя', en: 'certificate of an entrepreneur' },
  person: { ru: 'сертификат физического лица', en: 'certificate of a person' },
  authority: { ru: 'сертификат удостоверяющего центра', en: 'certificate of an authority' },
  other: { ru: 'сертификат', en: 'certificate' },
};

export const KEY_USAGES: Readonly<Record<KeyUsage, LocalizedText>> = {
  digitalSignature: { ru: 'цифровая подпись', en: 'digital signature' },
  nonRepudiation: { ru: 'неотрекаемость', en: 'non-repudiation' },
  keyEncipherment: { ru: 'шифрование ключей', en: 'encryption of keys' },
  dataEncipherment: { ru: 'шифрование данных', en: 'encryption of data' },
  keyAgreement: { ru: 'согласование ключей', en: 'key agreement' },
  keyCertSign: { ru: 'подпись сертификатов', en: 'signing certificates' },
  cRLSign: { ru: 'подпись списков отзыва', en: 'signing revocation lists' },
  encipherOnly: { ru: 'только зашифрование', en: 'encryption only' },
  decipherOnly: { ru: 'только расшифрование', en: 'decryption only' },
};

/** Extended key usages; another one is named by its identifier. */
export const PURPOSES: Readonly<Record<string, LocalizedText>> = {
  '1.3.6.1.5.5.7.3.1': { ru: 'сервер TLS', en: 'TLS server' },
  '1.3.6.1.5.5.7.3.2': { ru: 'вход по сертификату (клиент TLS)', en: 'signing in by certificate (TLS client)' },
  '1.3.6.1.5.5.7.3.3': { ru: 'подпись программ', en: 'code signing' },
  '1.3.6.1.5.5.7.3.4': { ru: 'защита почты', en: 'e-mail protection' },
  '1.3.6.1.5.5.7.3.8': { ru: 'штампы времени', en: 'timestamping' },
  '1.3.6.1.5.5.7.3.9': { ru: 'ответы OCSP', en: 'OCSP responses' },
  '1.2.643.2.2.34.6': {
    ru: 'пользователь центра регистрации КриптоПро',
    en: 'user of a CryptoPro registration centre',
  },
};

export const QUALIFIED: Readonly<Record<QualificationFacts['qualified'], LocalizedText>> = {
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
  unknown: { ru: 'неизвестно', en: 'unknown' },
};

export const BECAUSE: Readonly<Record<QualificationFacts['because'], LocalizedText>> = {
  'form-incomplete': { ru: 'в сертификате нет: {lacks}', en: 'the certificate lacks {lacks}' },
  'authority-unknown': {
    ru: 'форма квалифицированного есть, аккредитован ли УЦ — скажет --trust-list',
    en: 'it has the form of one; whether its authority is accredited, --trust-list tells',
  },
  'authority-not-found': {
    ru: 'форма квалифицированного есть, но цепочка до списка аккредитованных УЦ не построена',
    en: 'it has the form of one, but no chain leads to the list of accredited authorities',
  },
  'authority-accredited': {
    ru: 'форма квалифицированного, УЦ аккредитован при выдаче и сейчас',
    en: 'it has the form of one; its authority was accredited at issue and is now',
  },
  'authority-not-accredited': {
    ru: 'форма квалифицированного есть, но УЦ не аккредитован при выдаче или сейчас',
    en: 'it has the form of one, but its authority was not accredited at issue or is not now',
  },
};

export const LACKS: Readonly<Record<QualificationFacts['lacks'][number], LocalizedText>> = {
  'class-policy': { ru: 'класс средств подписи', en: 'the class of signature means' },
  'subject-sign-tool': { ru: 'средство подписи владельца', en: "the holder's means of signature" },
  'issuer-sign-tool': { ru: 'средства УЦ', en: "the authority's means" },
};
