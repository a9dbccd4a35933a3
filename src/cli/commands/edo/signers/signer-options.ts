import type { OptionSpec } from '../../../registry/option-spec.ts';

/** How the signer of a document is chosen: `signerSettings` reads these. PINs and passphrases are never options. */
export const SIGNER_OPTIONS = [
  {
    flags: '--signer <kind>',
    choices: ['file', 'openssl', 'command', 'cryptopro', 'pkcs11'],
    default: 'file',
    summary: {
      ru: 'чем подписывать: ключ в файле, openssl, своя программа, КриптоПро CSP, токен',
      en: 'what signs: a key in a file, openssl, a program of your own, CryptoPro CSP, a token',
    },
  },
  {
    flags: '--key <file>',
    summary: {
      ru: 'закрытый ключ (PKCS#8, PEM или DER); для openssl — любой его ключ',
      en: 'private key (PKCS#8, PEM or DER); with openssl any key it reads',
    },
  },
  {
    flags: '--cert <file>',
    summary: { ru: 'сертификат подписанта', en: "the signer's certificate" },
  },
  {
    flags: '--pfx <file>',
    summary: { ru: 'ключ и сертификат в одном файле (PKCS#12)', en: 'key and certificate in one file (PKCS#12)' },
  },
  {
    flags: '--chain <file...>',
    summary: { ru: 'сертификаты УЦ, которые вложить', en: 'certificates of authorities to put inside' },
  },
  {
    flags: '--passphrase-file <file>',
    summary: { ru: 'файл с паролем ключа', en: 'file with the passphrase of the key' },
  },
  {
    flags: '--pin-file <file>',
    summary: {
      ru: 'файл с ПИН-кодом токена или контейнера (или STYK_PIN)',
      en: 'file with the PIN of the token or container (or STYK_PIN)',
    },
  },
  {
    flags: '--openssl-conf <file>',
    summary: {
      ru: 'openssl: настройка, которая загружает ГОСТ (OPENSSL_CONF)',
      en: 'openssl: configuration that loads ГОСТ (OPENSSL_CONF)',
    },
  },
  {
    flags: '--signer-command <words>',
    summary: {
      ru: 'command: программа и аргументы, {input}, {output}, {thumbprint}; без оболочки',
      en: 'command: program and arguments, {input}, {output}, {thumbprint}; no shell',
    },
  },
  {
    flags: '--signer-returns <what>',
    choices: ['value', 'reversed-value', 'cms'],
    default: 'value',
    summary: {
      ru: 'command: что она возвращает — значение подписи, оно же наоборот (CryptoAPI), вся CMS',
      en: 'command: what it returns: the signature value, the same reversed (CryptoAPI), a whole CMS',
    },
  },
  {
    flags: '--thumbprint <hex>',
    summary: { ru: 'cryptopro: отпечаток SHA-1 сертификата', en: 'cryptopro: SHA-1 thumbprint of the certificate' },
  },
  {
    flags: '--csp-tool <name>',
    choices: ['cryptcp', 'csptest'],
    default: 'cryptcp',
    summary: { ru: 'cryptopro: какой утилитой', en: 'cryptopro: with which tool' },
  },
  {
    flags: '--container <name>',
    summary: {
      ru: 'cryptopro: контейнер ключа вместо отпечатка, вместе с --cert',
      en: 'cryptopro: container of the key instead of the thumbprint, together with --cert',
    },
  },
  {
    flags: '--skip-chain-check',
    summary: {
      ru: 'cryptopro: cryptcp не проверяет цепочку (-nochain -norev)',
      en: 'cryptopro: cryptcp does not check the chain (-nochain -norev)',
    },
  },
  {
    flags: '--pkcs11-module <file>',
    summary: { ru: 'pkcs11: библиотека токена', en: 'pkcs11: library of the token' },
  },
  {
    flags: '--token-label <name>',
    summary: { ru: 'pkcs11: метка или серийный номер токена', en: 'pkcs11: label or serial number of the token' },
  },
  {
    flags: '--key-id <hex>',
    summary: { ru: 'pkcs11: идентификатор ключа (CKA_ID)', en: 'pkcs11: id of the key (CKA_ID)' },
  },
  {
    flags: '--key-label <name>',
    summary: { ru: 'pkcs11: метка ключа (CKA_LABEL)', en: 'pkcs11: label of the key (CKA_LABEL)' },
  },
  {
    flags: '--signer-program <file>',
    summary: {
      ru: 'openssl, cryptopro: полный путь к программе',
      en: 'openssl, cryptopro: full path of the program',
    },
  },
  {
    flags: '--signer-timeout <seconds>',
    type: 'integer',
    default: 60,
    summary: {
      ru: 'сколько секунд ждать программу',
      en: 'for how many seconds the program is waited for',
    },
  },
] as const satisfies readonly OptionSpec[];
