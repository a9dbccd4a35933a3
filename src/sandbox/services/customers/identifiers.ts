import type { CustomerIdentifier } from '@styk/sdk/api/customers';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import { digest, type IdentifierKey, type IdentifierKind } from './identifier-key.ts';
import { maskIdentifier } from './mask.ts';

export type BlockReason = 'lost' | 'damaged' | 'requested' | 'fraud';

export interface IdentifierRow {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly hash: string;
  readonly customer: number;
  readonly partnerId: string | null;
  readonly system: string | null;
  readonly masked: string;
  /** Only of phones and e-mail addresses. */
  readonly value: string | null;
  readonly state: 'active' | 'blocked' | 'replaced';
  readonly reason: BlockReason | null;
  readonly replacedBy: string | null;
  readonly attachedAt: number;
  readonly blockedAt: number | null;
}

const COLUMNS = `id, kind, hash, customer, partner_id AS partnerId, system, masked, value, state, reason,
  replaced_by AS replacedBy, attached_at AS attachedAt, blocked_at AS blockedAt`;
const BY_HASH = `SELECT ${COLUMNS} FROM customers_identifier WHERE kind = ? AND hash = ?`;
const OF_CUSTOMER = `SELECT ${COLUMNS} FROM customers_identifier
  WHERE customer = ? AND (partner_id IS NULL OR partner_id = ?) ORDER BY attached_at, id`;

/** What a whole identifier names, whatever its state. `partnerId` says in whose numbering external ones are. */
export function findIdentifier(tx: Tx, partnerId: string, key: IdentifierKey): IdentifierRow | undefined {
  return tx.get<IdentifierRow>(BY_HASH, key.kind, digest(key, partnerId));
}

/** Identifiers of the customer this partner may know of: external ones are each partner's own. Oldest first. */
export function identifiersOf(tx: Tx, customer: number, partnerId: string): IdentifierRow[] {
  return tx.all<IdentifierRow>(OF_CUSTOMER, customer, partnerId);
}

/** Adds an identifier that nobody has; the caller has looked. */
export function insertIdentifier(
  { tx, now, newId }: ServiceContext,
  customer: number,
  partnerId: string,
  key: IdentifierKey,
): IdentifierRow {
  const { kind, value, system } = key;
  const isPersonal = kind === 'phone' || kind === 'email';
  const hash = digest(key, partnerId);
  tx.run(
    `INSERT INTO customers_identifier (kind, hash, id, customer, partner_id, system, masked, value, state, attached_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'active', ?)`,
    kind,
    hash,
    newId('idn'),
    customer,
    kind === 'external' ? partnerId : null,
    system ?? null,
    maskIdentifier(kind, value),
    isPersonal ? value : null,
    now,
  );
  const row = tx.get<IdentifierRow>(BY_HASH, kind, hash);
  if (row === undefined) throw new Error('the identifier that was just added is not there');
  return row;
}

/** Takes an identifier out of use; it goes on leading to its customer. */
export function retire(
  { tx, now }: ServiceContext,
  row: IdentifierRow,
  reason: BlockReason,
  replacedBy?: string,
): void {
  tx.run(
    `UPDATE customers_identifier SET state = ?, reason = ?, replaced_by = ?, blocked_at = ifnull(blocked_at, ?)
     WHERE kind = ? AND hash = ?`,
    replacedBy === undefined ? 'blocked' : 'replaced',
    reason,
    replacedBy ?? null,
    now,
    row.kind,
    row.hash,
  );
}

export function toIdentifier(row: IdentifierRow): CustomerIdentifier {
  return {
    identifierId: row.id,
    kind: row.kind,
    masked: row.masked,
    ...(row.system === null ? {} : { system: row.system }),
    state: row.state,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.replacedBy === null ? {} : { replacedBy: row.replacedBy }),
    attachedAt: new Date(row.attachedAt).toISOString(),
    ...(row.blockedAt === null ? {} : { blockedAt: new Date(row.blockedAt).toISOString() }),
  };
}
