import { hash } from 'node:crypto';
import type { PersonalData, ProfileRestatement } from '@styk/sdk/api/customers';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { CustomerRow } from './customer.ts';
import { identifiersOf } from './identifiers.ts';

/** What is kept of a restatement; the name is kept with the customer, masked. */
export type Profile = Pick<
  ProfileRestatement,
  'attributes' | 'birthDate' | 'city' | 'email' | 'preferredChannel' | 'preferredStoreId'
>;

export interface Source {
  readonly version: number;
  readonly asOf: number;
  readonly fingerprint: string;
  readonly recordedAt: number;
}

/** Fields of a restatement that are personal data. */
export function isPersonal({ email, birthDate, city }: ProfileRestatement): boolean {
  return email !== undefined || birthDate !== undefined || city !== undefined;
}

export function fingerprintOf(restatement: ProfileRestatement): string {
  const { attributes = {}, ...fields } = restatement;
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([sorted(fields), sorted(attributes)]));
}

export function findSource(tx: Tx, customer: number, partnerId: string, system: string): Source | undefined {
  return tx.get<Source>(
    `SELECT version, as_of AS asOf, fingerprint, recorded_at AS recordedAt FROM customers_source
     WHERE customer = ? AND partner_id = ? AND system = ?`,
    customer,
    partnerId,
    system,
  );
}

/** Puts a restatement in the place of what the system said before. */
export function saveSource(
  { tx, now }: ServiceContext,
  customer: number,
  partnerId: string,
  system: string,
  restatement: ProfileRestatement,
  asOf: number,
): void {
  const { sourceVersion, asOf: _, displayName: __, ...profile } = restatement;
  tx.run(
    `INSERT OR REPLACE INTO customers_source
       (customer, partner_id, system, version, as_of, fingerprint, profile, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    customer,
    partnerId,
    system,
    sourceVersion,
    asOf,
    fingerprintOf(restatement),
    JSON.stringify(profile),
    now,
  );
}

/** What the partner's systems know of the customer, field by field the newest of all. */
export function profileOf(tx: Tx, customer: number, partnerId: string): Profile {
  const rows = tx.all<{ profile: string }>(
    'SELECT profile FROM customers_source WHERE customer = ? AND partner_id = ? ORDER BY as_of, system',
    customer,
    partnerId,
  );
  return Object.assign({}, ...rows.map(({ profile }) => JSON.parse(profile) as Profile)) as Profile;
}

/** What is personal, for one purpose. The caller has made sure of scope and consent. */
export function personalData(tx: Tx, row: CustomerRow, partnerId: string, purpose: string): PersonalData {
  const active = identifiersOf(tx, row.customer, partnerId).filter(({ state }) => state === 'active');
  const newest = (kind: 'phone' | 'email') => active.findLast((identifier) => identifier.kind === kind)?.value;
  const { email = newest('email'), birthDate, city } = profileOf(tx, row.customer, partnerId);
  const phone = newest('phone');
  return {
    purpose,
    ...(typeof phone === 'string' ? { phone } : {}),
    ...(typeof email === 'string' ? { email } : {}),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(city === undefined ? {} : { city }),
  };
}
