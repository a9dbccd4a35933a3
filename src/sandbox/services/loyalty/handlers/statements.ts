import type { Entry, EntryPage, Lot, LotPage } from '@styk/sdk/api/loyalty';
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
import { bookDue } from '../ledger/due.ts';
import { type EntryRow, listEntries } from '../ledger/entries.ts';
import { type LotRow, listLots, lotId } from '../ledger/lots.ts';
import type { MemberAccount } from '../ledger/member-account.ts';
import { requireMember } from './require-member.ts';

type OfMember = { readonly memberId: string };

export function listMemberLots(
  room: LoyaltyRoom,
  call: OperationCall<OfMember & PageParams>,
): OperationResult<LotPage> {
  const { memberId, limit, cursor } = call.params;
  const ledger = openLedger(room.rules, call);
  const account = requireMember(ledger, memberId);
  bookDue(ledger, account);
  const rows = listLots(ledger, account, readSequenceCursor(cursor), limit + 1);
  const page = toPage(
    rows,
    limit,
    (lot) => lot.seq,
    (lot) => toLot(account, lot),
  );
  return { status: 200, body: page };
}

export function listMemberEntries(
  room: LoyaltyRoom,
  call: OperationCall<OfMember & PageParams & ChangesParams>,
): OperationResult<EntryPage> {
  const { memberId, limit, cursor } = call.params;
  const ledger = openLedger(room.rules, call);
  const account = requireMember(ledger, memberId);
  bookDue(ledger, account);
  const rows = listEntries(ledger, account, readSequenceCursor(cursor), readUpdatedAfter(call.params), limit + 1);
  const page = toPage(
    rows,
    limit,
    (entry) => entry.seq,
    (entry) => toEntry(account, entry),
  );
  return { status: 200, body: page };
}

function toLot(account: MemberAccount, lot: LotRow): Lot {
  const { seq, points, remaining, held, burned, source, saleId } = lot;
  return {
    lotId: lotId(account, seq),
    seq,
    points,
    remaining,
    held,
    burned,
    earnedAt: new Date(lot.earnedAt).toISOString(),
    activeAt: new Date(lot.activeAt).toISOString(),
    expiresAt: lot.expiresAt === null ? null : new Date(lot.expiresAt).toISOString(),
    source,
    saleId,
  };
}

function toEntry(account: MemberAccount, entry: EntryRow): Entry {
  const { seq, operationId, kind, points, lot, recordedAt } = entry;
  return {
    entryId: `ent_${account.member}-${seq}`,
    ledgerOperationId: operationId,
    kind,
    account: entry.account,
    points,
    lotId: lot === null ? null : lotId(account, lot),
    recordedAt: new Date(recordedAt).toISOString(),
  };
}
