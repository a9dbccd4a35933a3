import type { RegisterAccrual, RegisterRefund, RegisterSale } from '@styk/sdk/api/loyalty';
import { invalid } from '../../../../http/invalid-body.ts';
import type { LoyaltyRoom } from '../../dependencies.ts';
import { createSale } from '../../handlers/create-sale.ts';
import { createRefund } from '../../handlers/refunds.ts';
import { requireMember } from '../../handlers/require-member.ts';
import { type LedgerContext, openLedger } from '../../ledger/context.ts';
import type { MemberAccount } from '../../ledger/member-account.ts';
import { recordAdjustment } from '../../ledger/record-adjustment.ts';
import { identify } from '../../members/identify.ts';
import { loyaltyProblems } from '../../problems.ts';
import { readOccurredAt } from '../../sales/occurred-at.ts';
import type { Submission } from '../../submission.ts';
import type { Register } from '../register.ts';
import type { Verdict } from '../results.ts';

/** Who submits the line, and when. */
export type Submitting = Omit<Submission<unknown>, 'body'>;

/** What came of an operation that was not refused. */
export type Outcome = Pick<Verdict, 'verdict'> & { readonly operationId: string };

/** The checked content of a line. */
export type Content = RegisterSale | RegisterRefund | RegisterAccrual;

/** Does what a line says, as the call of its own would. Refusals are thrown as `ProblemError`. */
export function perform(room: LoyaltyRoom, by: Submitting, register: Register, content: Content): Outcome {
  if ('sale' in content) return sell(room, by, content);
  if ('refund' in content) return giveBack(room, by, content);
  return accrue(room, by, register, content);
}

/** A quote is not looked at, and a sale without the centre redeems nothing. */
function sell(room: LoyaltyRoom, by: Submitting, { sale }: RegisterSale): Outcome {
  const { quoteId: _, ...receipt } = sale;
  const { body } = createSale(room, { ...by, body: { ...receipt, offline: true } });
  if (body === undefined) throw new Error('a sale has no answer');
  return { verdict: body.duplicate ? 'duplicate' : 'applied', operationId: body.saleId };
}

function giveBack(room: LoyaltyRoom, by: Submitting, { refund }: RegisterRefund): Outcome {
  const { body } = createRefund(room, { ...by, body: refund });
  if (body === undefined) throw new Error('a return has no answer');
  const isWaiting = body.state === 'pending_sale' || body.state === 'orphan';
  return {
    verdict: body.duplicate ? 'duplicate' : isWaiting ? 'pending_sale' : 'applied',
    operationId: body.refundId,
  };
}

function accrue(room: LoyaltyRoom, by: Submitting, { id: registerId }: Register, line: RegisterAccrual): Outcome {
  const ledger = openLedger(room.rules, by);
  const account = requireUsable(ledger, line);
  const { points, reason } = line;
  const { partnerId, clientId } = by.caller;
  // Nothing is earned in the future (L26).
  const earnedAt = Math.min(readOccurredAt(ledger, line.occurredAt), by.now);
  const { id } = recordAdjustment(by, ledger, account, {
    partnerId,
    points,
    earnedAt,
    ...readExpiry(line, by.now),
    reason: reason ?? 'register',
    comment: null,
    requestedBy: clientId ?? partnerId,
    // Points of a register were approved with it as a whole, by its control sums.
    approvedBy: registerId,
  });
  return { verdict: 'applied', operationId: id };
}

function requireUsable(ledger: LedgerContext, { customerId, identifier }: RegisterAccrual): MemberAccount {
  if (customerId !== undefined) return refuseBlocked(requireMember(ledger, customerId), false);
  const known = identifier && identify(ledger, identifier);
  if (known === undefined) throw loyaltyProblems.create('member-not-found');
  return refuseBlocked(known.account, known.isBlocked);
}

function refuseBlocked(account: MemberAccount, isBlocked: boolean): MemberAccount {
  if (isBlocked || account.state === 'blocked') throw loyaltyProblems.create('identifier-blocked');
  return account;
}

function readExpiry({ expiresAt }: RegisterAccrual, now: number): { expiresAt?: number } {
  if (expiresAt === undefined) return {};
  const instant = Date.parse(expiresAt);
  if (instant > now) return { expiresAt: instant };
  throw invalid('/expiresAt', { ru: 'должно быть в будущем', en: 'must be in the future' });
}
