import type { BatchResult, Offer, OfferBatch, OfferIssuePage, OfferLine, OfferPage } from '@styk/sdk/api/catalog';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { issuesOf, toOfferIssue } from '../issues.ts';
import { judgeLines, readAsOf, type Verdict } from '../lines.ts';
import { findMapping } from '../mappings.ts';
import { settleModeration } from '../moderation.ts';
import { checkOffer } from '../offer-rules.ts';
import { findOffer, type OfferRow, pageOfOffers, saveOffer } from '../offers.ts';
import { ALL_STORES, findPrice, findQuarantine, setPrice } from '../prices.ts';

export function upsertOffers(call: OperationCall<unknown, OfferBatch>): OperationResult<BatchResult> {
  settleModeration(call);
  const key = ({ partnerSku }: OfferLine) => partnerSku;
  return { status: 200, body: judgeLines(call.body.offers, key, call.language, (line) => applyOffer(call, line)) };
}

function applyOffer(call: OperationCall, line: OfferLine): Verdict {
  const { partnerId } = call.caller;
  const asOf = readAsOf(line.asOf, call.now);
  if (typeof asOf !== 'number') return asOf;
  const known = findOffer(call.tx, partnerId, line.partnerSku);
  if (known !== undefined && asOf < known.asOf) return 'superseded';
  const refusal = checkOffer(line, call.now);
  if (refusal !== undefined) return refusal;
  const place = { partnerId, partnerSku: line.partnerSku, storeId: ALL_STORES };
  const price = setPrice(call, place, line.categoryId, { priceKop: line.priceKop, asOf, confirmed: false });
  // A newer price of the price list stays; the rest of the offer is applied all the same.
  if (typeof price !== 'string') return price;
  saveOffer(call, partnerId, line, asOf);
  return 'applied';
}

interface OfferParams extends PageParams, ChangesParams {
  readonly partnerSku?: string;
  readonly state?: string;
}

export function listOffers(call: OperationCall<OfferParams>): OperationResult<OfferPage> {
  settleModeration(call);
  const { partnerSku, state, limit, cursor } = call.params;
  const rows = pageOfOffers(call.tx, call.caller.partnerId, {
    ...(partnerSku === undefined ? {} : { partnerSku }),
    ...(state === undefined ? {} : { state }),
    after: readSequenceCursor(cursor),
    recordedAfter: readUpdatedAfter(call.params),
    limit: limit + 1,
  });
  const page = toPage(
    rows,
    limit,
    (row) => row.seq,
    (row) => toOffer(call, row),
  );
  return { status: 200, body: page };
}

export function listOfferIssues(
  call: OperationCall<PageParams & ChangesParams & { readonly sku: string }>,
): OperationResult<OfferIssuePage> {
  settleModeration(call);
  const { sku, limit, cursor } = call.params;
  const offer = found(findOffer(call.tx, call.caller.partnerId, sku), sku);
  const raisedAfter = readUpdatedAfter(call.params);
  const after = readSequenceCursor(cursor);
  const numbered = issuesOf(call.tx, offer, call.now).map((issue, index) => ({ issue, position: index + 1 }));
  const rows = numbered.filter(({ issue, position }) => position > after && issue.raisedAt > raisedAfter);
  const page = toPage(
    rows,
    limit,
    ({ position }) => position,
    ({ issue }) => toOfferIssue(issue, call.language),
  );
  return { status: 200, body: page };
}

function toOffer({ tx, now }: OperationCall, row: OfferRow): Offer {
  const { partnerId, partnerSku, content, state, asOf, recordedAt } = row;
  const place = { partnerId, partnerSku, storeId: ALL_STORES };
  const held = findQuarantine(tx, place, now);
  return {
    partnerSku,
    ecosystemSku: findMapping(tx, partnerId, partnerSku)?.ecosystemSku ?? null,
    ...content,
    priceKop: findPrice(tx, place)?.priceKop ?? 0,
    ...(held === undefined
      ? {}
      : {
          quarantine: {
            priceKop: held.priceKop,
            asOf: new Date(held.asOf).toISOString(),
            since: new Date(held.since).toISOString(),
            releaseBefore: new Date(held.releaseBefore).toISOString(),
          },
        }),
    state,
    openIssues: issuesOf(tx, row, now).length,
    asOf: new Date(asOf).toISOString(),
    recordedAt: new Date(recordedAt).toISOString(),
  };
}
