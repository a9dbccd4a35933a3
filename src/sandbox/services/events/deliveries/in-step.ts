import type { BackgroundWork, ServiceRuntime } from '../../../operation.ts';
import type { EventsDependencies } from '../dependencies.ts';
import { createAttempts } from './attempt.ts';
import { type Claimed, claimDue } from './claim.ts';
import { createLaneSet } from './lane-set.ts';
import { recordAttempt } from './record-attempt.ts';
import { createSender } from './sender.ts';

/** So long an attempt under way may take to end when the sandbox stops; it counts as not made after that. */
const STOP_MS = 1000;

/**
 * Delivers what is due one after the other, the next when the one before is written down, so that receivers and whoever
 * reads the deliveries see the same in every run with the same seed.
 */
export function startDeliveriesInStep(room: EventsDependencies, runtime: ServiceRuntime): BackgroundWork {
  const sender = createSender(runtime.machineClock, runtime.tempo.stopwatch);
  const stopping = new AbortController();
  const attempts = createAttempts(runtime, sender, stopping.signal);
  let cut = false;
  const task = runtime.tempo.repeat(0, async () => {
    // Where nothing was sent the queue of the subject was turned round or waits: it comes up again with the next look.
    const left = createLaneSet();
    const next = async (): Promise<Claimed | undefined> => {
      const due = await runtime.transact((context) => claimDue(context, left));
      return stopping.signal.aborted ? undefined : due[0];
    };
    for (let claimed = await next(); claimed !== undefined; claimed = await next()) {
      const ended = await attempts.make(claimed);
      if (ended === undefined) left.take(claimed);
      else if (!cut) await runtime.transact((context) => recordAttempt(room, context, ended));
    }
  });
  return {
    async stop() {
      stopping.abort();
      const late = setTimeout(() => {
        cut = true;
        sender.close();
      }, STOP_MS);
      await task.stop();
      clearTimeout(late);
      sender.close();
    },
  };
}
