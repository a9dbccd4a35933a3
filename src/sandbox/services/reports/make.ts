import { hash } from 'node:crypto';
import type { ServiceContext } from '../../operation.ts';
import { emitEvent } from '../events/emit.ts';
import { dayNumber, programZone } from './days.ts';
import { writeCsv } from './formats/csv.ts';
import { writeNdjson } from './formats/ndjson.ts';
import { writeXlsx } from './formats/xlsx.ts';
import { nextQueued } from './reports.ts';
import { findDefinition } from './types/catalogue.ts';

const WRITERS = { csv: writeCsv, ndjson: writeNdjson, xlsx: writeXlsx };

/** Files are kept for so long. */
const KEPT_MS = 30 * 86_400_000;

/** Makes the next report that was ordered; false when there is none. */
export function makeNext(context: ServiceContext): boolean {
  const { tx, now } = context;
  const report = nextQueued(tx);
  if (report === undefined) return false;
  const { reportId, partnerId, order } = report;
  const definition = findDefinition(order.type, order.version);
  if (definition === undefined) throw new Error(`the report ${reportId} is of a type that is not there`);
  const zone = programZone();
  const start = zone.startOfDay(dayNumber(order.from));
  const end = zone.startOfDay(dayNumber(order.to) + 1);
  const rows = [...definition.rows({ tx, partnerId, start, end, parameters: order.parameters })];
  const names = Object.keys(definition.columns);
  const summed = names.filter((name) => definition.columns[name]?.total === true);
  const totals = Object.fromEntries(
    summed.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)]),
  );
  const content = WRITERS[order.format](names, rows);
  const facts = { sha256: hash('sha256', content), size: content.length };
  tx.run(
    `UPDATE reports_report SET state = 'succeeded', rows = ?, totals = ?, sha256 = ?, content = ?, size = ?,
       finished_at = ?, expires_at = ? WHERE report_id = ?`,
    rows.length,
    JSON.stringify(totals),
    facts.sha256,
    content,
    facts.size,
    now,
    now + KEPT_MS,
    reportId,
  );
  const data = {
    ...facts,
    reportId,
    type: order.type,
    state: 'succeeded',
    format: order.format,
    periodFrom: order.from,
    periodTo: order.to,
    expiresAt: new Date(now + KEPT_MS).toISOString(),
    readyAt: new Date(now).toISOString(),
  };
  emitEvent(context, { type: 'report.ready', subject: reportId, partnerId, data });
  return true;
}
