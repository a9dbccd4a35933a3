import type { Lot, Member } from '@styk/sdk/api/loyalty';
import type { LocalizedText } from '@styk/sdk/errors';
import type { View } from '../../output/view.ts';

export interface BalanceData {
  readonly member: Member;
  readonly lots: readonly Lot[];
  /** Points left in all lots; the same as the member's balance. */
  readonly sumOfLots: number;
}

export function balanceText({ member, lots, sumOfLots }: BalanceData, view: View): string {
  const { style, text } = view;
  const state = text(member.verified ? { ru: 'телефон подтверждён', en: 'phone confirmed' } : unverified);
  const head = [
    `${style.bold(member.displayName)} ${style.dim(member.customerId)}`,
    `${member.level}, ${state}${member.state === 'active' ? '' : `, ${style.red(member.state)}`}`,
    text(figures, { available: member.available, balance: member.balance, held: member.held, debt: member.debt }),
  ];
  return [...head, ...lotLines(lots, view), sumLine(sumOfLots, member.balance, view)].join('\n');
}

const unverified: LocalizedText = { ru: 'телефон не подтверждён', en: 'phone not confirmed' };
const figures: LocalizedText = {
  ru: 'доступно {available} (баланс {balance}, в резерве {held}, долг {debt})',
  en: 'available {available} (balance {balance}, held {held}, debt {debt})',
};

function lotLines(lots: readonly Lot[], view: View): readonly string[] {
  if (lots.length === 0) return [];
  const table = view.table<Lot>(
    [
      { title: { ru: 'Партия', en: 'Lot' }, value: ({ lotId }) => lotId },
      { title: { ru: 'Баллы', en: 'Points' }, align: 'right', value: ({ points }) => points },
      { title: { ru: 'Осталось', en: 'Remaining' }, align: 'right', value: ({ remaining }) => remaining },
      { title: { ru: 'В резерве', en: 'Held' }, align: 'right', value: ({ held }) => held },
      { title: { ru: 'Сгорит', en: 'Expires' }, value: ({ expiresAt }) => expiresAt?.slice(0, 10) ?? '—' },
    ],
    lots,
  );
  return ['', table];
}

/** Points of lots that are not active yet are no part of the balance: then the two differ. */
function sumLine(sumOfLots: number, balance: number, { style, text }: View): string {
  const line = text(
    { ru: 'Σ партий {sum} {sign} баланс {balance}', en: 'Σ lots {sum} {sign} balance {balance}' },
    { sum: sumOfLots, balance, sign: sumOfLots === balance ? '=' : '≠' },
  );
  return sumOfLots === balance ? line : style.yellow(line);
}
