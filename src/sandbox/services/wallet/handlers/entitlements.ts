import type { BatchResult, LineOutcome } from '@styk/sdk/api/common.types';
import type {
  EntitlementPage,
  EntitlementUse,
  EntitlementUseRequest,
  ListEntitlementsQuery,
  UsageRecordBatch,
} from '@styk/sdk/api/wallet';
import { found } from '../../../found.ts';
import { readOccurredAt } from '../../../occurred-at.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import { openWallet, type WalletRoom } from '../context.ts';
import { findEntitlement, listEntitlementRows, useEntitlement, viewEntitlement } from '../entitlements/entitlements.ts';
import { recordUsage } from '../entitlements/usage.ts';
import { openBooks } from '../settlements/books.ts';
import { requireCustomer } from './wallets.ts';

export function listEntitlements(
  room: WalletRoom,
  call: OperationCall<ListEntitlementsQuery & PageParams & ChangesParams>,
): OperationResult<EntitlementPage> {
  const { customerId, kind = null, limit, cursor } = call.params;
  const context = openWallet(room, call);
  const filter = { kind, after: readSequenceCursor(cursor), changedAfter: readUpdatedAfter(call.params) };
  const rows = listEntitlementRows(context, requireCustomer(context, customerId), filter, limit + 1);
  const page = toPage(
    rows,
    limit,
    (row) => row.seq,
    (row) => viewEntitlement(context, row),
  );
  return { status: 200, body: page };
}

export function consumeEntitlement(
  room: WalletRoom,
  call: OperationCall<{ readonly entitlementId: string }, EntitlementUseRequest>,
): OperationResult<EntitlementUse> {
  const { body, params } = call;
  const context = openWallet(room, call);
  const entitlement = found(findEntitlement(context, params.entitlementId), params.entitlementId);
  const occurredAt = readOccurredAt(body.occurredAt, call.now);
  const { quantity = 1, orderRef } = body;
  const use = { partnerId: call.caller.partnerId, quantity, orderRef: orderRef ?? null, occurredAt };
  const useId = useEntitlement(context, entitlement, use);
  const after = found(findEntitlement(context, entitlement.id), entitlement.id);
  return {
    status: 201,
    body: {
      useId,
      quantity,
      ...(orderRef === undefined ? {} : { orderRef }),
      entitlement: viewEntitlement(context, after),
      occurredAt: new Date(occurredAt).toISOString(),
      recordedAt: new Date(call.now).toISOString(),
    },
  };
}

/** Lines stand alone: a wrong one does not stop the others. */
export function createUsageRecords(
  room: WalletRoom,
  call: OperationCall<unknown, UsageRecordBatch>,
): OperationResult<BatchResult> {
  const context = openBooks(room, call, call.caller.partnerId);
  const results = call.body.records.map((record, line): LineOutcome => {
    const verdict = recordUsage(context, call.caller.partnerId, record);
    const place = { line, key: record.recordKey };
    if (typeof verdict === 'string') return { ...place, outcome: verdict };
    return { ...place, outcome: 'rejected', code: verdict.code };
  });
  const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
  const counts = { applied: count('applied'), superseded: count('superseded'), rejected: count('rejected') };
  return { status: 200, body: { ...counts, results } };
}
