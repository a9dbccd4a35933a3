import type { LedgerContext } from '../ledger/context.ts';
import type { Pricing } from './pricing.ts';

export interface QuoteRecord {
  readonly id: string;
  readonly partnerId: string;
  readonly member: number;
  /** Null when the quote had no basket. */
  readonly basketHash: string | null;
  readonly receiptWidth: number;
  /** Null when there was no promotion to consider. */
  readonly pricing: Pricing | null;
  readonly expiresAt: number;
}

export function insertQuote(ledger: LedgerContext, quote: QuoteRecord): void {
  ledger.tx.run(
    'INSERT INTO loyalty_quote (id, partner_id, member, basket_hash, receipt_width, pricing, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    quote.id,
    quote.partnerId,
    quote.member,
    quote.basketHash,
    quote.receiptWidth,
    quote.pricing === null ? null : JSON.stringify(quote.pricing),
    quote.expiresAt,
  );
}

/** Expired ones too: a sale may name its quote long after. */
export function findQuote(ledger: LedgerContext, partnerId: string, id: string): QuoteRecord | undefined {
  const row = ledger.tx.get<Omit<QuoteRecord, 'pricing'> & { readonly pricing: string | null }>(
    `SELECT id, partner_id AS partnerId, member, basket_hash AS basketHash, receipt_width AS receiptWidth, pricing,
       expires_at AS expiresAt FROM loyalty_quote WHERE id = ? AND partner_id = ?`,
    id,
    partnerId,
  );
  return row && { ...row, pricing: row.pricing === null ? null : JSON.parse(row.pricing) };
}

/** Forgets quotes that no sale within the catch-up window can name any more. Returns how many. */
export function forgetOldQuotes(ledger: LedgerContext): number {
  const before = ledger.now - ledger.program.catchUpDays * 86_400_000;
  return ledger.tx.run('DELETE FROM loyalty_quote WHERE expires_at < ?', before).changes;
}
