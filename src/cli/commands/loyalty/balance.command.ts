import { connectionOptions } from '../../connection/options.ts';
import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['loyalty', 'balance'],
  summary: { ru: 'баллы участника по партиям', en: "a member's points by lot" },
  description: {
    ru: 'По customerId или номеру карты. Карту опознаёт точка продаж, как на кассе.',
    en: 'By customer id or card number. A card is identified by a store, as at a till.',
  },
  args: [{ name: 'customer-id', summary: { ru: 'участник, cus_…', en: 'the member, cus_…' } }],
  options: [
    ...connectionOptions,
    { flags: '--card <number>', summary: { ru: 'номер карты вместо customerId', en: 'card number instead of the id' } },
    { flags: '--store <id>', summary: { ru: 'точка продаж (для карты)', en: 'store (for a card)' } },
    { flags: '--pos <id>', default: 'pos-1', summary: { ru: 'касса (для карты)', en: 'till (for a card)' } },
  ],
  examples: [
    {
      command: 'styk loyalty balance --card 2200000000000001 --store msk-01',
      summary: { ru: 'Баллы по карте', en: 'Points by card' },
    },
    {
      command: 'styk loyalty balance cus_01JD2Q7F8XV3 --json',
      summary: { ru: 'Участник и партии для программы', en: 'Member and lots for a program' },
    },
  ],
});

export type LoyaltyBalanceInput = InputOf<typeof spec>;
export const loyaltyBalance = defineCommand(spec, () => import('./balance.handler.ts'));
