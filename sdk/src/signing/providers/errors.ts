import { defineErrors } from '../../errors/index.ts';

/** What can go wrong between us and a program or a token that holds the key. */
export const providerErrors = defineErrors({
  'signing-provider-program-missing': {
    category: 'unavailable',
    message: {
      en: 'The program {program} is not found or may not be run',
      ru: 'Программа {program} не найдена или её нельзя запустить',
    },
    hint: {
      en: 'Install it or give its full path (--signer-program).',
      ru: 'Установите её или укажите полный путь (--signer-program).',
    },
  },
  'signing-provider-openssl-missing': {
    category: 'unavailable',
    message: { en: 'openssl is not found', ru: 'openssl не найден' },
    hint: {
      en: 'Install it (Debian, Ubuntu: apt-get install openssl libengine-gost-openssl) or give its path: --signer-program.',
      ru: 'Установите его (Debian, Ubuntu: apt-get install openssl libengine-gost-openssl) или укажите путь: --signer-program.',
    },
  },
  'signing-provider-cryptopro-missing': {
    category: 'unavailable',
    message: {
      en: '{program} of CryptoPro CSP is neither on PATH nor in its usual folders',
      ru: '{program} из КриптоПро CSP нет ни в PATH, ни в обычных папках',
    },
    hint: {
      en: 'Install CryptoPro CSP (on Linux the packages lsb-cprocsp-base, lsb-cprocsp-rdr, lsb-cprocsp-kc1, lsb-cprocsp-capilite and cprocsp-curl, or ./install.sh) or give the path: --signer-program.',
      ru: 'Установите КриптоПро CSP (в Linux: ./install.sh из дистрибутива, нужен пакет lsb-cprocsp-capilite) или укажите путь: --signer-program.',
    },
  },
  'signing-provider-program-hangs': {
    category: 'unavailable',
    message: {
      en: '{program} did not end within {seconds} s and was stopped',
      ru: '{program} не завершилась за {seconds} с и остановлена',
    },
    hint: {
      en: 'It may wait for an answer in a window or for a token. Longer: --signer-timeout.',
      ru: 'Возможно, она ждёт ответа в окне или токена. Дать больше времени: --signer-timeout.',
    },
  },
  'signing-provider-output-too-large': {
    category: 'unavailable',
    message: {
      en: '{program} wrote more than {limit} bytes and was stopped',
      ru: '{program} вывела больше {limit} байт и остановлена',
    },
  },
  'signing-provider-program-failed': {
    category: 'unavailable',
    message: {
      en: '{program} ended with {ending}: {words}',
      ru: '{program} завершилась с {ending}: {words}',
    },
    hint: {
      en: 'Nothing was signed. What the program says stands above.',
      ru: 'Ничего не подписано. Слова самой программы — выше.',
    },
  },
  'signing-provider-no-result': {
    category: 'unavailable',
    message: {
      en: '{program} ended well but returned no signature',
      ru: '{program} завершилась успешно, но подписи не вернула',
    },
  },
  'signing-provider-result-too-large': {
    category: 'unavailable',
    message: {
      en: '{program} returned a signature of more than {limit} bytes',
      ru: '{program} вернула подпись больше {limit} байт',
    },
  },
  'signing-command-empty': {
    category: 'usage',
    message: { en: 'The command to sign with is empty', ru: 'Команда подписания пуста' },
  },
  'signing-command-placeholder': {
    category: 'usage',
    message: {
      en: 'The command to sign with holds {placeholder}, which is not known',
      ru: 'В команде подписания неизвестная подстановка {placeholder}',
    },
    hint: {
      en: 'There are: {allowed}.',
      ru: 'Есть такие: {allowed}.',
    },
  },
  'signing-openssl-passphrase': {
    category: 'usage',
    message: {
      en: 'openssl cannot read the key: it is encrypted and the passphrase is wrong or absent',
      ru: 'openssl не может прочитать ключ: он зашифрован, а пароль неверен или не указан',
    },
    hint: {
      en: 'Give the passphrase in STYK_KEY_PASSPHRASE or --passphrase-file.',
      ru: 'Укажите пароль в STYK_KEY_PASSPHRASE или --passphrase-file.',
    },
  },
  'signing-openssl-no-gost': {
    category: 'unavailable',
    message: {
      en: 'This openssl does not know ГОСТ with this configuration: {words}',
      ru: 'Этот openssl с такой настройкой не знает ГОСТ: {words}',
    },
    hint: {
      en: 'Install libengine-gost-openssl (or gostprov) and give a configuration that loads it: --openssl-conf FILE or OPENSSL_CONF.',
      ru: 'Установите libengine-gost-openssl (или gostprov) и укажите настройку, которая его загружает: --openssl-conf ФАЙЛ или OPENSSL_CONF.',
    },
  },
});
