import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { type EmitContext, emitEvent } from '../events/emit.ts';
import { categoryRules } from './dictionaries/categories.ts';
import type { Refusal } from './line-texts.ts';

/** Stands for all stores. */
export const ALL_STORES = '';

/** Where a price applies. */
export interface PricePlace {
  readonly partnerId: string;
  readonly partnerSku: string;
  readonly storeId: string;
}

export interface NewPrice {
  readonly priceKop: number;
  readonly previousPriceKop?: number;
  readonly asOf: number;
  /** The jump is meant. */
  readonly confirmed: boolean;
}

interface PriceRow {
  readonly priceKop: number;
  readonly asOf: number;
}

export interface QuarantineRow extends PriceRow {
  readonly since: number;
  readonly releaseBefore: number;
}

const DAY_MS = 86_400_000;
/** A held price waits so long to be confirmed. */
const WAIT_MS = 3 * DAY_MS;
const DEFAULT_JUMP_BP = 5000;
/** The contract's largest change: from a kopeck to the most there is would not fit. */
const MOST_BP = 1_000_000_000;

export function findPrice(tx: Tx, { partnerId, partnerSku, storeId }: PricePlace): PriceRow | undefined {
  return tx.get<PriceRow>(
    `SELECT price_kop AS priceKop, as_of AS asOf FROM catalog_price
     WHERE partner_id = ? AND partner_sku = ? AND store_id = ?`,
    partnerId,
    partnerSku,
    storeId,
  );
}

/** The price that waits to be confirmed; one that has waited too long is dropped, whether or not a job has noticed. */
export function findQuarantine(tx: Tx, place: PricePlace, now: number): QuarantineRow | undefined {
  return tx.get<QuarantineRow>(
    `SELECT price_kop AS priceKop, as_of AS asOf, since, release_before AS releaseBefore FROM catalog_quarantine
     WHERE partner_id = ? AND partner_sku = ? AND store_id = ? AND release_before > ?`,
    place.partnerId,
    place.partnerSku,
    place.storeId,
    now,
  );
}

/**
 * Change from one price to another, in hundredths of a percent of the first and away from zero, so that what is beyond a
 * limit by a kopeck is beyond it; a price of nothing cannot be compared.
 */
export function changeBp(fromKop: number, toKop: number): number {
  if (fromKop === 0) return 0;
  const from = BigInt(fromKop);
  const change = BigInt(Math.abs(toKop - fromKop)) * 10_000n;
  const bp = Math.min(MOST_BP, Number((change + from - 1n) / from));
  return toKop < fromKop ? -bp : bp;
}

/** The newest wins; a jump beyond the category's limit is held back until it is confirmed. */
export function setPrice(
  context: EmitContext,
  place: PricePlace,
  categoryId: string,
  price: NewPrice,
): 'applied' | 'superseded' | Refusal {
  const { tx, now } = context;
  const current = findPrice(tx, place);
  if (current !== undefined && price.asOf < current.asOf) return 'superseded';
  // A store's first own price is compared with the one it replaces there.
  const before = current ?? findPrice(tx, { ...place, storeId: ALL_STORES });
  const thresholdBp = categoryRules[categoryId]?.jumpBp ?? DEFAULT_JUMP_BP;
  const change = before === undefined ? 0 : changeBp(before.priceKop, price.priceKop);
  if (before !== undefined && Math.abs(change) > thresholdBp && !price.confirmed) {
    const held = findQuarantine(tx, place, now);
    if (held !== undefined && price.asOf < held.asOf) return 'superseded';
    if (held?.priceKop !== price.priceKop) hold(context, place, before.priceKop, price, change, thresholdBp);
    const params = { given: price.priceKop, current: before.priceKop };
    return { code: 'price-quarantined', params };
  }
  savePrice(context, place, price);
  return 'applied';
}

/** Puts a price in force without asking; what was held back is dropped. */
export function savePrice({ tx, now }: ServiceContext, place: PricePlace, price: NewPrice): void {
  const { partnerId, partnerSku, storeId } = place;
  tx.run(
    `INSERT OR REPLACE INTO catalog_price
       (partner_id, partner_sku, store_id, price_kop, previous_kop, as_of, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    partnerId,
    partnerSku,
    storeId,
    price.priceKop,
    price.previousPriceKop ?? null,
    price.asOf,
    now,
  );
  tx.run(
    'DELETE FROM catalog_quarantine WHERE partner_id = ? AND partner_sku = ? AND store_id = ?',
    partnerId,
    partnerSku,
    storeId,
  );
}

/** Tells once of each price that is held back, not each time it is sent again. */
function hold(
  context: EmitContext,
  { partnerId, partnerSku, storeId }: PricePlace,
  currentPriceKop: number,
  { priceKop, asOf }: NewPrice,
  change: number,
  thresholdBp: number,
): void {
  const { tx, now } = context;
  const releaseBefore = now + WAIT_MS;
  tx.run(
    `INSERT OR REPLACE INTO catalog_quarantine
       (partner_id, partner_sku, store_id, price_kop, as_of, since, release_before) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    partnerId,
    partnerSku,
    storeId,
    priceKop,
    asOf,
    now,
    releaseBefore,
  );
  const amounts = { currentPriceKop, proposedPriceKop: priceKop, changeBp: change, thresholdBp };
  emitEvent(context, {
    type: 'price.quarantined',
    subject: partnerSku,
    partnerId,
    data: { partnerSku, ...amounts, releaseBefore: new Date(releaseBefore).toISOString() },
  });
}

export function dropOldQuarantines({ tx, now }: ServiceContext): number {
  return tx.run('DELETE FROM catalog_quarantine WHERE release_before <= ?', now).changes;
}
