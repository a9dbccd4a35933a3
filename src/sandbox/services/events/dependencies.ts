import type { IncidentDesk } from '../support/status/incident-desk.ts';

/** What events need of other domains. */
export interface EventsDependencies {
  /** Where a webhook that was switched off is told of, and that it works again. */
  readonly incidents: IncidentDesk;
}
