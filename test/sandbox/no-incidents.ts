import type { EventsDependencies } from '../../src/sandbox/services/events/dependencies.ts';

/** Events without support behind them. */
export const noIncidents: EventsDependencies = {
  incidents: { open: () => undefined, resolve: () => undefined },
};
