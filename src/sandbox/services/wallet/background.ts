import type { BackgroundWork, ServiceRuntime } from '../../operation.ts';
import { openWallet, type WalletRoom } from './context.ts';
import { bookDuePayments } from './jobs.ts';

/** Often enough for somebody who waits for a customer's confirmation. */
const LOOK_MS = 1000;

/** Plays the customers and banks of pending payments without being asked, so that their events come by themselves. */
export function playBanks(room: WalletRoom, runtime: ServiceRuntime): BackgroundWork {
  return runtime.tempo.repeat(LOOK_MS, () => runtime.transact((context) => bookDuePayments(openWallet(room, context))));
}
