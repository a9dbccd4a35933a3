import type { ClockChange, ClockState } from '@styk/sdk/api/sandbox';
import type { VirtualClock } from '../../clock.ts';
import { invalid } from '../../http/invalid-body.ts';
import type { Job, OperationCall, OperationHandler, OperationResult } from '../../operation.ts';
import { catchUpNights } from './nights.ts';
import { writeSetting } from './settings.ts';

export const CLOCK_SETTING = 'clock';

/** Every night on the way is lived through, so a clock set to the year 9999 would keep everybody waiting for minutes. */
const FARTHEST_MS = 50 * 366 * 86_400_000;

/** Reading and moving the clock; nightly jobs of the days that pass run in the same transaction. */
export function clockHandlers(
  clock: VirtualClock,
  jobs: ReadonlyMap<string, Job>,
  inStep: boolean,
): Readonly<Record<'getClock' | 'setClock', OperationHandler>> {
  const state = (): OperationResult<ClockState> => {
    const frozen = clock.setting().frozenAt !== null;
    // In step nothing may depend on when a run takes place.
    const offsetMs = inStep && frozen ? 0 : clock.offset();
    return { status: 200, body: { now: new Date(clock.now()).toISOString(), frozen, offsetMs } };
  };
  return {
    getClock: state,
    setClock(call: OperationCall<unknown, ClockChange>) {
      const { set, ...rest } = call.body;
      const before = clock.setting();
      const planned = clock.planned(set === undefined ? rest : { ...rest, set: Date.parse(set) });
      // Written so that what is no instant at all, such as a leap second, is refused too.
      if (!(Math.abs(planned.offsetMs) <= FARTHEST_MS)) {
        throw invalid(set === undefined ? '/advanceMs' : '/set', {
          ru: 'дальше 50 лет от настоящего времени',
          en: 'more than 50 years from the real time',
        });
      }
      clock.apply(planned);
      try {
        catchUpNights({ tx: call.tx, now: clock.now(), newId: call.newId }, jobs);
        writeSetting(call.tx, CLOCK_SETTING, planned);
        return state();
      } catch (error) {
        // The transaction goes back, so the clock has to.
        clock.apply(before);
        throw error;
      }
    },
  };
}
