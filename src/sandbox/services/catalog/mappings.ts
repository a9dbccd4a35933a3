import type { MappingLine } from '@styk/sdk/api/catalog';
import type { ServiceContext } from '../../operation.ts';
import type { Tx } from '../../storage/tx.ts';
import type { MappingFault } from './mapping-rules.ts';

export interface MappingRecord {
  readonly ecosystemSku: string;
  /** Code of the `units` dictionary in which the partner counts. */
  readonly unit: string;
  readonly asOf: number;
}

/** The article of the ecosystem that the partner's article is, undefined until it is mapped. */
export function findMapping(tx: Tx, partnerId: string, partnerSku: string): MappingRecord | undefined {
  return tx.get<MappingRecord>(
    `SELECT ecosystem_sku AS ecosystemSku, unit, as_of AS asOf FROM catalog_mapping
     WHERE partner_id = ? AND partner_sku = ?`,
    partnerId,
    partnerSku,
  );
}

export function saveMapping({ tx, now }: ServiceContext, partnerId: string, line: MappingLine, asOf: number): void {
  tx.run(
    `INSERT OR REPLACE INTO catalog_mapping (partner_id, partner_sku, ecosystem_sku, gtin, unit, as_of, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    partnerId,
    line.partnerSku,
    line.ecosystemSku,
    line.gtin ?? null,
    line.unit,
    asOf,
    now,
  );
  tx.run('DELETE FROM catalog_mapping_refusal WHERE partner_id = ? AND partner_sku = ?', partnerId, line.partnerSku);
}

export interface MappingRefusal {
  readonly code: MappingFault['code'];
  readonly at: number;
}

export function findMappingRefusal(tx: Tx, partnerId: string, partnerSku: string): MappingRefusal | undefined {
  return tx.get<MappingRefusal>(
    'SELECT code, at FROM catalog_mapping_refusal WHERE partner_id = ? AND partner_sku = ?',
    partnerId,
    partnerSku,
  );
}

export function saveMappingRefusal(
  { tx, now }: ServiceContext,
  partnerId: string,
  partnerSku: string,
  code: MappingFault['code'],
): void {
  tx.run(
    'INSERT OR REPLACE INTO catalog_mapping_refusal (partner_id, partner_sku, code, at) VALUES (?, ?, ?, ?)',
    partnerId,
    partnerSku,
    code,
    now,
  );
}
