import type { SaleRequest } from '@styk/sdk/api/loyalty';
import { invalid } from '../../../http/invalid-body.ts';
import type { LedgerContext } from '../ledger/context.ts';
import type { Hold } from '../ledger/holds.ts';
import { findAccountById, loadAccount, type MemberAccount } from '../ledger/member-account.ts';
import { identify } from '../members/identify.ts';
import { loyaltyProblems } from '../problems.ts';
import { findQuote } from './quotes.ts';

/** One way in which a sale names its member. */
export interface MemberName {
  /** JSON pointer of the field. */
  readonly pointer: string;
  /** Undefined when it leads to nobody. */
  readonly account: MemberAccount | undefined;
  readonly isBlocked: boolean;
  /** The refusal when it leads to nobody. */
  readonly problem: () => Error;
}

/** Everything in the sale that names a member; the hold is looked up by the caller, who needs it anyway. */
export function readMemberNames(
  ledger: LedgerContext,
  partnerId: string,
  sale: SaleRequest,
  hold?: Hold,
): MemberName[] {
  const names: MemberName[] = [];
  const notFound = () => loyaltyProblems.create('member-not-found');
  if (hold !== undefined) names.push(byNumber(ledger, '/authorizationId', hold.member, notFound));
  if (sale.quoteId !== undefined) {
    const { quoteId } = sale;
    const quote = findQuote(ledger, partnerId, quoteId);
    names.push(
      byNumber(ledger, '/quoteId', quote?.member, () => loyaltyProblems.create('quote-not-found', { quote: quoteId })),
    );
  }
  if (sale.customerId !== undefined) {
    names.push(named('/customerId', findAccountById(ledger, sale.customerId), notFound));
  }
  if (sale.identifier !== undefined) {
    const found = identify(ledger, sale.identifier);
    names.push({ ...named('/identifier', found?.account, notFound), isBlocked: found?.isBlocked ?? false });
  }
  return names;
}

/** The one member all of them name. Refuses none, an unknown, a blocked one, and several. */
export function requireOneMember(names: readonly MemberName[]): MemberAccount {
  const [account] = names.map(requireUsable);
  if (account === undefined) throw loyaltyProblems.create('member-required');
  const stranger = names.find((name) => name.account?.member !== account.member);
  if (stranger === undefined) return account;
  throw invalid(stranger.pointer, { ru: 'называет другого участника', en: 'names another member' });
}

function requireUsable({ account, isBlocked, problem }: MemberName): MemberAccount {
  if (account === undefined) throw problem();
  if (isBlocked) throw loyaltyProblems.create('identifier-blocked');
  return account;
}

function byNumber(
  ledger: LedgerContext,
  pointer: string,
  member: number | undefined,
  problem: () => Error,
): MemberName {
  return named(pointer, member === undefined ? undefined : loadAccount(ledger, member), problem);
}

function named(pointer: string, account: MemberAccount | undefined, problem: () => Error): MemberName {
  return { pointer, account, isBlocked: account?.state === 'blocked', problem };
}
