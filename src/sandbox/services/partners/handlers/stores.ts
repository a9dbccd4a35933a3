import type { Store, StorePage } from '@styk/sdk/api/partners';
import { validationFailed } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { PageParams } from '../../../pagination.ts';
import { changeDossier, ownDossier } from '../desk.ts';
import { partnerProblems } from '../problems.ts';
import type { PartnersRoom } from '../room.ts';
import { addStore, listStores as readStores } from '../stores.ts';

interface PartnerParams {
  readonly partnerId: string;
}

export function listStores(
  room: PartnersRoom,
  call: OperationCall<PartnerParams & PageParams>,
): OperationResult<StorePage> {
  const { partner } = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  return { status: 200, body: readStores(call.tx, partner.partnerId, call.params.limit, call.params.cursor) };
}

export function createStore(room: PartnersRoom, call: OperationCall<PartnerParams, Store>): OperationResult<Store> {
  const { body } = call;
  const before = ownDossier(call, 'partner', call.params.partnerId, room.contractVersions);
  requireTimeZone(body.timezone);
  if (!addStore(call.tx, before.partner.partnerId, body)) {
    throw partnerProblems.create('natural-key-conflict', { what: 'store', id: body.storeId });
  }
  changeDossier(call, before, { ...before, hasStores: true }, room.contractVersions);
  return { status: 201, body };
}

/** A zone nobody knows would only show when a receipt is printed. */
function requireTimeZone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    const detail = { ru: 'такого часового пояса IANA нет', en: 'there is no such IANA time zone' };
    throw validationFailed([{ pointer: '/timezone', code: 'validation-failed', detail }]);
  }
}
