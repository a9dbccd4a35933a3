import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { CustomersDependencies } from '../dependencies.ts';
import { createBehaviorEvents, listCustomerOffers, listCustomerSegments } from './behaviour.ts';
import { forgetCustomer, getCustomerOperation, mergeCustomers, upsertProfile } from './changes.ts';
import { createConsent, listConsents } from './consents.ts';
import { createCustomer, getCustomer, resolveCustomer } from './customers.ts';
import { attachIdentifier, blockIdentifier } from './identifiers.ts';

/** The operations of the contract, by operationId. */
export function customersHandlers(room: CustomersDependencies): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: CustomersDependencies, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    resolveCustomer: inRoom(resolveCustomer),
    createCustomer: inRoom(createCustomer),
    getCustomer: inRoom(getCustomer),
    forgetCustomer: inRoom(forgetCustomer),
    mergeCustomers: inRoom(mergeCustomers),
    upsertProfile: inRoom(upsertProfile),
    attachIdentifier: inRoom(attachIdentifier),
    blockIdentifier: inRoom(blockIdentifier),
    listConsents: inRoom(listConsents),
    createConsent: inRoom(createConsent),
    createBehaviorEvents: inRoom(createBehaviorEvents),
    listCustomerSegments: inRoom(listCustomerSegments),
    listCustomerOffers: inRoom(listCustomerOffers),
    getCustomerOperation: inRoom(getCustomerOperation),
  };
}
