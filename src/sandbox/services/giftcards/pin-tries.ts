import { type Card, findCardByNumber } from './cards.ts';
import type { CardContext } from './context.ts';
import { cardProblems } from './problems.ts';
import { matchesPin } from './secrets.ts';

const TRIES = 5;
const CLOSED_MS = 15 * 60_000;
/** Tries are remembered so long after the last one. */
const KEPT_MS = 24 * 3_600_000;

interface Tries {
  readonly wrong: number;
  readonly closedUntil: number | null;
}

/**
 * The card with this number and PIN. An unknown number is refused like a wrong PIN and closed like one, so that nobody
 * learns which numbers there are.
 */
export function openCard(context: CardContext, partnerId: string, number: string, pin: string): Card {
  const tries = readTries(context, partnerId, number);
  if (tries.closedUntil !== null) {
    const retryAfter = Math.ceil((tries.closedUntil - context.now) / 1000);
    const until = new Date(tries.closedUntil).toISOString();
    throw cardProblems.create('rate-limited', { tries: TRIES, until }, { retryAfter });
  }
  const card = findCardByNumber(context, partnerId, number);
  if (card !== undefined && matchesPin(card, pin)) {
    context.tx.run('DELETE FROM giftcards_try WHERE partner_id = ? AND number = ?', partnerId, number);
    return card;
  }
  countWrong(context, partnerId, number, tries.wrong + 1);
  throw cardProblems.create('card-pin-wrong', {}, { keepsWrites: true });
}

/** Forgets what nobody has tried for a day. Returns how many numbers. */
export function forgetOldTries({ tx, now }: CardContext): number {
  return tx.run('DELETE FROM giftcards_try WHERE tried_at < ?', now - KEPT_MS).changes;
}

/** Once a number opens again, all its tries are there again. */
function readTries({ tx, now }: CardContext, partnerId: string, number: string): Tries {
  const row = tx.get<Tries>(
    'SELECT wrong, closed_until AS closedUntil FROM giftcards_try WHERE partner_id = ? AND number = ?',
    partnerId,
    number,
  );
  const isOver = row?.closedUntil != null && row.closedUntil <= now;
  return row === undefined || isOver ? { wrong: 0, closedUntil: null } : row;
}

function countWrong({ tx, now }: CardContext, partnerId: string, number: string, wrong: number): void {
  tx.run(
    'INSERT OR REPLACE INTO giftcards_try (partner_id, number, wrong, closed_until, tried_at) VALUES (?, ?, ?, ?, ?)',
    partnerId,
    number,
    wrong,
    wrong >= TRIES ? now + CLOSED_MS : null,
    now,
  );
}
