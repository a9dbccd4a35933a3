import type { CustomerWallet, Instrument, InstrumentRequest, WalletTender } from '@styk/sdk/api/wallet';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { roubles } from '../../../roubles.ts';
import { openWallet, type WalletContext, type WalletRoom } from '../context.ts';
import { balanceOf, walletOf } from '../ledger/accounts.ts';
import { askAcquirer, KNOWN_TOKENS } from '../payments/acquirer.ts';
import { bookDueOf } from '../payments/due.ts';
import { addInstrument, listInstruments, viewInstrument } from '../payments/instruments.ts';
import { requireConsent } from '../payments/tenders.ts';
import { walletProblems } from '../problems.ts';

export function getCustomerWallet(
  room: WalletRoom,
  call: OperationCall<{ readonly customerId: string }>,
): OperationResult<CustomerWallet> {
  const context = openWallet(room, call);
  const { partnerId } = call.caller;
  const customerId = requireCustomer(context, call.params.customerId);
  requireConsent(context, partnerId, customerId);
  bookDueOf(context, customerId);
  const instruments = listInstruments(context, partnerId, customerId);
  const kinds = new Set(instruments.map(({ kind }) => kind));
  // Only their issuers know what a card can pay, and what is on points or gift cards is asked for there.
  const others = [...kinds, 'gift', 'points-ref', 'credit'].map((kind): WalletTender => ({ kind, available: null }));
  const wallet = { kind: 'wallet', available: roubles(balanceOf(call.tx, walletOf(customerId))) };
  return {
    status: 200,
    body: { customerId, tenders: [wallet, ...others], instruments: instruments.map(viewInstrument) },
  };
}

export function createInstrument(
  room: WalletRoom,
  call: OperationCall<unknown, InstrumentRequest>,
): OperationResult<Instrument> {
  const { body, caller } = call;
  const context = openWallet(room, call);
  const customerId = requireCustomer(context, body.customerId);
  if (!room.consentsToPay(call.tx, caller.partnerId, customerId, body.consentId)) {
    throw walletProblems.create('consent-required');
  }
  const { kind, acquirerToken: token } = body;
  if (askAcquirer(kind, token) === undefined) {
    throw walletProblems.create('acquirer-token-invalid', { known: KNOWN_TOKENS.join(', ') });
  }
  const instrument = addInstrument(context, { partnerId: caller.partnerId, customerId, kind, token });
  return { status: 201, body: viewInstrument(instrument) };
}

/** The id a customer goes by now. */
export function requireCustomer({ room, tx }: WalletContext, customerId: string): string {
  return found(room.findCustomer(tx, customerId), customerId);
}
