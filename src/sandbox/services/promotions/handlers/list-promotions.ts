import type { ListPromotionsQuery, PromotionPage } from '@styk/sdk/api/promotions';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { type ChangesParams, type PageParams, readCursor, readUpdatedAfter, toPage } from '../../../pagination.ts';
import { currentVersion } from '../catalogue/catalogue.ts';
import { COLUMNS, fromRow, type PromotionRow, viewPromotion } from '../catalogue/stored.ts';
import type { PromotionsDependencies } from '../dependencies.ts';
import { requireStore } from './known-store.ts';

const DAY_MS = 86_400_000;

/** What is in force shows promotions of the ecosystem too; other states only one's own. */
const PAGE = `SELECT ${COLUMNS} FROM promotions_promotion
  WHERE partner_id = ?1 AND rule_order > ?2 AND updated_at > ?3
    AND CASE ?4
      WHEN 'published' THEN state = 'published' AND valid_to > ?5
      WHEN 'ended' THEN state = 'published' AND valid_to <= ?5 AND owner = 'partner'
      ELSE state = ?4 AND owner = 'partner'
    END
    AND (?6 IS NULL OR valid_from < ?7 AND valid_to > ?6)
    AND (?8 IS NULL OR EXISTS (SELECT 1 FROM json_each(definition, '$.channels') WHERE value = ?8))
    AND (?9 IS NULL OR json_extract(definition, '$.storeIds') IS NULL
      OR EXISTS (SELECT 1 FROM json_each(definition, '$.storeIds') WHERE value = ?9))
  ORDER BY rule_order LIMIT ?10`;

export function listPromotions(
  room: PromotionsDependencies,
  call: OperationCall<ListPromotionsQuery & PageParams & ChangesParams>,
): OperationResult<PromotionPage> {
  const { tx, now, caller, params } = call;
  const { channel = null, storeId = null, state = 'published', limit, cursor } = params;
  if (storeId !== null) requireStore(room, call, storeId);
  const day = dayOf(room, now, state, params.date);
  const rows = tx.all<PromotionRow>(
    PAGE,
    caller.partnerId,
    readCursor(cursor) ?? '',
    readUpdatedAfter(params),
    state,
    now,
    day?.from ?? null,
    day?.to ?? null,
    channel,
    storeId,
    limit + 1,
  );
  const page = toPage(
    rows,
    limit,
    (row) => row.ruleOrder,
    (row) => viewPromotion(fromRow(row), now),
  );
  return { status: 200, body: { catalogVersion: currentVersion(tx, caller.partnerId), ...page } };
}

/** The day asked for as instants; of what is in force today unless given, of the rest any. */
function dayOf(
  { terms: { zone } }: PromotionsDependencies,
  now: number,
  state: string,
  date: string | undefined,
): { readonly from: number; readonly to: number } | undefined {
  if (date === undefined && state !== 'published') return undefined;
  const day = date === undefined ? zone.dayOf(now) : Date.parse(date) / DAY_MS;
  return { from: zone.startOfDay(day), to: zone.startOfDay(day + 1) };
}
