import type { OperationCall, OperationHandler, OperationResult } from '../../../operation.ts';
import type { WalletRoom } from '../context.ts';
import { getAccount, listAccountEntries, listAccounts } from './accounts.ts';
import { consumeEntitlement, createUsageRecords, listEntitlements } from './entitlements.ts';
import { capturePayment, createPayment, getPayment, refundPayment, voidPayment } from './payments.ts';
import {
  confirmSettlement,
  createSettlementDispute,
  getSettlement,
  getSettlementFile,
  listSettlementLines,
  listSettlements,
} from './settlements.ts';
import { createInstrument, getCustomerWallet } from './wallets.ts';

/** The operations of the contract, by operationId. */
export function walletHandlers(room: WalletRoom): Readonly<Record<string, OperationHandler>> {
  const inRoom =
    <Params, Body>(operation: (room: WalletRoom, call: OperationCall<Params, Body>) => OperationResult) =>
    (call: OperationCall<Params, Body>): OperationResult =>
      operation(room, call);
  return {
    listAccounts: inRoom(listAccounts),
    getAccount: inRoom(getAccount),
    listAccountEntries: inRoom(listAccountEntries),
    getCustomerWallet: inRoom(getCustomerWallet),
    createInstrument: inRoom(createInstrument),
    createPayment: inRoom(createPayment),
    getPayment: inRoom(getPayment),
    capturePayment: inRoom(capturePayment),
    voidPayment: inRoom(voidPayment),
    refundPayment: inRoom(refundPayment),
    listEntitlements: inRoom(listEntitlements),
    consumeEntitlement: inRoom(consumeEntitlement),
    createUsageRecords: inRoom(createUsageRecords),
    listSettlements: inRoom(listSettlements),
    getSettlement: inRoom(getSettlement),
    listSettlementLines: inRoom(listSettlementLines),
    getSettlementFile: inRoom(getSettlementFile),
    confirmSettlement: inRoom(confirmSettlement),
    createSettlementDispute: inRoom(createSettlementDispute),
  };
}
