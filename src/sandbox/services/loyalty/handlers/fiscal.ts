import type { Fiscal, SaleFiscal } from '@styk/sdk/api/loyalty';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';
import { openLedger } from '../ledger/context.ts';
import { findSale } from '../ledger/sales.ts';
import { setFiscal } from '../sales/fiscal.ts';

/** For a sale that was sent before its receipt was printed. */
export function setSaleFiscal(
  room: LoyaltyRoom,
  call: OperationCall<{ readonly saleId: string }, Fiscal>,
): OperationResult<SaleFiscal> {
  const { saleId } = call.params;
  const ledger = openLedger(room.rules, call);
  const sale = found(findSale(ledger, call.caller.partnerId, saleId), saleId);
  return { status: 200, body: setFiscal(ledger, sale.id, call.body) };
}
