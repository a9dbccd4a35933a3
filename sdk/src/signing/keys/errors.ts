import { defineErrors } from '../../errors/index.ts';

/** What can keep a private key in its file. */
export const keyErrors = defineErrors({
  'signing-key-masked': {
    category: 'usage',
    message: {
      en: 'The private key is masked: it can be used only by the program that masked it',
      ru: 'Закрытый ключ маскирован: им может пользоваться только программа, которая его маскировала',
    },
    hint: {
      en: 'Export the key as PKCS#8 or PFX without masks, or sign with the program that holds it.',
      ru: 'Выгрузите ключ в PKCS#8 или PFX без масок или подписывайте программой, в которой он хранится.',
    },
  },
  'signing-cipher-not-supported': {
    category: 'usage',
    message: {
      en: 'The file is encrypted in a way that is not supported: {algorithm}',
      ru: 'Файл зашифрован неподдерживаемым способом: {algorithm}',
    },
    hint: {
      en: 'Export the key again with AES-256 and SHA-256 or with the ГОСТ algorithms of RFC 9548.',
      ru: 'Выгрузите ключ заново с AES-256 и SHA-256 или с алгоритмами ГОСТ по RFC 9548.',
    },
  },
  'signing-kdf-too-costly': {
    category: 'invalid',
    message: {
      en: 'The file asks for {iterations} rounds to derive its key, more than any honest one does',
      ru: 'Файл требует {iterations} проходов для получения ключа, столько в настоящих файлах не бывает',
    },
  },
  'signing-pfx-damaged': {
    category: 'invalid',
    message: {
      en: 'The PFX is damaged',
      ru: 'Файл PFX повреждён',
    },
    hint: {
      en: 'Copy the file again in binary mode or export it anew.',
      ru: 'Скопируйте файл заново в двоичном режиме или выгрузите его ещё раз.',
    },
  },
  'signing-pfx-unsupported': {
    category: 'usage',
    message: {
      en: 'The PFX is built in a way that is not supported: {found}',
      ru: 'Файл PFX устроен неподдерживаемым образом: {found}',
    },
  },
  'signing-pfx-cryptopro': {
    category: 'usage',
    message: {
      en: 'The PFX was exported by CryptoPro CSP, whose own encryption is not supported',
      ru: 'Файл PFX выгружен из КриптоПро CSP, его собственное шифрование не поддерживается',
    },
    hint: {
      en: 'Sign with CryptoPro itself (--signer cryptopro), or convert the key to PKCS#8.',
      ru: 'Подписывайте самим КриптоПро (--signer cryptopro) или преобразуйте ключ в PKCS#8.',
    },
  },
  'signing-pfx-no-key': {
    category: 'usage',
    message: {
      en: 'The PFX holds no private key with its certificate',
      ru: 'В файле PFX нет закрытого ключа с его сертификатом',
    },
    hint: {
      en: 'Export the certificate together with its private key.',
      ru: 'Выгрузите сертификат вместе с его закрытым ключом.',
    },
  },
});
