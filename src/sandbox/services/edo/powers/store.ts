import type { PowerOfAttorney } from '@styk/sdk/api/edo';
import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { findRegistered, type RegisteredPower, termOf } from './register.ts';
import { type PowerState, standingOf } from './term.ts';

/** A power of attorney in the register of one partner. */
export interface StoredPower {
  readonly poaId: string;
  readonly partnerId: string;
  readonly number: string;
  readonly state: PowerState;
  readonly checkedAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

interface PowerRow {
  readonly poa_id: string;
  readonly partner_id: string;
  readonly number: string;
  readonly state: PowerState;
  readonly checked_at: number | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface PowerFilter {
  readonly representativeInn?: string;
}

/** Keeps a registered power of attorney for a partner who has none of that number. */
export function keepPower({ tx, now, newId }: ServiceContext, partnerId: string, power: RegisteredPower): StoredPower {
  const { number, facts } = power;
  const { state, changesAt } = standingOf(termOf(power), now);
  const poaId = newId('poa');
  const checkedAt = state === 'unchecked' ? null : now;
  tx.run(
    `INSERT INTO edo_poa (poa_id, partner_id, number, representative_inn, valid_to, state, checked_at, due_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    poaId,
    partnerId,
    number,
    facts.representatives[0].inn,
    facts.validTo,
    state,
    checkedAt,
    changesAt,
    now,
    now,
  );
  return { poaId, partnerId, number, state, checkedAt, createdAt: now, updatedAt: now };
}

export function findPower(tx: Tx, partnerId: string, poaId: string): StoredPower | undefined {
  const row = tx.get<PowerRow>('SELECT * FROM edo_poa WHERE poa_id = ? AND partner_id = ?', poaId, partnerId);
  return row && toPower(row);
}

export function findPowerByNumber(tx: Tx, partnerId: string, number: string): StoredPower | undefined {
  const row = tx.get<PowerRow>('SELECT * FROM edo_poa WHERE partner_id = ? AND number = ?', partnerId, number);
  return row && toPower(row);
}

/** Entries of a partner that changed after an instant, in the order they were made, from `after` on. */
export function listPowers(
  tx: Tx,
  partnerId: string,
  { representativeInn }: PowerFilter,
  changed: number,
  after: string,
  limit: number,
): readonly StoredPower[] {
  return tx
    .all<PowerRow>(
      `SELECT * FROM edo_poa WHERE partner_id = ? AND poa_id > ? AND updated_at > ? AND (? IS NULL OR representative_inn = ?)
       ORDER BY poa_id LIMIT ?`,
      partnerId,
      after,
      changed,
      representativeInn ?? null,
      representativeInn ?? null,
      limit,
    )
    .map(toPower);
}

/** Brings every entry to the state that its term and the register give it by now. Returns how many have another one. */
export function settlePowers({ tx, now }: Pick<ServiceContext, 'tx' | 'now'>): number {
  const due = tx.all<PowerRow>('SELECT * FROM edo_poa WHERE due_at <= ?', now);
  let changed = 0;
  for (const { poa_id: poaId, number, state: before } of due) {
    const { state, changesAt } = standingOf(termOf(requireRegistered(tx, number)), now);
    tx.run('UPDATE edo_poa SET due_at = ? WHERE poa_id = ?', changesAt, poaId);
    if (state === before) continue;
    tx.run('UPDATE edo_poa SET state = ?, checked_at = ?, updated_at = ? WHERE poa_id = ?', state, now, now, poaId);
    changed += 1;
  }
  return changed;
}

export function powerResource(tx: Tx, power: StoredPower): PowerOfAttorney {
  const { facts } = requireRegistered(tx, power.number);
  return {
    poaId: power.poaId,
    number: power.number,
    principal: facts.principal,
    representative: facts.representatives[0],
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    powers: facts.powers,
    state: power.state,
    ...(facts.parentNumber === undefined ? {} : { parentNumber: facts.parentNumber }),
    checkedAt: power.checkedAt === null ? null : new Date(power.checkedAt).toISOString(),
    createdAt: new Date(power.createdAt).toISOString(),
    updatedAt: new Date(power.updatedAt).toISOString(),
  };
}

/** The registered power of attorney of a foreign key: it exists. */
export function requireRegistered(tx: Tx, number: string): RegisteredPower {
  const power = findRegistered(tx, number);
  if (power === undefined) throw new Error(`power of attorney ${number} is not registered`);
  return power;
}

function toPower(row: PowerRow): StoredPower {
  return {
    poaId: row.poa_id,
    partnerId: row.partner_id,
    number: row.number,
    state: row.state,
    checkedAt: row.checked_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
