import { defineErrors } from '../../../errors/index.ts';

/** Tokens through PKCS#11. */
export const pkcs11Errors = defineErrors({
  'signing-pkcs11-driver-missing': {
    category: 'unavailable',
    message: {
      en: 'The package pkcs11js is not installed, without it tokens cannot be reached',
      ru: 'Не установлен пакет pkcs11js, без него к токену не обратиться',
    },
    hint: {
      en: 'npm install pkcs11js, beside styk; it is compiled on the spot and wants a C++ compiler and Python.',
      ru: 'npm install pkcs11js, рядом со styk; он собирается на месте, нужны компилятор C++ и Python.',
    },
  },
  'signing-pkcs11-library-unloadable': {
    category: 'unavailable',
    message: {
      en: 'The library of the token cannot be loaded: {reason}',
      ru: 'Не удалось загрузить библиотеку токена: {reason}',
    },
    hint: {
      en: "Install the maker's package (Rutoken: librtpkcs11ecp.so, JaCarta: libjcPKCS11-2.so) and give its full path: --pkcs11-module.",
      ru: 'Установите пакет производителя (Рутокен: librtpkcs11ecp.so, JaCarta: libjcPKCS11-2.so) и укажите полный путь: --pkcs11-module.',
    },
  },
  'signing-pkcs11-no-token': {
    category: 'attention',
    message: { en: 'There is no such token; connected: {found}', ru: 'Такого токена нет; подключены: {found}' },
    hint: {
      en: 'Plug it in and see that pcscd runs; --token-label takes its label or serial number.',
      ru: 'Подключите его и проверьте, что pcscd запущен; --token-label — метка или серийный номер.',
    },
  },
  'signing-pkcs11-several-tokens': {
    category: 'usage',
    message: { en: 'There are several tokens: {found}', ru: 'Токенов несколько: {found}' },
    hint: {
      en: 'Name one by its label or serial number: --token-label.',
      ru: 'Назовите один по метке или серийному номеру: --token-label.',
    },
  },
  'signing-pkcs11-no-key': {
    category: 'usage',
    message: { en: 'The token {token} holds no such private key', ru: 'На токене {token} нет такого закрытого ключа' },
    hint: {
      en: 'Check --key-id (hex) or --key-label.',
      ru: 'Проверьте --key-id (шестнадцатеричный) или --key-label.',
    },
  },
  'signing-pkcs11-several-keys': {
    category: 'usage',
    message: {
      en: 'The token {token} holds several such private keys: {found}',
      ru: 'На токене {token} таких закрытых ключей несколько: {found}',
    },
    hint: { en: 'Name one: --key-id or --key-label.', ru: 'Назовите один: --key-id или --key-label.' },
  },
  'signing-pkcs11-key-id': {
    category: 'usage',
    message: { en: '"{value}" is not the id of a key', ru: '«{value}» — не идентификатор ключа' },
    hint: { en: 'Hex digits are needed, two for each octet.', ru: 'Нужны шестнадцатеричные цифры, по две на октет.' },
  },
  'signing-pkcs11-no-certificate': {
    category: 'usage',
    message: {
      en: 'The token {token} holds no certificate of this key, or more than one',
      ru: 'На токене {token} нет сертификата этого ключа или их несколько',
    },
    hint: { en: 'Give the certificate as a file: --cert.', ru: 'Укажите сертификат файлом: --cert.' },
  },
  'signing-pkcs11-pin-needed': {
    category: 'attention',
    message: { en: 'The token {token} wants a PIN', ru: 'Токену {token} нужен ПИН-код' },
    hint: { en: 'Give it in STYK_PIN or --pin-file.', ru: 'Укажите его в STYK_PIN или --pin-file.' },
  },
  'signing-pkcs11-pin-wrong': {
    category: 'attention',
    message: {
      en: 'The token {token} refused the PIN and does not say how many tries are left',
      ru: 'Токен {token} не принял ПИН-код и не сообщает, сколько попыток осталось',
    },
    hint: {
      en: 'It is not tried again. Check the PIN: after the last try the token locks itself.',
      ru: 'Повторной попытки не будет. Проверьте ПИН-код: после последней попытки токен блокируется.',
    },
  },
  'signing-pkcs11-pin-wrong-few-left': {
    category: 'attention',
    message: {
      en: 'The token {token} refused the PIN; few tries are left',
      ru: 'Токен {token} не принял ПИН-код; попыток осталось мало',
    },
    hint: {
      en: 'It is not tried again. Check the PIN: after the last try the token locks itself.',
      ru: 'Повторной попытки не будет. Проверьте ПИН-код: после последней попытки токен блокируется.',
    },
  },
  'signing-pkcs11-pin-wrong-one-left': {
    category: 'attention',
    message: {
      en: 'The token {token} refused the PIN; one try is left',
      ru: 'Токен {token} не принял ПИН-код; осталась одна попытка',
    },
    hint: {
      en: "Enter the right PIN in the token's own panel; another wrong one locks it.",
      ru: 'Введите верный ПИН-код в панели управления токеном: ещё один неверный его заблокирует.',
    },
  },
  'signing-pkcs11-pin-last-try': {
    category: 'attention',
    message: {
      en: 'The token {token} has one try left, it is not used up here',
      ru: 'У токена {token} осталась одна попытка, здесь она не тратится',
    },
    hint: {
      en: "Enter the right PIN once in the token's own panel; that gives the tries back.",
      ru: 'Введите верный ПИН-код один раз в панели управления токеном — счётчик попыток восстановится.',
    },
  },
  'signing-pkcs11-pin-locked': {
    category: 'attention',
    message: { en: 'The PIN of the token {token} is locked', ru: 'ПИН-код токена {token} заблокирован' },
    hint: {
      en: "Unlock it with the administrator's PIN in the token's own panel.",
      ru: 'Разблокируйте его ПИН-кодом администратора в панели управления токеном.',
    },
  },
  'signing-pkcs11-mechanism': {
    category: 'unavailable',
    message: {
      en: 'The token {token} does not sign with keys of the kind {algorithm} (mechanism {mechanism})',
      ru: 'Токен {token} не подписывает ключами вида {algorithm} (механизм {mechanism})',
    },
  },
  'signing-pkcs11-removed': {
    category: 'unavailable',
    message: { en: 'The token was pulled out', ru: 'Токен вынули' },
    hint: { en: 'Plug it in and start again.', ru: 'Подключите его и запустите заново.' },
  },
  'signing-pkcs11-failed': {
    category: 'unavailable',
    message: {
      en: 'The library of the token failed in {call}: {reason}',
      ru: 'Ошибка библиотеки токена в {call}: {reason}',
    },
  },
});
