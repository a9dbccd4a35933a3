import type { ErpSimulation, ErpSimulationState } from '@styk/sdk/api/sandbox';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { openStock } from '../context.ts';
import type { StockDependencies } from '../dependencies.ts';
import { knowsPlace } from '../handlers/places.ts';
import { erpStores } from './play.ts';
import { erpProblems } from './problems.ts';
import { findErp, saveErp } from './settings.ts';

/** Plays the ERP of the caller with these settings, or stops it; what it has booked so far stays booked. */
export function simulateErp(
  room: StockDependencies,
  call: OperationCall<unknown, Required<Omit<ErpSimulation, 'storeIds'>> & Pick<ErpSimulation, 'storeIds'>>,
): OperationResult<ErpSimulationState> {
  const { running, storeIds, delaySec, snapshotEverySec, disorder } = call.body;
  const strange = storeIds?.find((storeId) => !knowsPlace(room, call, storeId));
  if (strange !== undefined) throw erpProblems.create('store-unknown', { store: strange });
  const { tx, now, caller } = call;
  const known = findErp(tx, caller.partnerId);
  const everyMs = snapshotEverySec * 1000;
  const erp = {
    partnerId: caller.partnerId,
    running,
    storeIds: storeIds ?? null,
    delayMs: delaySec * 1000,
    everyMs,
    disorder,
    nextAt: now + everyMs,
    bookedSeq: known?.bookedSeq ?? 0,
    snapshots: known?.snapshots ?? 0,
  };
  saveErp(tx, erp);
  const { bookedSeq, snapshots } = erp;
  const stores = [...erpStores(openStock(call), erp.storeIds)].slice(0, 200);
  return {
    status: 200,
    body: { running, storeIds: stores, delaySec, snapshotEverySec, disorder, bookedSeq, snapshots },
  };
}
