import type { ServiceContext } from '../../operation.ts';
import { type LedgerContext, openLedger, type ProgramRules } from './ledger/context.ts';
import { bookDue } from './ledger/due.ts';
import { findAccountById, type MemberAccount } from './ledger/member-account.ts';
import { type Merged, mergeAccounts } from './ledger/merge.ts';

/** What the customers' domain asks of the programme about a customer who may be a member. */
export interface Membership {
  hasOpenHolds(context: ServiceContext, customerId: string): boolean;
  /** To be called while both ids still lead to themselves, and the duplicate has no open holds. */
  merge(context: ServiceContext, survivorId: string, duplicateId: string): Merged;
  /** Ends a membership; the books stay under the id alone. True when there are any. */
  end(context: ServiceContext, customerId: string): boolean;
}

export function createMembership(rules: ProgramRules): Membership {
  const open = (context: ServiceContext, customerId: string) => {
    const ledger = openLedger(rules, context);
    const account = findAccountById(ledger, customerId);
    if (account !== undefined) bookDue(ledger, account);
    return { ledger, account };
  };
  return {
    hasOpenHolds(context, customerId) {
      const { ledger, account } = open(context, customerId);
      return account !== undefined && hasActiveHold(ledger, account);
    },
    merge(context, survivorId, duplicateId) {
      const { ledger, account: duplicate } = open(context, duplicateId);
      const { account: survivor } = open(context, survivorId);
      if (duplicate === undefined) return { movedPoints: 0, movedDebt: 0 };
      if (survivor === undefined) return takeOver(ledger, duplicate, survivorId);
      const merged = mergeAccounts(ledger, survivor, duplicate);
      ledger.tx.run("UPDATE loyalty_member SET state = 'blocked' WHERE member = ?", duplicate.member);
      if (duplicate.verified === 1) {
        ledger.tx.run('UPDATE loyalty_member SET verified = 1 WHERE member = ?', survivor.member);
      }
      return merged;
    },
    end(context, customerId) {
      const { ledger, account } = open(context, customerId);
      if (account === undefined) return false;
      ledger.tx.run("UPDATE loyalty_member SET state = 'blocked' WHERE member = ?", account.member);
      return true;
    },
  };
}

/** Only the duplicate was a member: the account goes on as it is, under the survivor's id. */
function takeOver({ tx }: LedgerContext, account: MemberAccount, survivorId: string): Merged {
  tx.run('UPDATE loyalty_member SET id = ? WHERE member = ?', survivorId, account.member);
  const row = tx.get<{ points: number }>(
    'SELECT coalesce(sum(remaining), 0) AS points FROM loyalty_lot WHERE member = ?',
    account.member,
  );
  return { movedPoints: row?.points ?? 0, movedDebt: account.debt };
}

function hasActiveHold({ tx }: LedgerContext, account: MemberAccount): boolean {
  return tx.get(`SELECT 1 FROM loyalty_hold WHERE member = ? AND state = 'held' LIMIT 1`, account.member) !== undefined;
}
