import type { ServiceModule } from '../../operation.ts';
import { eventsMigrations } from './schema.ts';

/** Events of the ecosystem: the log, subscriptions, and what is delivered to them. */
export function createEventsService(): ServiceModule {
  return { name: 'events', migrations: eventsMigrations, handlers: {} };
}
