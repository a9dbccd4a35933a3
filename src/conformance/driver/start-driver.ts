import type { Clock } from '@styk/sdk';
import { StykError } from '@styk/sdk/errors';
import { conformanceErrors } from '../errors.ts';
import type { Driver, DriverWorld } from './driver.ts';
import { httpDriver } from './http-driver.ts';
import { processDriver } from './process-driver.ts';

export interface DriverPlace {
  /** A command line, or the address of a driver that runs already. */
  readonly driver: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Resolves when the driver has answered for the first time. @throws StykError `conformance-driver-not-started` */
export async function startDriver(place: DriverPlace, world: DriverWorld): Promise<Driver> {
  const { driver: target, ...surroundings } = place;
  let driver: Driver | undefined;
  try {
    driver = /^https?:\/\//.test(target)
      ? await httpDriver({ url: target, world, clock: place.clock, signal: place.signal })
      : processDriver({ command: target, ...surroundings, world });
    await driver.act('getState', {});
    return driver;
  } catch (error) {
    await driver?.close();
    place.signal.throwIfAborted();
    if (!(error instanceof StykError)) throw error;
    const reason = String(error.params['reason'] ?? error.message);
    throw conformanceErrors.create('conformance-driver-not-started', { reason }, { cause: error });
  }
}
