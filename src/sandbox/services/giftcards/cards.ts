import type { CardContext } from './context.ts';

export type Medium = 'plastic' | 'digital';

export interface Card {
  readonly id: string;
  readonly partnerId: string;
  readonly ref: string | null;
  readonly number: string;
  readonly pinSalt: string;
  readonly pinHash: string;
  readonly medium: Medium;
  /** Kopecks the card has to be activated with; null when any sum will do. */
  readonly faceKop: number | null;
  /** Last day as it was fixed when issued, null for the usual life. */
  readonly fixedUntil: number | null;
  /** Apart from being blocked. */
  state: 'pending' | 'active' | 'closed';
  blocked: 0 | 1;
  /** Last day of use, null before activation. */
  validUntil: number | null;
  /** First instant at which the card is no longer good. */
  expiresAt: number | null;
  balance: number;
  held: number;
  replacedBy: string | null;
}

const COLUMNS = `id, partner_id AS partnerId, ref, number, pin_salt AS pinSalt, pin_hash AS pinHash, medium,
  face_kop AS faceKop, fixed_until AS fixedUntil, state, blocked, valid_until AS validUntil, expires_at AS expiresAt,
  balance, held, replaced_by AS replacedBy`;

const BY_ID = `SELECT ${COLUMNS} FROM giftcards_card WHERE id = ? AND partner_id = ?`;
const BY_REF = `SELECT ${COLUMNS} FROM giftcards_card WHERE partner_id = ? AND ref = ?`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM giftcards_card WHERE number = ? AND partner_id = ?`;

/** The partner's card as it was last written; what is due may not be booked yet. */
export function findCard({ tx }: CardContext, partnerId: string, id: string): Card | undefined {
  return tx.get<Card>(BY_ID, id, partnerId);
}

export function findCardByRef({ tx }: CardContext, partnerId: string, ref: string): Card | undefined {
  return tx.get<Card>(BY_REF, partnerId, ref);
}

export function findCardByNumber({ tx }: CardContext, partnerId: string, number: string): Card | undefined {
  return tx.get<Card>(BY_NUMBER, number, partnerId);
}

export function insertCard({ tx }: CardContext, card: Card): void {
  tx.run(
    `INSERT INTO giftcards_card
       (id, partner_id, ref, number, pin_salt, pin_hash, medium, face_kop, fixed_until, state, blocked, valid_until,
        expires_at, balance, held, replaced_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    card.id,
    card.partnerId,
    card.ref,
    card.number,
    card.pinSalt,
    card.pinHash,
    card.medium,
    card.faceKop,
    card.fixedUntil,
    card.state,
    card.blocked,
    card.validUntil,
    card.expiresAt,
    card.balance,
    card.held,
    card.replacedBy,
  );
}

/** Writes what may change. */
export function saveCard({ tx }: CardContext, card: Card): void {
  tx.run(
    `UPDATE giftcards_card
     SET state = ?, blocked = ?, valid_until = ?, expires_at = ?, balance = ?, held = ?, replaced_by = ? WHERE id = ?`,
    card.state,
    card.blocked,
    card.validUntil,
    card.expiresAt,
    card.balance,
    card.held,
    card.replacedBy,
    card.id,
  );
}

/** How many cards there have ever been: numbers are never given twice. */
export function countIssued({ tx }: CardContext): number {
  return tx.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'giftcards_card'")?.seq ?? 0;
}
