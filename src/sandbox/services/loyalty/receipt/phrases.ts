import type { Member } from '@styk/sdk/api/loyalty';
import { fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';
import { formatDayForReceipt } from '../program/calendar.ts';
import type { Zone } from '../program/zone.ts';
import type { Phrase } from './layout.ts';

const TEXTS = {
  forecast: { ru: 'Будет начислено баллов: {points}', en: 'Points to be added: {points}' },
  accrued: { ru: 'Начислено баллов: {points}', en: 'Points added: {points}' },
  redeemed: { ru: 'Списано баллов: {points}', en: 'Points redeemed: {points}' },
  balance: { ru: 'Доступно баллов: {points}', en: 'Points available: {points}' },
  debt: { ru: 'Долг по баллам: {points}', en: 'Points owed: {points}' },
  expiring: { ru: 'Из них до {date}: {points}', en: 'Of these until {date}: {points}' },
  level: { ru: 'Ваш уровень: {level}', en: 'Your level: {level}' },
} as const satisfies Record<string, LocalizedText>;

/** What a receipt says, in the order it is printed. Things that are nothing are not mentioned. */
export interface Figures {
  readonly forecast?: number;
  readonly accrued?: number;
  readonly redeemed?: number;
  readonly member: Pick<Member, 'available' | 'debt' | 'expiringSoon' | 'level' | 'pathToNextLevel'>;
}

export function phrasesOf(
  { forecast = 0, accrued = 0, redeemed = 0, member }: Figures,
  zone: Zone,
  language: Language,
): Phrase[] {
  const say = (kind: Phrase['kind'], text: LocalizedText, params: Record<string, string | number>): Phrase => ({
    kind,
    text: fillTemplate(text[language], params),
  });
  const [soonest] = member.expiringSoon;
  return [
    ...(forecast > 0 ? [say('accrual', TEXTS.forecast, { points: forecast })] : []),
    ...(accrued > 0 ? [say('accrual', TEXTS.accrued, { points: accrued })] : []),
    ...(redeemed > 0 ? [redeemPhrase(redeemed, language)] : []),
    { ...say('balance', TEXTS.balance, { points: member.available }), style: 'bold' },
    ...(member.debt > 0 ? [say('balance', TEXTS.debt, { points: member.debt })] : []),
    ...(soonest === undefined
      ? []
      : [say('expiring', TEXTS.expiring, { points: soonest.points, date: lastDay(soonest.expiresAt, zone) })]),
    say('level', TEXTS.level, { level: member.level }),
    { kind: 'path', text: member.pathToNextLevel.text },
  ];
}

export function redeemPhrase(points: number, language: Language): Phrase {
  return { kind: 'redeem', text: fillTemplate(TEXTS.redeemed[language], { points }) };
}

/** The last day on which the points can be spent, as the programme counts days. */
function lastDay(expiresAt: string, zone: Zone): string {
  return formatDayForReceipt(zone.dayOf(Date.parse(expiresAt) - 1));
}
