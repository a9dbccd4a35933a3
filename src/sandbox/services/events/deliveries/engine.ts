import type { BackgroundWork, ServiceRuntime } from '../../../operation.ts';
import type { EventsDependencies } from '../dependencies.ts';
import { createAttempts } from './attempt.ts';
import { type Claimed, claimDue } from './claim.ts';
import { createLaneSet } from './lane-set.ts';
import { type EndedAttempt, recordAttempt } from './record-attempt.ts';
import { createSender } from './sender.ts';

/** How often it looks for what has come or fallen due: the sandbox's clock can be moved at any moment. */
const LOOK_MS = 50;
/** After a failure of the database itself. */
const TROUBLE_MS = 1000;
/** So long attempts under way may take to end when the sandbox stops. */
const STOP_MS = 1000;
const STOP_STEP_MS = 10;

/**
 * Delivers what is due, for ever. The state is in the database alone: an attempt that was under way when the process died
 * is simply not known, and is made again — at least once (E02). Ends of attempts are written together, with one commit for
 * as many as came in the meantime, in the same transaction that finds the next ones.
 */
export function startDeliveries(room: EventsDependencies, runtime: ServiceRuntime): BackgroundWork {
  const { machineClock } = runtime;
  const sender = createSender(machineClock, runtime.tempo.stopwatch);
  const lanes = createLaneSet();
  const stopping = new AbortController();
  const attempts = createAttempts(runtime, sender, stopping.signal);
  const ended: EndedAttempt[] = [];
  let wake: () => void = () => undefined;

  const attempt = async (claimed: Claimed) => {
    const result = await attempts.make(claimed);
    lanes.release(claimed);
    if (result !== undefined) ended.push(result);
    wake();
  };
  const turn = (mayClaim: boolean): Promise<void> =>
    runtime
      .transact((context) => {
        // Taken here and not before: a lane set free while this transaction was waiting has to be written before it is claimed.
        for (const one of ended.splice(0)) recordAttempt(room, context, one);
        return mayClaim ? claimDue(context, lanes) : [];
      })
      .then((claimed) => {
        for (const one of claimed) {
          lanes.take(one);
          attempt(one).catch(runtime.reportDefect);
        }
      });
  const rest = async (ms: number) => {
    const pause = new AbortController();
    wake = () => pause.abort();
    if (ended.length > 0 || stopping.signal.aborted) return;
    await machineClock.sleep(ms, pause.signal).catch(() => undefined);
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await turn(true);
        await rest(LOOK_MS);
      } catch (error) {
        runtime.reportDefect(error);
        await rest(TROUBLE_MS);
      }
    }
  };
  const running = run();

  return {
    async stop() {
      stopping.abort();
      wake();
      await running;
      for (let waited = 0; lanes.size() > 0 && waited < STOP_MS; waited += STOP_STEP_MS) {
        await machineClock.sleep(STOP_STEP_MS);
      }
      // What ends after this counts as not attempted.
      await turn(false).catch(runtime.reportDefect);
      sender.close();
    },
  };
}
