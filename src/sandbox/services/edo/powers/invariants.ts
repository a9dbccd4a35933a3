import type { Invariant } from '../../../operation.ts';
import { type RegisteredPower, termOf } from './register.ts';
import { requireRegistered } from './store.ts';
import { standingOf } from './term.ts';

/** So many violations tell enough. */
const MOST = 20;

/** An entry whose time has come is settled when it is next looked at; every other one has to be right. */
export const powersInvariant: Invariant = {
  id: 'ED04',
  statement:
    'Powers of attorney stand as their term and the register give it, and none is past an instant it should change at',
  check({ tx, now }) {
    const entries = tx.all<{ poaId: string; number: string; state: string; updatedAt: number; dueAt: number | null }>(
      `SELECT poa_id AS poaId, number, state, updated_at AS updatedAt, due_at AS dueAt FROM edo_poa`,
    );
    return entries
      .flatMap(({ poaId, number, state, updatedAt, dueAt }) => {
        const expected = standingAt(requireRegistered(tx, number), Math.min(now, (dueAt ?? now + 1) - 1, now));
        if (updatedAt > now || expected === state) return [];
        return [`power of attorney ${poaId} is ${state} and should be ${expected}`];
      })
      .slice(0, MOST);
  },
};

function standingAt(power: RegisteredPower, at: number): string {
  return standingOf(termOf(power), at).state;
}
