import type { Clock } from '@styk/sdk';
import { StykError } from '@styk/sdk/errors';
import { conformanceErrors } from '../errors.ts';
import { type ActionCall, type Driver, type DriverWorld, resultOf } from './driver.ts';
import { withinLimit } from './within-limit.ts';

/** Answers longer than this are not from a driver. */
const answerLimit = 1_000_000;

export interface HttpDriverOptions {
  readonly url: string;
  readonly world: DriverWorld;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Works a partner's program that listens at an address: every action is a POST of the same JSON a driver process reads.
 * The first one, `configure`, tells where the ecosystem is; it takes the place of the environment.
 */
export async function httpDriver({ url, world, clock, signal }: HttpDriverOptions): Promise<Driver> {
  let id = 0;
  const driver: Driver = {
    async act(action, params) {
      id += 1;
      const call: ActionCall = { id, action, params };
      return resultOf(call, await withinLimit({ action, clock, signal }, (limit) => post(url, call, limit)));
    },
    // It was not started here, so it is not ended here.
    close: () => Promise.resolve(),
  };
  await driver.act('configure', world);
  return driver;
}

async function post(url: string, call: ActionCall, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
      signal,
    });
    const text = await response.text();
    if (response.status === 200 && text.length <= answerLimit) return text;
    const reason = `HTTP ${response.status}, ${text.length} characters`;
    throw conformanceErrors.create('conformance-driver-protocol', { reason });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StykError) throw error;
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw conformanceErrors.create('conformance-driver-ended', { action: call.action, reason }, { cause: error });
  }
}
