import type { ListSalesQuery, Sale as SaleAnswer, SalePage } from '@styk/sdk/api/loyalty';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { openLedger } from '../ledger/context.ts';
import { findSale, readAnswer } from '../ledger/sales.ts';

/** The sale as it was registered; what returns have moved since is told by the returns. */
export function getSale(
  room: LoyaltyRoom,
  call: OperationCall<{ readonly saleId: string }>,
): OperationResult<SaleAnswer> {
  const { params, caller } = call;
  const ledger = openLedger(room.rules, call);
  const sale = found(findSale(ledger, caller.partnerId, params.saleId), params.saleId);
  return { status: 200, body: readAnswer(ledger, sale) };
}

export function listSales(
  _room: LoyaltyRoom,
  call: OperationCall<ListSalesQuery & PageParams & ChangesParams>,
): OperationResult<SalePage> {
  const { storeId = null, receiptKey = null, limit, cursor } = call.params;
  const rows = call.tx.all<{ seq: number; answer: string }>(
    `SELECT rowid AS seq, answer FROM loyalty_sale
     WHERE partner_id = ?1 AND (?2 IS NULL OR store_id = ?2) AND (?3 IS NULL OR receipt_key = ?3) AND rowid > ?4
       AND recorded_at > ?5
     ORDER BY rowid LIMIT ?6`,
    call.caller.partnerId,
    storeId,
    receiptKey,
    readSequenceCursor(cursor),
    readUpdatedAfter(call.params),
    limit + 1,
  );
  const page = toPage(
    rows,
    limit,
    (row) => row.seq,
    (row): SaleAnswer => JSON.parse(row.answer),
  );
  return { status: 200, body: page };
}
