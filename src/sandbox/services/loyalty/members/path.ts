import type { PathToNextLevel } from '@styk/sdk/api/loyalty';
import { fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';
import type { LedgerContext } from '../ledger/context.ts';
import { levelOf } from '../ledger/levels.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { netSpend } from '../ledger/spend.ts';
import { formatDay } from '../program/calendar.ts';
import { formatRoubles } from '../receipt/roubles.ts';

const TO_NEXT: LocalizedText = { ru: 'До уровня {level}: {amount}', en: 'To level {level}: {amount}' };
const AT_TOP: LocalizedText = { ru: 'Высший уровень: {level}', en: 'Highest level: {level}' };

/** What is missing to the next level: remaining = max(0, required − current) (L30). */
export function pathToNextLevel(ledger: LedgerContext, account: MemberAccount, language: Language): PathToNextLevel {
  const level = levelOf(ledger, account.level);
  const next = ledger.program.levels[account.level + 1];
  const currentValue = netSpend(ledger, account, ledger.zone.dayOf(ledger.now));
  const required = (next ?? level).requiredKop;
  const remaining = next === undefined ? 0 : Math.max(0, required - currentValue);
  const text =
    next === undefined
      ? fillTemplate(AT_TOP[language], { level: level.name })
      : fillTemplate(TO_NEXT[language], { level: next.name, amount: formatRoubles(remaining, language) });
  return {
    current: level.name,
    next: next?.name ?? null,
    metric: 'net_spend',
    currentValue,
    required,
    remaining,
    periodEnd: formatDay(account.levelUntil),
    text,
  };
}
