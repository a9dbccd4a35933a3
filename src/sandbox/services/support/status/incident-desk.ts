import type { Incident } from '@styk/sdk/api/support';
import type { EmitContext } from '../../events/emit.ts';
import { emitEvent } from '../../events/emit.ts';
import { findLasting, insertIncident, resolveIncident } from './incidents.ts';

/** A disturbance of one partner's work. */
export interface NewIncident {
  readonly partnerId: string;
  /** Id of what it is about: no more than one incident about it lasts at a time. */
  readonly about: string;
  readonly severity: 'minor' | 'major' | 'critical';
  readonly components: readonly string[];
  readonly title: string;
  /** What happens and what to do. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** How other domains say that something of a partner does not work, and that it does again. */
export interface IncidentDesk {
  /** Opens an incident and tells the partner of it. */
  open(context: EmitContext, incident: NewIncident): void;
  /** Ends the incident about this and tells the partner; nothing when none lasts. */
  resolve(context: EmitContext, partnerId: string, about: string): void;
}

export const incidentDesk: IncidentDesk = {
  open(context, { partnerId, about, startedAt, ...facts }) {
    const incidentId = context.newId('inc');
    insertIncident(context.tx, { ...facts, incidentId, partnerId, about, startedAt, now: context.now });
    const { severity, components, title } = facts;
    tell(context, partnerId, {
      incidentId,
      state: 'opened',
      severity,
      components: [...components],
      title,
      startedAt: new Date(startedAt).toISOString(),
    });
  },
  resolve(context, partnerId, about) {
    const incident = findLasting(context.tx, partnerId, about);
    if (incident === undefined) return;
    resolveIncident(context.tx, incident.incidentId, context.now);
    const { incidentId, severity, components, title, startedAt } = incident;
    const resolvedAt = new Date(context.now).toISOString();
    tell(context, partnerId, { incidentId, state: 'resolved', severity, components, title, startedAt, resolvedAt });
  },
};

type Told = Pick<Incident, 'incidentId' | 'severity' | 'components' | 'title' | 'startedAt'> & {
  readonly state: 'opened' | 'resolved';
  readonly resolvedAt?: string;
};

function tell(context: EmitContext, partnerId: string, data: Told): void {
  emitEvent(context, { type: `incident.${data.state}`, subject: data.incidentId, partnerId, data });
}
