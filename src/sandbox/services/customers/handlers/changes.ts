import type {
  CustomerErasure,
  CustomerMerge,
  ErasureRequest,
  MergeRequest,
  ProfileOutcome,
  ProfileRestatement,
} from '@styk/sdk/api/customers';
import { fillTemplate } from '@styk/sdk/errors';
import { commonProblems } from '../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import { requireConsent } from '../consents.ts';
import { aliasesOf, type CustomerRow, rename, requireWritable, touch } from '../customer.ts';
import type { CustomersDependencies } from '../dependencies.ts';
import { acceptErasure, findErasure, settleErasures, toErasure } from '../erasure.ts';
import { identifiersOf } from '../identifiers.ts';
import { maskName } from '../mask.ts';
import { merge, requireMergeable } from '../merge.ts';
import { readPastMoment } from '../moment.ts';
import { issueOtp, tryOtp } from '../otp.ts';
import { customerProblems } from '../problems.ts';
import { findSource, fingerprintOf, isPersonal, saveSource } from '../profile.ts';

const OTP_MESSAGE = {
  ru: 'Код для объединения профилей: {code}. Никому его не сообщайте.',
  en: 'Your code for merging the profiles: {code}. Do not tell it to anybody.',
} as const;

export function upsertProfile(
  _: CustomersDependencies,
  call: OperationCall<{ readonly customerId: string; readonly system: string }, ProfileRestatement>,
): OperationResult<ProfileOutcome> {
  const { tx, caller, params, body, now } = call;
  const { partnerId } = caller;
  const { system } = params;
  const row = requireWritable(tx, params.customerId);
  const asOf = readPastMoment(body.asOf, now);
  if (isPersonal(body)) {
    if (!caller.scopes.includes('customers:pii')) {
      throw commonProblems.create('scope-missing', { scopes: 'customers:pii' });
    }
    requireConsent(tx, row.customer, partnerId, 'personal-data');
  }
  const known = findSource(tx, row.customer, partnerId, system);
  const answer = (outcome: 'applied' | 'superseded', version: number, recordedAt: number) => ({
    status: 200,
    body: {
      customerId: row.id,
      system,
      outcome,
      sourceVersion: version,
      recordedAt: new Date(recordedAt).toISOString(),
    },
  });
  if (known !== undefined && known.version > body.sourceVersion) {
    return answer('superseded', known.version, known.recordedAt);
  }
  if (known !== undefined && known.version === body.sourceVersion) {
    if (known.fingerprint === fingerprintOf(body)) return answer('applied', known.version, known.recordedAt);
    throw customerProblems.create('natural-key-conflict', { system, version: body.sourceVersion });
  }
  saveSource(call, row.customer, partnerId, system, body, asOf);
  if (body.displayName === undefined) touch(call, row.customer);
  else rename(call, row.customer, maskName(body.displayName));
  return answer('applied', body.sourceVersion, now);
}

export function mergeCustomers(
  room: CustomersDependencies,
  call: OperationCall<unknown, MergeRequest>,
): OperationResult<CustomerMerge> {
  const { tx, caller, body, now } = call;
  const survivor = requireKnown(call, body.survivorId);
  const duplicate = requireKnown(call, body.duplicateId);
  requireMergeable(call, room, survivor, duplicate);
  const { otp } = body.evidence;
  if (otp !== undefined) requireOtp(room, call, duplicate, otp);
  const moved = merge(call, room, caller.partnerId, survivor, duplicate, otp === undefined ? 'operator' : 'otp');
  return {
    status: 200,
    body: {
      customerId: survivor.id,
      aliases: aliasesOf(tx, survivor.customer),
      ...moved,
      recordedAt: new Date(now).toISOString(),
    },
  };
}

/** The contract has no 410 for one that was erased: there is nobody any more. */
function requireKnown({ tx }: OperationCall<unknown, MergeRequest>, id: string): CustomerRow {
  try {
    return requireWritable(tx, id);
  } catch (cause) {
    throw commonProblems.create('not-found', { path: id }, { cause });
  }
}

/** Whoever says they are the duplicate has to hold the duplicate's phone: without a code in force one is sent. */
function requireOtp(room: CustomersDependencies, call: OperationCall, duplicate: CustomerRow, otp: string): void {
  const verdict = tryOtp(call, duplicate, otp);
  if (verdict === 'right') return;
  if (verdict !== 'expired') {
    throw customerProblems.create('otp-wrong', { left: verdict.triesLeft }, { keepsWrites: true });
  }
  const phones = identifiersOf(call.tx, duplicate.customer, call.caller.partnerId);
  const phone = phones.findLast(({ kind, state }) => kind === 'phone' && state === 'active')?.value;
  if (typeof phone === 'string') {
    const text = fillTemplate(OTP_MESSAGE[call.language], { code: issueOtp(call, duplicate, phone) });
    room.sendMessage(call.tx, call.now, { channel: 'sms', customerId: duplicate.id, text });
  }
  throw customerProblems.create('otp-expired', {}, { keepsWrites: true });
}

export function forgetCustomer(
  room: CustomersDependencies,
  call: OperationCall<{ readonly customerId: string }, ErasureRequest>,
): OperationResult<CustomerErasure> {
  const { tx, caller, params, body, now } = call;
  const row = requireWritable(tx, params.customerId);
  const waits = [row.id, ...aliasesOf(tx, row.customer)].some((id) => room.hasUnfinishedOrder(tx, id));
  const isHeld = room.membership.hasOpenHolds(call, row.id) || room.wallet.hasOpenHolds(call, row.id);
  if (waits || isHeld) throw customerProblems.create('open-holds');
  const erasure = acceptErasure(call, row, caller.partnerId, { ...body, at: Date.parse(body.requestedAt) || now });
  return { status: 202, headers: { location: `/operations/${erasure.id}` }, body: toErasure(erasure) };
}

export function getCustomerOperation(
  room: CustomersDependencies,
  call: OperationCall<{ readonly operationId: string }>,
): OperationResult<CustomerErasure> {
  const { tx, caller, params } = call;
  settleErasures(call, room);
  const erasure = findErasure(tx, caller.partnerId, params.operationId);
  if (erasure === undefined) throw commonProblems.create('not-found', { path: params.operationId });
  return { status: 200, body: toErasure(erasure) };
}
