import type { LongOperation, Register as RegisterAnswer, RegisterRequest } from '@styk/sdk/api/loyalty';
import { found } from '../../../../found.ts';
import { commonProblems } from '../../../../http/common-problems.ts';
import type { OperationCall, OperationResult } from '../../../../operation.ts';
import { OPEN_LIMIT } from '../limits.ts';
import { countOpen, findRegister, findRegisterByOperation, insertRegister, type Register } from '../register.ts';
import { viewOperation, viewRegister } from '../view.ts';

export interface RegisterParams {
  readonly registerId: string;
}

export function createRegister(call: OperationCall<unknown, RegisterRequest>): OperationResult<RegisterAnswer> {
  const { tx, now, body } = call;
  const { partnerId } = call.caller;
  if (countOpen(tx, partnerId) >= OPEN_LIMIT) {
    throw commonProblems.create('rate-limited', { rate: OPEN_LIMIT, parallel: OPEN_LIMIT }, { retryAfter: 60 });
  }
  const { kind, format, compression = 'gzip', totalLines, controlSums } = body;
  const id = call.newId('reg');
  insertRegister(tx, { id, partnerId, kind, format, compression, totalLines, controlSums, createdAt: now });
  const headers = { location: `/registers/${id}` };
  return { status: 201, headers, body: viewRegister(tx, requireRegister(call, id), now) };
}

export function getRegister(call: OperationCall<RegisterParams>): OperationResult<RegisterAnswer> {
  const { tx, now, params } = call;
  return { status: 200, body: viewRegister(tx, requireRegister(call, params.registerId), now) };
}

export function getLoyaltyOperation({
  tx,
  caller,
  params,
  language,
}: OperationCall<{ readonly operationId: string }>): OperationResult<LongOperation> {
  const { operationId } = params;
  const register = found(findRegisterByOperation(tx, caller.partnerId, operationId), operationId);
  return { status: 200, body: found(viewOperation(register, language), operationId) };
}

/** The partner's own register. */
export function requireRegister({ tx, caller }: Pick<OperationCall, 'tx' | 'caller'>, registerId: string): Register {
  return found(findRegister(tx, caller.partnerId, registerId), registerId);
}
