import type { CardContext } from './context.ts';

export interface Redemption {
  readonly id: string;
  readonly partnerId: string;
  readonly cardId: string;
  state: 'held' | 'captured' | 'voided' | 'expired';
  readonly amount: number;
  captured: number;
  refunded: number;
  readonly storeId: string | null;
  readonly saleRef: string;
  /** The mixed payment that decides over the hold, null when the till does. */
  paymentId: string | null;
  expiresAt: number;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

const COLUMNS = `id, partner_id AS partnerId, card_id AS cardId, state, amount, captured, refunded, store_id AS storeId,
  sale_ref AS saleRef, payment_id AS paymentId, expires_at AS expiresAt, occurred_at AS occurredAt, recorded_at AS recordedAt`;

const BY_ID = `SELECT ${COLUMNS} FROM giftcards_redemption WHERE id = ? AND partner_id = ?`;
const OVERDUE = `SELECT ${COLUMNS} FROM giftcards_redemption
  WHERE card_id = ? AND state = 'held' AND expires_at <= ? ORDER BY expires_at, id`;

/** The partner's redemption as it was last written; one past its time may still be called held. */
export function findRedemption({ tx }: CardContext, partnerId: string, id: string): Redemption | undefined {
  return tx.get<Redemption>(BY_ID, id, partnerId);
}

/** Holds of the card whose time has passed. */
export function findOverdue({ tx, now }: CardContext, cardId: string): Redemption[] {
  return tx.all<Redemption>(OVERDUE, cardId, now);
}

export function insertRedemption({ tx }: CardContext, redemption: Redemption): void {
  tx.run(
    `INSERT INTO giftcards_redemption
       (id, partner_id, card_id, state, amount, captured, refunded, store_id, sale_ref, payment_id, expires_at,
        occurred_at, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    redemption.id,
    redemption.partnerId,
    redemption.cardId,
    redemption.state,
    redemption.amount,
    redemption.captured,
    redemption.refunded,
    redemption.storeId,
    redemption.saleRef,
    redemption.paymentId,
    redemption.expiresAt,
    redemption.occurredAt,
    redemption.recordedAt,
  );
}

/** Writes what may change. */
export function saveRedemption({ tx }: CardContext, redemption: Redemption): void {
  tx.run(
    `UPDATE giftcards_redemption SET state = ?, captured = ?, refunded = ?, payment_id = ?, expires_at = ? WHERE id = ?`,
    redemption.state,
    redemption.captured,
    redemption.refunded,
    redemption.paymentId,
    redemption.expiresAt,
    redemption.id,
  );
}

/** Whether something paid in this sale, or was to, is held or taken from a card. */
export function isPaidWithCard({ tx, now }: CardContext, partnerId: string, sale: SaleName): boolean {
  const row = tx.get(
    `SELECT 1 FROM giftcards_redemption
     WHERE partner_id = ?1 AND sale_ref = ?2 AND store_id IS ?3 AND (state = 'captured' OR state = 'held' AND expires_at > ?4)`,
    partnerId,
    sale.saleRef,
    sale.storeId,
    now,
  );
  return row !== undefined;
}

/** Whether a card was sold in this sale. */
export function isSaleOfCard({ tx }: CardContext, partnerId: string, sale: SaleName): boolean {
  const row = tx.get(
    `SELECT 1 FROM giftcards_activity
     WHERE partner_id = ?1 AND sale_ref = ?2 AND store_id IS ?3 AND kind = 'activated'`,
    partnerId,
    sale.saleRef,
    sale.storeId,
  );
  return row !== undefined;
}

/** What names a sale: a receipt key is unique within its store only. */
export interface SaleName {
  readonly saleRef: string;
  readonly storeId: string | null;
}
