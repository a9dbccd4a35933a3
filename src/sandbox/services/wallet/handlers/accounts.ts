import type {
  Account,
  AccountEntry,
  AccountEntryPage,
  AccountPage,
  ListAccountEntriesQuery,
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
import { formatDay } from '../../loyalty/program/calendar.ts';
import type { WalletContext, WalletRoom } from '../context.ts';
import { accountOf, openAccount, PARTNER_ACCOUNTS } from '../ledger/accounts.ts';
import { openBooks } from '../settlements/books.ts';

interface AccountRow {
  readonly account: number;
  readonly id: string;
  readonly kind: string;
  readonly currency: string;
  readonly posted: number;
}

interface AccountParams {
  readonly accountId: string;
}

const COLUMNS = 'account, id, kind, currency, posted';
const DAY_MS = 86_400_000;

export function listAccounts(
  room: WalletRoom,
  call: OperationCall<PageParams & ChangesParams>,
): OperationResult<AccountPage> {
  const context = openAccounts(room, call);
  const { limit, cursor } = call.params;
  const rows = call.tx.all<AccountRow>(
    `SELECT ${COLUMNS} FROM wallet_account WHERE owner = ? AND account > ? AND changed_at > ? ORDER BY account LIMIT ?`,
    call.caller.partnerId,
    readSequenceCursor(cursor),
    readUpdatedAfter(call.params),
    limit + 1,
  );
  const page = toPage(
    rows,
    limit,
    (row) => row.account,
    (row) => viewAccount(context, call.caller.partnerId, row),
  );
  return { status: 200, body: page };
}

export function getAccount(room: WalletRoom, call: OperationCall<AccountParams>): OperationResult<Account> {
  const context = openAccounts(room, call);
  return { status: 200, body: viewAccount(context, call.caller.partnerId, requireAccount(context, call)) };
}

interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly amount: number;
  readonly balanceAfter: number;
  readonly operationId: string;
  readonly paymentId: string | null;
  readonly settlementId: string | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly day: number;
}

export function listAccountEntries(
  room: WalletRoom,
  call: OperationCall<AccountParams & ListAccountEntriesQuery & PageParams & ChangesParams>,
): OperationResult<AccountEntryPage> {
  const { from, to, limit, cursor } = call.params;
  const { account } = requireAccount(openAccounts(room, call), call);
  const rows = call.tx.all<EntryRow>(
    `SELECT e.seq, e.id, e.kind, e.amount, e.balance_after AS balanceAfter, o.id AS operationId,
       o.payment_id AS paymentId, s.id AS settlementId, o.occurred_at AS occurredAt, o.recorded_at AS recordedAt, o.day
     FROM wallet_entry e JOIN wallet_operation o ON o.operation = e.operation
       LEFT JOIN wallet_line l ON l.operation = e.operation LEFT JOIN wallet_settlement s ON s.settlement = l.settlement
     WHERE e.account = ?1 AND e.seq > ?2 AND o.recorded_at > ?3
       AND (?4 IS NULL OR o.day >= ?4) AND (?5 IS NULL OR o.day <= ?5)
     ORDER BY e.seq LIMIT ?6`,
    account,
    readSequenceCursor(cursor),
    readUpdatedAfter(call.params),
    dayNumber(from),
    dayNumber(to),
    limit + 1,
  );
  return { status: 200, body: toPage(rows, limit, (row) => row.seq, viewEntry) };
}

/** Opens what the partner has by right, and brings its books up to date. */
function openAccounts(room: WalletRoom, call: OperationCall): WalletContext {
  const { partnerId } = call.caller;
  const context = openBooks(room, call, partnerId);
  for (const { kind } of PARTNER_ACCOUNTS) openAccount(context, accountOf(partnerId, kind));
  return context;
}

function requireAccount({ tx }: WalletContext, { params, caller }: OperationCall<AccountParams>): AccountRow {
  const sql = `SELECT ${COLUMNS} FROM wallet_account WHERE id = ? AND owner = ?`;
  return found(tx.get<AccountRow>(sql, params.accountId, caller.partnerId), params.accountId);
}

function viewAccount({ tx, now }: WalletContext, partnerId: string, row: AccountRow): Account {
  const held =
    row.kind === 'payable'
      ? tx.get<{ amount: number }>(
          `SELECT coalesce(sum(t.amount), 0) AS amount FROM wallet_payment p JOIN wallet_tender t ON t.payment_id = p.id
           WHERE p.partner_id = ? AND p.due_at IS NOT NULL AND t.state = 'held'`,
          partnerId,
        )
      : undefined;
  return {
    accountId: row.id,
    kind: row.kind,
    currency: row.currency,
    posted: row.posted,
    pendingIn: held?.amount ?? 0,
    pendingOut: 0,
    asOf: new Date(now).toISOString(),
  };
}

function viewEntry(row: EntryRow): AccountEntry {
  return {
    entryId: row.id,
    ledgerOperationId: row.operationId,
    // A service rendered has no word of its own among the kinds of entries.
    kind: row.kind === 'service' ? 'adjustment' : row.kind,
    amount: row.amount,
    balanceAfter: row.balanceAfter,
    ...(row.paymentId === null ? {} : { paymentId: row.paymentId }),
    ...(row.settlementId === null ? {} : { settlementId: row.settlementId }),
    occurredAt: new Date(row.occurredAt).toISOString(),
    recordedAt: new Date(row.recordedAt).toISOString(),
    businessDate: formatDay(row.day),
  };
}

function dayNumber(date: string | undefined): number | null {
  const day = date === undefined ? Number.NaN : Date.parse(date) / DAY_MS;
  return Number.isNaN(day) ? null : day;
}
