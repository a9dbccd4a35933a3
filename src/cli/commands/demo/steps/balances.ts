import type { Lot, Member } from '@styk/sdk/api/loyalty';
import type { Step } from '../step.ts';

/** Three members of the sample receipts. */
const CARDS = ['2200000000000001', '2200000000000042', '2200000000000128'] as const;

interface Balance {
  readonly member: Member;
  readonly lots: readonly Lot[];
  readonly sumOfLots: number;
}

interface Invariants {
  readonly ok: boolean;
  readonly checked: readonly string[];
}

export const balances: Step = {
  name: 'balances',
  title: { ru: 'Смотрю балансы и партии баллов', en: 'Looking at balances and lots' },
  async run(stage) {
    const { context } = stage;
    const members = [];
    for (const card of CARDS) {
      const balance = await stage.styk<Balance>(['loyalty', 'balance', '--card', card, '--store', 'msk-01']);
      stage.expect(`sum over the lots of ${card}`, balance.sumOfLots, balance.member.balance);
      members.push({ card, balance: balance.member.balance, lots: balance.lots.length, level: balance.member.level });
    }
    const { ok, checked } = await stage.styk<Invariants>(['sandbox', 'invariants']);
    stage.expect('invariants of the ledger', String(ok), 'true');
    return {
      facts: { members, invariants: checked },
      told: [
        ...members.map((member) =>
          context.text(
            {
              ru: 'Карта {card}: на балансе {balance}, и столько же в сумме партий (их {lots}); уровень «{level}».',
              en: 'Card {card}: the balance is {balance}, and so is the sum over its lots ({lots}); level "{level}".',
            },
            member,
          ),
        ),
        context.text(
          {
            ru: 'Инварианты учёта выполнены: {ids}.',
            en: 'The invariants of the ledger hold: {ids}.',
          },
          { ids: checked.join(', ') },
        ),
      ],
    };
  },
};
