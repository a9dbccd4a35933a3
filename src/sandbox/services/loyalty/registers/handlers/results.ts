import { hash } from 'node:crypto';
import type { ListRegisterResultsQuery, RegisterResultPage } from '@styk/sdk/api/loyalty';
import type { OperationCall, OperationResult, Preparation } from '../../../../operation.ts';
import { type PageParams, readSequenceCursor, toPage } from '../../../../pagination.ts';
import { loyaltyProblems } from '../../problems.ts';
import { listResults, type Verdict } from '../results.ts';
import { writeResults } from '../results-file.ts';
import { type RegisterParams, requireRegister } from './registers.ts';

type ListParams = RegisterParams & ListRegisterResultsQuery & PageParams;

export function listRegisterResults(call: OperationCall<ListParams>): OperationResult<RegisterResultPage> {
  const { tx, params } = call;
  const { registerId, limit, cursor } = params;
  const { seq } = requireRegister(call, registerId);
  const verdict = params.verdict as Verdict['verdict'] | undefined;
  const rows = listResults(tx, seq, verdict, readSequenceCursor(cursor), limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ line }) => line,
    (result) => result,
  );
  return { status: 200, body: page };
}

/** Verdicts never change once all of them are there, so the file can be written before the transaction. */
export const prepareResultsContent: Preparation<RegisterParams> = async (call): Promise<Uint8Array | undefined> => {
  const { seq, state } = requireRegister(call, call.params.registerId);
  return isFinished(state) ? writeResults(call.tx, seq) : undefined;
};

export function getRegisterResultsContent(call: OperationCall<RegisterParams>): OperationResult {
  const { id, state } = requireRegister(call, call.params.registerId);
  const bytes = call.prepared as Uint8Array | undefined;
  if (bytes === undefined) throw loyaltyProblems.create('state-conflict', { register: id, state });
  const headers = { 'content-digest': `sha-256=:${hash('sha256', bytes, 'base64')}:` };
  return { status: 200, headers, bytes };
}

function isFinished(state: string): boolean {
  return state === 'succeeded' || state === 'partially_succeeded' || state === 'failed';
}
