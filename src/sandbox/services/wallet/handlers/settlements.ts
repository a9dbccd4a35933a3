import { createHash } from 'node:crypto';
import type {
  ListSettlementLinesQuery,
  ListSettlementsQuery,
  SettlementConfirmation,
  SettlementDispute,
  SettlementDisputeRequest,
  SettlementLinePage,
  SettlementPage,
  Settlement as SettlementView,
} from '@styk/sdk/api/wallet';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import type { WalletContext, WalletRoom } from '../context.ts';
import { walletProblems } from '../problems.ts';
import { openBooks } from '../settlements/books.ts';
import { confirmSettlement as confirm } from '../settlements/confirm.ts';
import { disputeLines } from '../settlements/disputes.ts';
import { writeSettlementFile } from '../settlements/file.ts';
import { findSettlement, listSettlementRows, type Settlement } from '../settlements/settlement.ts';
import { LINE_COLUMNS, type LineRow, viewLine, viewSettlement } from '../settlements/view.ts';

interface SettlementParams {
  readonly settlementId: string;
}

export function listSettlements(
  room: WalletRoom,
  call: OperationCall<ListSettlementsQuery & PageParams & ChangesParams>,
): OperationResult<SettlementPage> {
  const { state = null, limit, cursor } = call.params;
  const context = openBooks(room, call, call.caller.partnerId);
  const filter = { state, after: readSequenceCursor(cursor), changedAfter: readUpdatedAfter(call.params) };
  const rows = listSettlementRows(context, call.caller.partnerId, filter, limit + 1);
  const page = toPage(
    rows,
    limit,
    (row) => row.settlement,
    (row) => viewSettlement(context, row),
  );
  return { status: 200, body: page };
}

export function getSettlement(
  room: WalletRoom,
  call: OperationCall<SettlementParams>,
): OperationResult<SettlementView> {
  const context = openBooks(room, call, call.caller.partnerId);
  return { status: 200, body: viewSettlement(context, requireSettlement(context, call)) };
}

export function listSettlementLines(
  room: WalletRoom,
  call: OperationCall<SettlementParams & ListSettlementLinesQuery & PageParams & ChangesParams>,
): OperationResult<SettlementLinePage> {
  const { type = null, state = null, limit, cursor } = call.params;
  const { settlement } = requireSettlement(openBooks(room, call, call.caller.partnerId), call);
  const rows = call.tx.all<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM wallet_line l JOIN wallet_operation o ON o.operation = l.operation
     WHERE l.settlement = ?1 AND (?2 IS NULL OR l.type = ?2) AND (?3 IS NULL OR l.state = ?3) AND l.seq > ?4
       AND l.changed_at > ?5
     ORDER BY l.seq LIMIT ?6`,
    settlement,
    type,
    state,
    readSequenceCursor(cursor),
    readUpdatedAfter(call.params),
    limit + 1,
  );
  return { status: 200, body: toPage(rows, limit, (row) => row.seq, viewLine) };
}

export function getSettlementFile(room: WalletRoom, call: OperationCall<SettlementParams>): OperationResult {
  const context = openBooks(room, call, call.caller.partnerId);
  const settlement = requireSettlement(context, call);
  const { id, state } = settlement;
  if (state === 'open') throw walletProblems.create('state-conflict', { settlement: id, state });
  const bytes = writeSettlementFile(context, settlement);
  const digest = createHash('sha256').update(bytes).digest('base64');
  return { status: 200, bytes, headers: { 'content-type': 'text/csv', 'content-digest': `sha-256=:${digest}:` } };
}

export function confirmSettlement(
  room: WalletRoom,
  call: OperationCall<SettlementParams, SettlementConfirmation>,
): OperationResult<SettlementView> {
  const context = openBooks(room, call, call.caller.partnerId);
  const { closing, documentIds = [] } = call.body;
  const confirmed = confirm(context, requireSettlement(context, call), closing.amount, documentIds);
  return { status: 200, body: viewSettlement(context, confirmed) };
}

export function createSettlementDispute(
  room: WalletRoom,
  call: OperationCall<SettlementParams, SettlementDisputeRequest>,
): OperationResult<SettlementDispute> {
  const context = openBooks(room, call, call.caller.partnerId);
  return { status: 201, body: disputeLines(context, requireSettlement(context, call), call.body) };
}

function requireSettlement<Body>(
  context: WalletContext,
  { params, caller }: OperationCall<SettlementParams, Body>,
): Settlement {
  return found(findSettlement(context, caller.partnerId, params.settlementId), params.settlementId);
}
