import { defineErrors } from '@styk/sdk/errors';

export const loadErrors = defineErrors({
  'load-rate-invalid': {
    category: 'usage',
    message: { ru: 'частота {rate} не годится', en: 'a rate of {rate} is of no use' },
    hint: { ru: 'От 1 до {most} обменов в секунду', en: 'From 1 to {most} exchanges a second' },
  },
  'load-duration-invalid': {
    category: 'usage',
    message: { ru: 'столько нагружать нельзя: {duration}', en: 'a load cannot last {duration}' },
    hint: { ru: 'От 1s до 24h', en: 'From 1s to 24h' },
  },
  'load-members-missing': {
    category: 'usage',
    message: { ru: 'некому покупать', en: 'there is nobody to buy' },
    hint: {
      ru: 'Нужен --members от 1 или файл с картами',
      en: '--members of at least 1 is needed, or a file with cards',
    },
  },
  'load-stores-missing': {
    category: 'invalid',
    message: { ru: 'у партнёра нет магазинов', en: 'the partner has no stores' },
  },
});
