import { signWebhook } from '@styk/sdk/webhooks';
import type { ServiceRuntime } from '../../../operation.ts';
import type { Claimed } from './claim.ts';
import { deliveryFault, spoilSignature } from './delivery-fault.ts';
import type { EndedAttempt } from './record-attempt.ts';
import { reverseLane } from './reverse-lane.ts';
import type { Sender } from './sender.ts';

/** So long a delivery that is to be reordered waits for others of its subject. */
const REORDER_WAIT_MS = 5000;
const REORDER_LOOK_MS = 50;

/** Makes attempts, with what the fault rules do to them. */
export interface Attempts {
  /** Undefined when nothing was sent: the queue of the subject was turned round, or the sandbox stops. */
  make(claimed: Claimed): Promise<EndedAttempt | undefined>;
}

export function createAttempts(runtime: ServiceRuntime, sender: Sender, stopping: AbortSignal): Attempts {
  const { clock, machineClock, faults, tempo } = runtime;
  /** Deliveries that a rule has put in another order, each to be made once as it is. */
  const turned = new Set<string>();
  /** Deliveries that wait for others of their subject, in step. */
  const left = new Map<string, { readonly until: number; readonly window: number }>();
  const waits = async (ms: number): Promise<boolean> => {
    await machineClock.sleep(ms, stopping).catch(() => undefined);
    return !stopping.aborted;
  };
  const reverse = async (claimed: Claimed, window: number): Promise<boolean> => {
    const order = await runtime.transact(({ tx }) => reverseLane(tx, claimed, window));
    for (const deliveryId of order ?? []) turned.add(deliveryId);
    return order !== undefined;
  };
  const turn = async (claimed: Claimed, window: number): Promise<boolean> => {
    const until = machineClock.now() + REORDER_WAIT_MS;
    do if (await reverse(claimed, window)) return true;
    while (machineClock.now() < until && (await waits(REORDER_LOOK_MS)));
    return false;
  };
  /** In step nothing comes while one waits: the delivery is left for the next look, until its time is over. */
  const turnOrLeave = async (claimed: Claimed, window: number): Promise<boolean> => {
    const { deliveryId } = claimed;
    const { until } = left.get(deliveryId) ?? { until: clock.now() + REORDER_WAIT_MS };
    const isLeft = (await reverse(claimed, window)) || clock.now() < until;
    if (isLeft && !turned.has(deliveryId)) left.set(deliveryId, { until, window });
    else left.delete(deliveryId);
    return isLeft;
  };
  return {
    async make(claimed) {
      const { deliveryId, partnerId, eventId, type, url, body, keys } = claimed;
      const isSpared = turned.delete(deliveryId) || left.has(deliveryId);
      const fault = isSpared ? undefined : faults.strikeDelivery({ eventType: type, partnerId });
      const { copies, delayMs, spoilsSignature, window } = deliveryFault(fault);
      const others = left.get(deliveryId)?.window ?? window;
      if (others > 1 && (await (tempo.inStep ? turnOrLeave : turn)(claimed, others))) return undefined;
      if (delayMs > 0) await waits(delayMs);
      if (stopping.aborted) return undefined;
      const at = clock.now();
      // Receivers compare the stamp with the clock of their own machine, however far the sandbox's clock was moved.
      const signed = await signWebhook({ id: eventId, timestampMs: machineClock.now(), body }, keys);
      const message = { url, headers: spoilsSignature ? spoilSignature(signed) : signed, body };
      // All but the last count for nothing: the receiver has to know them by their id.
      for (let copy = 1; copy < copies; copy += 1) await sender.send(message);
      const { retryAfter, ...result } = await sender.send(message);
      return { deliveryId, attempt: { at, ...result }, ...(retryAfter !== undefined && { retryAfter }) };
    },
  };
}
