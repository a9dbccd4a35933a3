import type { Clock } from '@styk/sdk';
import type { LongOperation } from '@styk/sdk/api/loyalty';
import { found } from '../../../../found.ts';
import type { OperationCall, OperationResult, Preparation } from '../../../../operation.ts';
import { loyaltyProblems } from '../../problems.ts';
import { findGap, listPartNumbers } from '../parts.ts';
import { differing } from '../problems.ts';
import { type Difference, findRegister, markChecked, markCommitted, type Register } from '../register.ts';
import { viewOperation } from '../view.ts';
import type { RegistersWork } from '../work.ts';
import { type RegisterParams, requireRegister } from './registers.ts';

/** So long the answer waits for the check; a larger register is checked after it. */
const WAIT_MS = 5000;

interface Checked {
  /** How many parts were looked at. */
  readonly parts: number;
  readonly differences: readonly Difference[] | undefined;
}

/** Compares the register with what was announced, before the transaction, because it has to be read as a whole. */
export function prepareCommit(
  running: () => { readonly work: RegistersWork; readonly clock: Clock } | undefined,
): Preparation<RegisterParams> {
  return async (call): Promise<Checked | undefined> => {
    const { tx, params, caller } = call;
    const register = findRegister(tx, caller.partnerId, params.registerId);
    const runs = running();
    if (register?.state !== 'receiving' || runs === undefined) return undefined;
    const numbers = listPartNumbers(tx, register.seq);
    if (findGap(numbers) !== undefined) return undefined;
    const differences = await inTime(runs.work.check(register), runs.clock);
    return { parts: numbers.length, differences };
  };
}

/** Starts a register, or refuses one that is found not to be what was announced; then more parts may come. */
export function commitRegister(call: OperationCall<RegisterParams>, wake: () => void): OperationResult<LongOperation> {
  const { tx, now, params, caller, language } = call;
  const register = requireRegister(call, params.registerId);
  const { seq, id, state } = register;
  if (state !== 'receiving') throw loyaltyProblems.create('state-conflict', { register: id, state });
  const numbers = listPartNumbers(tx, seq);
  const gap = findGap(numbers);
  if (gap !== undefined) throw loyaltyProblems.create('register-part-missing', { part: gap });
  const { partnerId, clientId, scopes, storeId } = caller;
  const applicant = { partnerId, clientId, scopes, language, ...(storeId === undefined ? {} : { storeId }) };
  const differences = differencesOf(call.prepared, numbers.length);
  if (differences !== undefined && differences.length > 0) throw differing(differences);
  markCommitted(tx, seq, call.newId('opr'), applicant, now);
  if (differences !== undefined) markChecked(tx, seq, now);
  call.afterCommit(wake);
  const operation = operationOf(requireRegister(call, id), call);
  return { status: 202, headers: { location: `/operations/${operation.operationId}` }, body: operation };
}

function operationOf(register: Register, { language }: OperationCall<RegisterParams>): LongOperation {
  return found(viewOperation(register, language), register.id);
}

/** Undefined when it is not known yet, or a part has come since. */
function differencesOf(prepared: unknown, parts: number): readonly Difference[] | undefined {
  const checked = prepared as Checked | undefined;
  return checked?.parts === parts ? checked.differences : undefined;
}

async function inTime<Result>(work: Promise<Result>, clock: Clock): Promise<Result | undefined> {
  const patience = new AbortController();
  const end = clock.sleep(WAIT_MS, patience.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await Promise.race([work, end]);
  } finally {
    patience.abort();
  }
}
