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
  /** Who asks; empty for anyone. */
  readonly partnerId: string;
  readonly state: string | null;
  readonly component: string | null;
  /** Epoch milliseconds. */
  readonly updatedAfter: number;
}

const COLUMNS = `seq, incident_id AS incidentId, state, severity, components, title, text, started_at AS startedAt,
  updated_at AS updatedAt, resolved_at AS resolvedAt`;

/** Incidents of the ecosystem and of the partner itself: what has befallen another is nobody's business. */
export function listIncidentRows(tx: Tx, filter: IncidentFilter, after: number, limit: number) {
  const rows = tx.all<Row>(
    `SELECT ${COLUMNS} FROM support_incident
     WHERE (partner_id IS NULL OR partner_id = :partnerId) AND seq > :after AND updated_at > :updatedAfter AND (:state IS NULL OR state = :state)
       AND (:component IS NULL OR EXISTS (SELECT 1 FROM json_each(components) WHERE value = :component))
     ORDER BY seq LIMIT :limit`,
    { ...filter, after, limit },
  );
  return rows.map(({ seq, ...row }) => ({ seq, incident: viewIncident(row) }));
}

/** Components with which single partners have trouble of their own now. */
export function troubledComponents(tx: Tx): ReadonlySet<string> {
  const rows = tx.all<{ component: string }>(
    `SELECT DISTINCT value AS component FROM support_incident, json_each(components)
     WHERE partner_id IS NOT NULL AND state <> 'resolved'`,
  );
  return new Set(rows.map(({ component }) => component));
}

/** The incident about this that lasts. */
export function findLasting(tx: Tx, partnerId: string, about: string): Incident | undefined {
  const row = tx.get<Row>(
    `SELECT ${COLUMNS} FROM support_incident WHERE partner_id = ? AND about = ? AND state <> 'resolved'`,
    partnerId,
    about,
  );
  if (row === undefined) return undefined;
  const { seq: _, ...facts } = row;
  return viewIncident(facts);
}

/** What somebody asks support about. */
export interface Concern {
  /** Ids of what it is about. */
  readonly ids: readonly string[];
  /** Components that failed. */
  readonly components: readonly string[];
}

/** The incident that lasts and that a concern of this partner belongs to: one about the very thing before one of its component. */
export function findConcerned(tx: Tx, partnerId: string, { ids, components }: Concern): string | undefined {
  return tx.get<{ incidentId: string }>(
    `SELECT incident_id AS incidentId, about IN (SELECT value FROM json_each(:ids)) AS isAboutIt FROM support_incident
     WHERE (partner_id IS NULL OR partner_id = :partnerId) AND state <> 'resolved'
       AND (isAboutIt = 1 OR EXISTS (
         SELECT 1 FROM json_each(components) c JOIN json_each(:components) w ON w.value = c.value))
     ORDER BY isAboutIt DESC, seq DESC LIMIT 1`,
    { partnerId, ids: JSON.stringify(ids), components: JSON.stringify(components) },
  )?.incidentId;
}

/** An incident as it is opened; instants in epoch milliseconds. */
interface OpenedIncident {
  readonly incidentId: string;
  readonly partnerId: string;
  readonly about: string;
  readonly severity: string;
  readonly components: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly startedAt: number;
  readonly now: number;
}

export function insertIncident(tx: Tx, incident: OpenedIncident): void {
  tx.run(
    `INSERT INTO support_incident (incident_id, partner_id, about, state, severity, components, title, text, started_at,
       updated_at)
     VALUES (:incidentId, :partnerId, :about, 'opened', :severity, :components, :title, :text, :startedAt, :now)`,
    { ...incident, components: JSON.stringify(incident.components) },
  );
}

export function resolveIncident(tx: Tx, incidentId: string, now: number): void {
  tx.run(
    `UPDATE support_incident SET state = 'resolved', updated_at = :now, resolved_at = :now WHERE incident_id = :incidentId`,
    { incidentId, now },
  );
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
