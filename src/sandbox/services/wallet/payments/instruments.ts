import type { Instrument as InstrumentView } from '@styk/sdk/api/wallet';
import type { WalletContext } from '../context.ts';

export interface Instrument {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly kind: 'card' | 'sbp';
  readonly masked: string;
  /** Last month of a card: `2029-08`. */
  readonly expires: string | null;
  readonly token: string;
  readonly createdAt: number;
}

const COLUMNS = `id, partner_id AS partnerId, customer_id AS customerId, kind, masked, expires, token, created_at AS createdAt`;
const BY_ID = `SELECT ${COLUMNS} FROM wallet_instrument WHERE id = ? AND partner_id = ?`;
/** As many as the contract shows. */
const OF_CUSTOMER = `SELECT ${COLUMNS} FROM wallet_instrument WHERE partner_id = ? AND customer_id = ? ORDER BY id DESC LIMIT 50`;

export function findInstrument({ tx }: WalletContext, partnerId: string, id: string): Instrument | undefined {
  return tx.get<Instrument>(BY_ID, id, partnerId);
}

export function listInstruments({ tx }: WalletContext, partnerId: string, customerId: string): Instrument[] {
  return tx.all<Instrument>(OF_CUSTOMER, partnerId, customerId);
}

/** Keeps what stands behind a token of the acquirer's form. What it shows is the same for all test tokens. */
export function addInstrument(
  context: WalletContext,
  facts: Pick<Instrument, 'partnerId' | 'customerId' | 'kind' | 'token'>,
): Instrument {
  const isCard = facts.kind === 'card';
  const instrument: Instrument = {
    ...facts,
    id: context.newId('ins'),
    masked: isCard ? 'Мир •• 0017' : 'Тест-Банк',
    expires: isCard ? '2099-12' : null,
    createdAt: context.now,
  };
  context.tx.run(
    `INSERT INTO wallet_instrument (id, partner_id, customer_id, kind, masked, expires, token, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    instrument.id,
    instrument.partnerId,
    instrument.customerId,
    instrument.kind,
    instrument.masked,
    instrument.expires,
    instrument.token,
    instrument.createdAt,
  );
  return instrument;
}

export function viewInstrument(instrument: Instrument): InstrumentView {
  return {
    instrumentId: instrument.id,
    customerId: instrument.customerId,
    kind: instrument.kind,
    masked: instrument.masked,
    ...(instrument.expires === null ? {} : { expires: instrument.expires }),
    state: 'active',
    createdAt: new Date(instrument.createdAt).toISOString(),
  };
}
