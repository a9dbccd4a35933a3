import type { Clock } from '@styk/sdk';

/** State of the sandbox's clock, as kept between runs. */
export interface ClockSetting {
  /** Distance to the machine's clock in milliseconds while running. */
  readonly offsetMs: number;
  /** Epoch milliseconds at which the time stands still, or null while it runs. */
  readonly frozenAt: number | null;
}

export interface ClockChange {
  /** Epoch milliseconds. */
  readonly set?: number;
  readonly advanceMs?: number;
  readonly frozen?: boolean;
  readonly reset?: boolean;
}

/** The sandbox's time: the machine's, shifted or standing still, so that a year of expiry takes a second to test. */
export interface VirtualClock extends Clock {
  setting(): ClockSetting;
  /** Distance to the machine's clock at this moment. */
  offset(): number;
  /** The setting that a change leads to; `apply` makes it so. */
  planned(change: ClockChange): ClockSetting;
  apply(setting: ClockSetting): void;
}

export const runningClock: ClockSetting = { offsetMs: 0, frozenAt: null };

export function createVirtualClock(machine: Clock, initial: ClockSetting): VirtualClock {
  let current = initial;
  const at = (setting: ClockSetting, real: number) => setting.frozenAt ?? real + setting.offsetMs;
  return {
    now: () => at(current, machine.now()),
    // Waiting takes real time, however the clock was moved: a frozen sandbox must still finish what it waits for.
    sleep: (ms, signal) => machine.sleep(ms, signal),
    setting: () => current,
    offset: () => {
      const real = machine.now();
      return at(current, real) - real;
    },
    planned(change) {
      const real = machine.now();
      const base = change.reset === true ? runningClock : current;
      const now = (change.set ?? at(base, real)) + (change.advanceMs ?? 0);
      const frozen = change.frozen ?? base.frozenAt !== null;
      return frozen ? { offsetMs: now - real, frozenAt: now } : { offsetMs: now - real, frozenAt: null };
    },
    apply(setting) {
      current = setting;
    },
  };
}
