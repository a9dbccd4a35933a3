import type { SettlementDispute, SettlementDisputeRequest } from '@styk/sdk/api/wallet';
import { roubles } from '../../../roubles.ts';
import type { WalletContext } from '../context.ts';
import { accountOf } from '../ledger/accounts.ts';
import { post } from '../ledger/post.ts';
import { walletProblems } from '../problems.ts';
import { type Settlement, saveSettlement } from './settlement.ts';

interface LineRow {
  readonly state: string;
  readonly net: number;
}

/** Moves the named lines, and only these, from what is due to the partner to suspense (W07). */
export function disputeLines(
  context: WalletContext,
  settlement: Settlement,
  request: SettlementDisputeRequest,
): SettlementDispute {
  if (settlement.state !== 'calculated' && settlement.state !== 'disputed') {
    throw walletProblems.create('state-conflict', { settlement: settlement.id, state: settlement.state });
  }
  const amount = request.lines.reduce((sum, { lineId }) => sum + disputeLine(context, settlement, lineId), 0);
  const disputeId = context.newId('dsp');
  const { partnerId } = settlement;
  const legs = [
    { account: accountOf(partnerId, 'payable'), amount: -amount },
    { account: accountOf(partnerId, 'suspense'), amount },
  ];
  const operation = { partnerId, kind: 'dispute', sourceId: disputeId, reference: settlement.id } as const;
  post(context, { ...operation, occurredAt: context.now, legs });
  saveSettlement(context, { ...settlement, state: 'disputed' });
  const lines = request.lines.map((line) => ({ ...line, state: 'open' }));
  context.tx.run(
    'INSERT INTO wallet_dispute (id, settlement, amount, lines, created_at) VALUES (?, ?, ?, ?, ?)',
    disputeId,
    settlement.settlement,
    amount,
    JSON.stringify(lines),
    context.now,
  );
  const createdAt = new Date(context.now).toISOString();
  return { disputeId, settlementId: settlement.id, state: 'open', amount: roubles(amount), lines, createdAt };
}

/** Marks a line; returns its net sum. */
function disputeLine({ tx, now }: WalletContext, { settlement }: Settlement, line: string): number {
  const row = tx.get<LineRow>(
    'SELECT state, gross + fee + vat AS net FROM wallet_line WHERE id = ? AND settlement = ?',
    line,
    settlement,
  );
  if (row === undefined) throw walletProblems.create('line-unknown', { line });
  if (row.state !== 'accepted') throw walletProblems.create('line-already-disputed', { line, state: row.state });
  tx.run("UPDATE wallet_line SET state = 'disputed', changed_at = ? WHERE id = ?", now, line);
  return row.net;
}
