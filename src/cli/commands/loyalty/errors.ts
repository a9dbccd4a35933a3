import { defineErrors } from '@styk/sdk/errors';

export const loyaltyErrors = defineErrors({
  'loyalty-member-unnamed': {
    category: 'usage',
    message: {
      ru: 'участник задаётся либо через customerId, либо через --card',
      en: 'a member is named either by customer id or by --card',
    },
    hint: {
      ru: 'Например: styk loyalty balance --card 2200000000000001 --store msk-01',
      en: 'For example: styk loyalty balance --card 2200000000000001 --store msk-01',
    },
  },
  'loyalty-store-missing': {
    category: 'usage',
    message: { ru: 'чтобы опознать карту, нужна точка продаж', en: 'a store is needed to identify a card' },
    hint: {
      ru: 'Укажите --store <точка> или задайте: styk config set store <точка> --project',
      en: 'Give --store <id> or set it: styk config set store <id> --project',
    },
  },
  'loyalty-concurrency-wrong': {
    category: 'usage',
    message: { ru: '--concurrency {value} не годится', en: '--concurrency {value} will not do' },
    hint: { ru: 'Нужно число от 1 до {most}', en: 'A number from 1 to {most} is needed' },
  },
  'loyalty-outbox-unfinished': {
    category: 'unavailable',
    message: { ru: 'не отправлено чеков: {count}. {reason}', en: 'receipts not sent: {count}. {reason}' },
    hint: {
      ru: 'Повторите ту же команду: она продолжит с этого места',
      en: 'Run the same command again: it goes on from here',
    },
  },
});
