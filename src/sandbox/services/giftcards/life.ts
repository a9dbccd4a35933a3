import { addMonths } from '../loyalty/program/calendar.ts';
import type { Card } from './cards.ts';
import type { CardContext } from './context.ts';

/** Usual life of a card, counted from its activation. */
const LIFE_MONTHS = 12;

/** Makes a pending card good from now on: to the day fixed when it was issued, or for the usual life. */
export function startLife({ zone, now }: CardContext, card: Card): void {
  card.state = 'active';
  card.validUntil = card.fixedUntil ?? addMonths(zone.dayOf(now), LIFE_MONTHS);
  card.expiresAt = zone.startOfDay(card.validUntil + 1);
}
