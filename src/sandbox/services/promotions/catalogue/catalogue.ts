import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { type EmitContext, emitEvent } from '../../events/emit.ts';
import { COLUMNS, findPromotion, fromRow, type PromotionRow, type StoredPromotion } from './stored.ts';

/** The catalogue before anything was published. */
const FIRST_VERSION = 1;
/** One that has ended is still explained for as long as a receipt may come late. */
const EXPLAINED_MS = 30 * 86_400_000;

const SNAPSHOT = `SELECT ${COLUMNS} FROM promotions_promotion
  WHERE partner_id = ?1 AND from_version <= ?2 AND (to_version IS NULL OR to_version > ?2) AND valid_to > ?3
  ORDER BY rule_order`;

export function currentVersion(tx: Tx, partnerId: string): number {
  const row = tx.get<{ version: number | null }>(
    'SELECT max(version) AS version FROM promotions_version WHERE partner_id = ?',
    partnerId,
  );
  return row?.version ?? FIRST_VERSION;
}

/** The version that was in force at a moment. */
export function versionAt(tx: Tx, partnerId: string, instant: number): number {
  const row = tx.get<{ version: number | null }>(
    'SELECT max(version) AS version FROM promotions_version WHERE partner_id = ? AND at <= ?',
    partnerId,
    instant,
  );
  return row?.version ?? FIRST_VERSION;
}

/** The promotions of a version, in the order of the rule, without those that ended long before the moment. */
export function readCatalogue(tx: Tx, partnerId: string, version: number, instant: number): StoredPromotion[] {
  return tx.all<PromotionRow>(SNAPSHOT, partnerId, version, instant - EXPLAINED_MS).map(fromRow);
}

/** Puts a draft into the next version. Quotes of all channels see it at once. */
export function publish(context: EmitContext, promotion: StoredPromotion): StoredPromotion {
  const { tx, now } = context;
  const { id, partnerId, definition, validFrom, validTo } = promotion;
  const catalogVersion = nextVersion(context, partnerId);
  tx.run(
    `UPDATE promotions_promotion SET state = 'published', from_version = ?1, live_at = ?2, updated_at = ?2 WHERE id = ?3`,
    catalogVersion,
    now,
    id,
  );
  emitEvent(context, {
    type: 'promotion.published',
    subject: id,
    partnerId,
    data: {
      promotionId: id,
      name: definition.name,
      catalogVersion,
      channels: definition.channels,
      validFrom: new Date(validFrom).toISOString(),
      validTo: new Date(validTo).toISOString(),
      publishedAt: new Date(now).toISOString(),
    },
  });
  return findPromotion(tx, partnerId, id) ?? promotion;
}

/** Leaves it out of the next version. Quotes that pin an earlier one still have it. */
export function stop(context: EmitContext, promotion: StoredPromotion): StoredPromotion {
  const { tx, now } = context;
  const { id, partnerId } = promotion;
  const catalogVersion = nextVersion(context, partnerId);
  tx.run(
    `UPDATE promotions_promotion SET state = 'stopped', to_version = ?1, stopped_at = ?2, updated_at = ?2 WHERE id = ?3`,
    catalogVersion,
    now,
    id,
  );
  const data = { promotionId: id, catalogVersion, stoppedAt: new Date(now).toISOString() };
  emitEvent(context, { type: 'promotion.stopped', subject: id, partnerId, data });
  return findPromotion(tx, partnerId, id) ?? promotion;
}

function nextVersion({ tx, now }: ServiceContext, partnerId: string): number {
  const version = currentVersion(tx, partnerId) + 1;
  tx.run('INSERT INTO promotions_version (partner_id, version, at) VALUES (?, ?, ?)', partnerId, version, now);
  return version;
}
