import type { ServiceContext } from '../../../operation.ts';
import { settleInvitations } from '../counterparties/links.ts';
import { settleWaybills } from '../epd/register.ts';
import { settleMarked } from '../mt/report.ts';
import { settleShipments } from '../roaming/settle.ts';

/**
 * Everything that others were to answer by now: operators, state systems, invited organisations. Whoever reads a document
 * settles first, and the operator does from time to time. Returns the documents that arrived or failed.
 */
export function settleNetwork(context: ServiceContext): readonly string[] {
  settleInvitations(context);
  settleWaybills(context);
  settleMarked(context);
  return settleShipments(context);
}
