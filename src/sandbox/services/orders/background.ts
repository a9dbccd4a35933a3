import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import type { OrdersDependencies } from './dependencies.ts';
import { settleDue } from './jobs.ts';

/** A deadline is told of soon after it has passed. */
const LOOK_EVERY_MS = 5000;

export function startOrdersWork(runtime: ServiceRuntime, room: OrdersDependencies): BackgroundWork {
  return runtime.tempo.repeat(LOOK_EVERY_MS, () => runtime.transact((context) => settleDue(room, context)));
}
