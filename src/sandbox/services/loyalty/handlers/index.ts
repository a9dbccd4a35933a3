import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { createAdjustment } from './adjustments.ts';
import { createAuthorization, getAuthorization, listAuthorizations, voidAuthorization } from './authorizations.ts';
import { createQuote } from './create-quote.ts';
import { createSale } from './create-sale.ts';
import { setSaleFiscal } from './fiscal.ts';
import { getProgram } from './get-program.ts';
import { createMember, getMember, verifyMember } from './members.ts';
import { getSale, listSales } from './read-sales.ts';
import { cancelSale, createRefund, getRefund, listRefunds } from './refunds.ts';
import { listMemberEntries, listMemberLots } from './statements.ts';

/** The operations of the contract, by operationId. */
export function loyaltyHandlers(room: LoyaltyRoom): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: LoyaltyRoom, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    createQuote: inRoom(createQuote),
    createAuthorization: inRoom(createAuthorization),
    listAuthorizations: inRoom(listAuthorizations),
    getAuthorization: inRoom(getAuthorization),
    voidAuthorization: inRoom(voidAuthorization),
    createSale: inRoom(createSale),
    listSales: inRoom(listSales),
    getSale: inRoom(getSale),
    cancelSale: inRoom(cancelSale),
    createRefund: inRoom(createRefund),
    listRefunds: inRoom(listRefunds),
    getRefund: inRoom(getRefund),
    createMember: inRoom(createMember),
    getMember: inRoom(getMember),
    verifyMember: inRoom(verifyMember),
    listMemberLots: inRoom(listMemberLots),
    listMemberEntries: inRoom(listMemberEntries),
    getProgram: inRoom(getProgram),
    setSaleFiscal: inRoom(setSaleFiscal),
    createAdjustment: inRoom(createAdjustment),
  };
}
