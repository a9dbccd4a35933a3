import { defineErrors } from '@styk/sdk/errors';

export const initErrors = defineErrors({
  'cli-init-timezone-unknown': {
    category: 'usage',
    message: { ru: '--timezone: часового пояса «{zone}» нет', en: '--timezone: there is no time zone "{zone}"' },
    hint: { ru: 'Пример: Europe/Moscow', en: 'Example: Europe/Moscow' },
  },
});
