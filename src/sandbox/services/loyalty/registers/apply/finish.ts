import type { ServiceContext } from '../../../../operation.ts';
import { emitEvent } from '../../../events/emit.ts';
import { type Difference, loadRegister, markFinished, processedOf } from '../register.ts';

/** Ends a register whose lines all have their verdict, and tells its partner. */
export function finish(context: ServiceContext, seq: number): void {
  const { rejected } = loadRegister(context.tx, seq);
  end(context, seq, rejected === 0 ? 'succeeded' : 'partially_succeeded', []);
}

/** Ends a register that is not what was announced. Nothing of it was applied. */
export function fail(context: ServiceContext, seq: number, differences: readonly Difference[]): void {
  end(context, seq, 'failed', differences);
}

function end(
  context: ServiceContext,
  seq: number,
  state: 'succeeded' | 'partially_succeeded' | 'failed',
  differences: readonly Difference[],
): void {
  const { tx, now } = context;
  markFinished(tx, seq, state, differences, now);
  const register = loadRegister(tx, seq);
  const { id: registerId, partnerId, kind, applied, duplicate, rejected, pending } = register;
  const data = {
    registerId,
    kind,
    state,
    lines: processedOf(register),
    applied,
    duplicate,
    rejected,
    pending,
    finishedAt: new Date(now).toISOString(),
  };
  emitEvent(context, { type: 'loyalty.register.finished', subject: registerId, partnerId, data });
}
