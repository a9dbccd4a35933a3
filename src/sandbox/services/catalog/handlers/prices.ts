import type { BatchResult, PriceBatch, PriceLine } from '@styk/sdk/api/catalog';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { CatalogDependencies } from '../dependencies.ts';
import { judgeLines, readAsOf, type Verdict } from '../lines.ts';
import { findOffer } from '../offers.ts';
import { ALL_STORES, setPrice } from '../prices.ts';

export function upsertPrices(
  room: CatalogDependencies,
  call: OperationCall<unknown, PriceBatch>,
): OperationResult<BatchResult> {
  const key = ({ partnerSku, storeId }: PriceLine) => (storeId === undefined ? partnerSku : `${partnerSku}@${storeId}`);
  return {
    status: 200,
    body: judgeLines(call.body.prices, key, call.language, (line) => applyPrice(room, call, line)),
  };
}

function applyPrice({ knowsStore }: CatalogDependencies, call: OperationCall, line: PriceLine): Verdict {
  const { tx, caller, now } = call;
  const { partnerId } = caller;
  const { partnerSku, storeId = ALL_STORES, priceKop, previousPriceKop, confirmed = false } = line;
  const asOf = readAsOf(line.asOf, now);
  if (typeof asOf !== 'number') return asOf;
  const offer = findOffer(tx, partnerId, partnerSku);
  if (offer === undefined) return { code: 'sku-unknown', params: { sku: partnerSku } };
  if (storeId !== ALL_STORES && !knowsStore(tx, partnerId, storeId)) {
    return { code: 'store-unknown', params: { store: storeId } };
  }
  const previous = previousPriceKop === undefined ? {} : { previousPriceKop };
  const place = { partnerId, partnerSku, storeId };
  return setPrice(call, place, offer.content.categoryId, { priceKop, ...previous, asOf, confirmed });
}
