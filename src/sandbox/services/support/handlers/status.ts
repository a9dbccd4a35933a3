import type { IncidentPage, ListIncidentsQuery, Status, TraceReport } from '@styk/sdk/api/support';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import {
  type ChangesParams,
  type PageParams,
  readSequenceCursor,
  readUpdatedAfter,
  toPage,
} from '../../../pagination.ts';
import type { SupportDependencies } from '../dependencies.ts';
import { listIncidentRows, troubledComponents } from '../status/incidents.ts';
import { readStatus } from '../status/status.ts';
import { readTrace } from '../traces/trace.ts';

/** Lasting incidents that the status takes into account. */
const MOST_INCIDENTS = 200;

export function listIncidents(
  call: OperationCall<ListIncidentsQuery & PageParams & ChangesParams>,
): OperationResult<IncidentPage> {
  const { state = null, component = null, limit, cursor } = call.params;
  const filter = { partnerId: call.caller.partnerId, state, component, updatedAfter: readUpdatedAfter(call.params) };
  const rows = listIncidentRows(call.tx, filter, readSequenceCursor(cursor), limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ seq }) => seq,
    ({ incident }) => incident,
  );
  return { status: 200, body: page };
}

/** Anyone may ask: of the incidents of single partners it tells no more than that a component has degraded. */
export function getStatus(
  { journal }: SupportDependencies,
  { tx, now, caller }: OperationCall,
): OperationResult<Status> {
  const lasting = ['opened', 'monitoring'].flatMap((state) =>
    listIncidentRows(tx, { partnerId: caller.partnerId, state, component: null, updatedAfter: -1 }, 0, MOST_INCIDENTS),
  );
  const incidents = lasting.map(({ incident }) => incident);
  const trouble = { lasting: incidents, troubled: troubledComponents(tx) };
  return { status: 200, body: readStatus(journal, trouble, now) };
}

export function getTrace(
  room: SupportDependencies,
  { tx, params, caller }: OperationCall<{ readonly traceId: string }>,
): OperationResult<TraceReport> {
  const { traceId } = params;
  return { status: 200, body: found(readTrace(room, tx, caller.partnerId, traceId), traceId) };
}
