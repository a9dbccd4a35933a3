import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { OrdersDependencies } from '../dependencies.ts';
import { cancelOrder, createOrderChange, previewOrderChange } from './changes.ts';
import { deliverOrder, putOrderTracking } from './deliver.ts';
import { acceptOrder, assembleOrder, readyOrder, rejectOrder, shipOrder } from './fulfilment.ts';
import { createOrder, getOrder, linkOrderDocuments, listOrders } from './orders.ts';
import { createReturn, decideReturn, getReturn, listReturns } from './returns.ts';

/** The operations of the contract, by operationId. */
export function ordersHandlers(room: OrdersDependencies): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: OrdersDependencies, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    listOrders: inRoom(listOrders),
    createOrder: inRoom(createOrder),
    getOrder: inRoom(getOrder),
    acceptOrder: inRoom(acceptOrder),
    rejectOrder: inRoom(rejectOrder),
    assembleOrder: inRoom(assembleOrder),
    readyOrder: inRoom(readyOrder),
    shipOrder: inRoom(shipOrder),
    deliverOrder: inRoom(deliverOrder),
    putOrderTracking: inRoom(putOrderTracking),
    linkOrderDocuments: inRoom(linkOrderDocuments),
    previewOrderChange: inRoom(previewOrderChange),
    createOrderChange: inRoom(createOrderChange),
    cancelOrder: inRoom(cancelOrder),
    listReturns: inRoom(listReturns),
    createReturn: inRoom(createReturn),
    getReturn: inRoom(getReturn),
    decideReturn: inRoom(decideReturn),
  };
}
