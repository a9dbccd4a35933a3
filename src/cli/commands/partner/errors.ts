import { defineErrors } from '@styk/sdk/errors';

export const partnerErrors = defineErrors({
  'partner-store-malformed': {
    category: 'usage',
    message: { ru: '--store «{value}»: {part} не годится', en: '--store "{value}": {part} will not do' },
    hint: {
      ru: 'Вид: код:название:часовой-пояс:касса+касса, например "msk-01:Тверская:Europe/Moscow:pos-1+pos-2"; всё, кроме кода, можно опустить',
      en: 'Form: id:name:time-zone:till+till, for example "msk-01:Tverskaya:Europe/Moscow:pos-1+pos-2"; all but the id may be left out',
    },
  },
  'partner-application-other': {
    category: 'usage',
    message: {
      ru: 'в профиле «{profile}» уже начата заявка ИНН {inn}',
      en: 'the profile "{profile}" already has the application of ИНН {inn}',
    },
    hint: {
      ru: 'Для другой организации возьмите другой профиль: --profile <имя>',
      en: 'Use another profile for another organisation: --profile <name>',
    },
  },
  'partner-application-elsewhere': {
    category: 'usage',
    message: {
      ru: 'заявка профиля «{profile}» подана в {there}, а не в {here}',
      en: 'the application of the profile "{profile}" was made at {there}, not at {here}',
    },
    hint: {
      ru: 'Укажите ту же среду: --base-url {there}; или другой профиль: --profile <имя>',
      en: 'Name the same environment: --base-url {there}; or another profile: --profile <name>',
    },
  },
  'partner-already-registered': {
    category: 'attention',
    message: { ru: 'партнёр с ИНН {inn} уже подключён', en: 'a partner with the ИНН {inn} exists already' },
    hint: {
      ru: 'Войдите с его ключом: styk auth login; если ИНН указан с ошибкой, исправьте его',
      en: 'Sign in with its key: styk auth login; correct the ИНН if it is mistyped',
    },
  },
  'partner-checks-failed': {
    category: 'invalid',
    message: { ru: 'проверка не пройдена: {checks}', en: 'a check has failed: {checks}' },
    hint: {
      ru: 'Сверьте реквизиты с выпиской из реестра и обратитесь в поддержку с номером заявки {application}',
      en: 'Compare the details with the register and tell support the application {application}',
    },
  },
  'partner-checks-pending': {
    category: 'attention',
    message: { ru: 'реестр ещё проверяет: {checks}', en: 'the register is still checking: {checks}' },
    hint: {
      ru: 'Повторите ту же команду позже: она продолжит',
      en: 'Run the same command again later: it goes on',
    },
  },
  'partner-agreement-not-accepted': {
    category: 'attention',
    message: {
      ru: 'соглашение (редакция {version}) не принято; хеш {hash}',
      en: 'the agreement (version {version}) is not accepted; hash {hash}',
    },
    hint: {
      ru: 'Прочитайте его: styk partner agreement show; примите: styk partner apply --accept-agreement',
      en: 'Read it: styk partner agreement show; accept it: styk partner apply --accept-agreement',
    },
  },
  'partner-application-none': {
    category: 'attention',
    message: { ru: 'в профиле «{profile}» нет заявки', en: 'the profile "{profile}" has no application' },
    hint: { ru: 'Подайте её: styk partner apply', en: 'Make one: styk partner apply' },
  },
  'partner-agreement-unknown': {
    category: 'usage',
    message: { ru: 'неизвестно, какое соглашение', en: 'it is not known which agreement' },
    hint: {
      ru: 'В профиле нет заявки, только ключ; назовите соглашение: --agreement <номер>',
      en: 'The profile has no application, only a key; name the agreement: --agreement <id>',
    },
  },
});
