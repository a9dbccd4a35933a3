import type { OperationCall } from '../../operation.ts';
import { findPartner, type Partner, type PartnerKey } from './applications.ts';
import { partnerProblems } from './problems.ts';

/** The caller's own record; that of another partner looks as if it did not exist. */
export function ownPartner(call: OperationCall, key: PartnerKey, id: string): Partner {
  const partner = findPartner(call.tx, key, id);
  if (partner?.partnerId === call.caller.partnerId) return partner;
  throw partnerProblems.create('not-found', { what: key.replace('_id', ''), id });
}
