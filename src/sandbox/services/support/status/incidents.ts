import type { Incident } from '@styk/sdk/api/support';
import type { Tx } from '../../../storage/tx.ts';

type Row = Omit<Incident, 'components' | 'startedAt' | 'updatedAt' | 'resolvedAt'> & {
  readonly seq: number;
  readonly components: string;
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly resolvedAt: number | null;
};

/** Which incidents to list. */
export interface IncidentFilter {
  readonly state: string | null;
  readonly component: string | null;
  /** Epoch milliseconds. */
  readonly updatedAfter: number;
}

/** Incidents concern everybody: none of them names a partner. */
export function listIncidentRows(tx: Tx, filter: IncidentFilter, after: number, limit: number) {
  const rows = tx.all<Row>(
    `SELECT seq, incident_id AS incidentId, state, severity, components, title, text, started_at AS startedAt,
       updated_at AS updatedAt, resolved_at AS resolvedAt
     FROM support_incident
     WHERE seq > :after AND updated_at > :updatedAfter AND (:state IS NULL OR state = :state)
       AND (:component IS NULL OR EXISTS (SELECT 1 FROM json_each(components) WHERE value = :component))
     ORDER BY seq LIMIT :limit`,
    { ...filter, after, limit },
  );
  return rows.map(({ seq, ...row }) => ({ seq, incident: viewIncident(row) }));
}

function viewIncident(row: Omit<Row, 'seq'>): Incident {
  return {
    ...row,
    components: JSON.parse(row.components),
    startedAt: new Date(row.startedAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
    resolvedAt: row.resolvedAt === null ? null : new Date(row.resolvedAt).toISOString(),
  };
}
