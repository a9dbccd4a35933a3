import type { RegisterPart } from '@styk/sdk/api/loyalty';
import { commonProblems } from '../../../../http/common-problems.ts';
import { invalid } from '../../../../http/invalid-body.ts';
import type { OperationCall, OperationResult, Preparation } from '../../../../operation.ts';
import { loyaltyProblems } from '../../problems.ts';
import { REGISTER_BYTES } from '../limits.ts';
import { findPart, insertPart, type Part, sumParts } from '../parts.ts';
import { countLineEnds } from '../reading/count-line-ends.ts';
import { touch } from '../register.ts';
import { type RegisterParams, requireRegister } from './registers.ts';

type PartParams = RegisterParams & { readonly partNumber: number; readonly 'Content-Digest': string };

/** What takes too long for a transaction, and is done in other threads. */
interface PreparedPart {
  readonly sha256: Buffer;
  readonly lineEnds: number;
}

export const preparePart: Preparation<PartParams, Uint8Array> = async (call): Promise<PreparedPart> => {
  const { compression } = requireRegister(call, call.params.registerId);
  // A body of the frame is never shared memory.
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', call.body as Uint8Array<ArrayBuffer>));
  return { sha256, lineEnds: await countLineEnds(call.body, compression) };
};

/** Keeps a part; the same bytes again change nothing. */
export function putRegisterPart(call: OperationCall<PartParams, Uint8Array>): OperationResult<RegisterPart> {
  const { tx, now, params, body } = call;
  const { registerId, partNumber } = params;
  const register = requireRegister(call, registerId);
  const { sha256: digest, lineEnds } = call.prepared as PreparedPart;
  const actual = `sha-256=:${digest.toString('base64')}:`;
  const announced = params['Content-Digest'];
  if (announced !== actual) throw loyaltyProblems.create('digest-mismatch', { announced, actual });
  if (body.length === 0) throw invalid('', { ru: 'часть пуста', en: 'the part is empty' });
  const part: Part = { number: partNumber, size: body.length, sha256: digest.toString('hex') };
  const known = findPart(tx, register.seq, partNumber);
  if (known !== undefined) {
    if (known.sha256 === part.sha256) return answer(known);
    throw loyaltyProblems.create('natural-key-conflict', { key: `${registerId}/${partNumber}` });
  }
  if (register.state !== 'receiving') {
    throw loyaltyProblems.create('state-conflict', { register: registerId, state: register.state });
  }
  if (sumParts(tx, register.seq).bytes + part.size > REGISTER_BYTES) {
    throw commonProblems.create('payload-too-large', { limit: REGISTER_BYTES });
  }
  insertPart(tx, register.seq, part, lineEnds, body);
  touch(tx, register.seq, now);
  return answer(part);
}

function answer({ number: partNumber, size, sha256 }: Part): OperationResult<RegisterPart> {
  return { status: 200, body: { partNumber, size, sha256 } };
}
