import type { ServiceContext } from '../../operation.ts';
import type { PointTenders } from '../wallet/context.ts';
import { openLedger, type ProgramRules } from './ledger/context.ts';
import { afterRelease } from './ledger/due.ts';
import { captureHold, findHold, type Hold } from './ledger/holds.ts';
import { changeLot } from './ledger/lots.ts';
import { loadAccount, saveAccount } from './ledger/member-account.ts';
import { restoreConsumed } from './ledger/restore.ts';
import type { Allocation } from './ledger/spend-order.ts';
import { currentHold, voidHold } from './ledger/void.ts';
import { loyaltyProblems } from './problems.ts';

/** Holds on points as parts of mixed payments: a payment captures its hold itself, and no sale can do it then. */
export function createPointTenders(rules: ProgramRules): PointTenders {
  const open = (context: ServiceContext, partnerId: string, id: string) => {
    const ledger = openLedger(rules, context);
    const known = findHold(ledger, partnerId, id);
    if (known === undefined) {
      throw loyaltyProblems.create('authorization-not-active', { authorization: id, state: 'unknown' });
    }
    const account = loadAccount(ledger, known.member);
    return { ledger, account, hold: currentHold(ledger, account, known) };
  };
  return {
    pointValueKop: rules.program.pointValueKop,
    keep(context, partnerId, authorizationId, until) {
      const { ledger, hold } = open(context, partnerId, authorizationId);
      if (hold.state !== 'held') {
        throw loyaltyProblems.create('authorization-not-active', { authorization: hold.id, state: hold.state });
      }
      ledger.tx.run('UPDATE loyalty_hold SET expires_at = ?, kept = 1 WHERE id = ?', until, hold.id);
      return hold.points;
    },
    capture(context, partnerId, authorizationId, points) {
      const { ledger, account, hold } = open(context, partnerId, authorizationId);
      if (hold.state !== 'held') return false;
      const part = firstPoints(hold, points);
      for (const [lot, rest] of part.rest) changeLot(ledger, account, lot, { held: -rest });
      ledger.tx.run(
        'UPDATE loyalty_hold SET points = ?, allocations = ? WHERE id = ?',
        points,
        JSON.stringify(part.taken),
        hold.id,
      );
      captureHold(ledger, account, { ...hold, points, allocations: part.taken }, ledger.newId('cap'));
      afterRelease(ledger, account);
      saveAccount(ledger, account);
      return true;
    },
    release(context, partnerId, authorizationId) {
      const { ledger, account, hold } = open(context, partnerId, authorizationId);
      if (hold.state === 'held') voidHold(ledger, account, hold);
    },
    restore(context, partnerId, authorizationId, before, points) {
      const { ledger, account, hold } = open(context, partnerId, authorizationId);
      restoreConsumed(ledger, account, hold.allocations, before, points, ledger.newId('rst'));
      afterRelease(ledger, account);
      saveAccount(ledger, account);
    },
  };
}

/** The hold cut after so many points, in the order its lots are consumed. */
function firstPoints(
  { allocations }: Hold,
  points: number,
): { readonly taken: Allocation[]; readonly rest: Allocation[] } {
  const taken: Allocation[] = [];
  const rest: Allocation[] = [];
  let missing = points;
  for (const [lot, held] of allocations) {
    const now = Math.min(held, missing);
    missing -= now;
    if (now > 0) taken.push([lot, now]);
    if (held > now) rest.push([lot, held - now]);
  }
  return { taken, rest };
}
