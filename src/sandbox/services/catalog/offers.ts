import type { OfferLine } from '@styk/sdk/api/catalog';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { LineCode } from './line-texts.ts';

export type OfferState = 'moderation' | 'approved' | 'changes_requested' | 'rejected' | 'hidden';

/** What is kept of a line; its price is kept with the prices. */
export type OfferContent = Omit<OfferLine, 'asOf' | 'partnerSku' | 'priceKop'>;

export interface OfferRow {
  readonly seq: number;
  readonly partnerId: string;
  readonly partnerSku: string;
  readonly content: OfferContent;
  readonly state: OfferState;
  /** What the moderators found. */
  readonly finding: LineCode | null;
  readonly asOf: number;
  readonly recordedAt: number;
}

type Stored = Omit<OfferRow, 'content'> & { readonly content: string };

/** Moderators take a minute. */
const MODERATION_MS = 60_000;

const COLUMNS = `seq, partner_id AS partnerId, partner_sku AS partnerSku, content, state, finding, as_of AS asOf,
  recorded_at AS recordedAt`;
const BY_SKU = `SELECT ${COLUMNS} FROM catalog_offer WHERE partner_id = ? AND partner_sku = ?`;
const PAGE = `SELECT ${COLUMNS} FROM catalog_offer
  WHERE partner_id = ?1 AND seq > ?2 AND recorded_at > ?3 AND (?4 IS NULL OR partner_sku = ?4) AND (?5 IS NULL OR state = ?5)
  ORDER BY seq LIMIT ?6`;
const DUE = `SELECT ${COLUMNS} FROM catalog_offer WHERE verdict_at <= ? ORDER BY verdict_at, seq`;

export function findOffer(tx: Tx, partnerId: string, partnerSku: string): OfferRow | undefined {
  const row = tx.get<Stored>(BY_SKU, partnerId, partnerSku);
  return row && fromStored(row);
}

export interface OfferFilter {
  readonly partnerSku?: string;
  readonly state?: string;
  readonly after: number;
  readonly recordedAfter: number;
  readonly limit: number;
}

export function pageOfOffers(tx: Tx, partnerId: string, filter: OfferFilter): OfferRow[] {
  const { partnerSku = null, state = null, after, recordedAfter, limit } = filter;
  return tx.all<Stored>(PAGE, partnerId, after, recordedAfter, partnerSku, state, limit).map(fromStored);
}

/** Puts the offer as it is at the partner's now; it goes to the moderators again unless nothing of it has changed. */
export function saveOffer({ tx, now }: ServiceContext, partnerId: string, line: OfferLine, asOf: number): void {
  const { partnerSku, priceKop: _, asOf: __, ...content } = line;
  tx.run(
    `INSERT INTO catalog_offer (partner_id, partner_sku, content, state, as_of, recorded_at, verdict_at)
     VALUES (?, ?, ?, 'moderation', ?, ?, ?)
     ON CONFLICT (partner_id, partner_sku) DO UPDATE SET
       state = CASE WHEN content = excluded.content THEN state ELSE excluded.state END,
       finding = CASE WHEN content = excluded.content THEN finding END,
       verdict_at = CASE WHEN content = excluded.content THEN verdict_at ELSE excluded.verdict_at END,
       content = excluded.content, as_of = excluded.as_of, recorded_at = excluded.recorded_at`,
    partnerId,
    partnerSku,
    JSON.stringify(content),
    asOf,
    now,
    now + MODERATION_MS,
  );
}

/** Offers the moderators have had long enough, in the order of their verdicts. */
export function offersDue(tx: Tx, now: number): OfferRow[] {
  return tx.all<Stored>(DUE, now).map(fromStored);
}

export function saveVerdict(
  { tx, now }: ServiceContext,
  { seq }: OfferRow,
  state: OfferState,
  finding: LineCode | null,
) {
  tx.run(
    'UPDATE catalog_offer SET state = ?, finding = ?, verdict_at = NULL, recorded_at = ? WHERE seq = ?',
    state,
    finding,
    now,
    seq,
  );
}

function fromStored(row: Stored): OfferRow {
  return { ...row, content: JSON.parse(row.content) as OfferContent };
}
