import { defineErrors } from '@styk/sdk/errors';

/** What keeps a command from talking to the ecosystem. */
export const connectionErrors = defineErrors({
  'connection-sandbox-not-running': {
    category: 'unavailable',
    message: { ru: 'песочница проекта не запущена', en: "the project's sandbox is not running" },
    hint: {
      ru: 'Запустите: styk sandbox start --detach; или укажите среду: --base-url <адрес>',
      en: 'Start it: styk sandbox start --detach; or name an environment: --base-url <address>',
    },
  },
  'connection-refused': {
    category: 'unavailable',
    message: { ru: 'по адресу {url} никто не отвечает: {reason}', en: 'nobody answers at {url}: {reason}' },
    hint: {
      ru: 'Если это песочница, запустите её: styk sandbox start; адрес меняется через --base-url',
      en: 'If it is the sandbox, start it: styk sandbox start; the address is changed by --base-url',
    },
  },
  'connection-credentials-missing': {
    category: 'attention',
    message: {
      ru: 'нет ключа доступа к {url} (профиль «{profile}»): не задан {missing}',
      en: 'no access key for {url} (profile "{profile}"): {missing} is not set',
    },
    hint: {
      ru: 'Войдите: styk auth login; или задайте STYK_CLIENT_ID и STYK_CLIENT_SECRET',
      en: 'Sign in: styk auth login; or set STYK_CLIENT_ID and STYK_CLIENT_SECRET',
    },
  },
  'connection-credentials-refused': {
    category: 'attention',
    message: {
      ru: '{url} не принимает ключ {clientId}: {reason}',
      en: '{url} does not accept the key {clientId}: {reason}',
    },
    hint: {
      ru: 'Проверьте секрет и среду и войдите заново: styk auth login',
      en: 'Check the secret and the environment and sign in again: styk auth login',
    },
  },
});
