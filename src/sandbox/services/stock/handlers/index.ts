import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { StockDependencies } from '../dependencies.ts';
import { simulateErp } from '../erp/simulate.ts';
import { getAvailability } from './availability.ts';
import { ackStockJournal, listStockJournal } from './journal.ts';
import { reportLevelsHandler } from './levels.ts';
import { confirm, createReservation, extend, getReservation, release } from './reservations.ts';
import { getStockOperation, putSnapshot } from './snapshots.ts';

/** The operations of the contract, by operationId. `wake` is called when a snapshot has become whole. */
export function stockHandlers(room: StockDependencies, wake: () => void): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: StockDependencies, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    reportLevels: inRoom(reportLevelsHandler),
    putSnapshot: (call) => putSnapshot(room, wake, call),
    getAvailability: inRoom(getAvailability),
    listStockJournal: inRoom(listStockJournal),
    ackStockJournal: inRoom(ackStockJournal),
    createReservation: inRoom(createReservation),
    getReservation: inRoom(getReservation),
    extendReservation: inRoom(extend),
    confirmReservation: inRoom(confirm),
    releaseReservation: inRoom(release),
    simulateErp: inRoom(simulateErp),
    getStockOperation: inRoom(getStockOperation),
  };
}
