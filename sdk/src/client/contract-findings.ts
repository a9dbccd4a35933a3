import type { ApiResponse } from './api-promise.ts';
import { contractError } from './call-errors.ts';
import type { ContractCheck, ContractFinding } from './contract-check.ts';
import type { ClientHooks } from './hooks.ts';
import type { LogicalCall } from './logical-call.ts';

/** @throws StykContractError when the check is to throw */
export function checkRequest(check: ContractCheck, call: LogicalCall, hooks: ClientHooks): void {
  report('request', check.request(call.operation, call.input.body, call.input.query), check, call, hooks);
}

/** @throws StykContractError when the check is to throw */
export function checkResponse(
  check: ContractCheck,
  call: LogicalCall,
  hooks: ClientHooks,
  { status, data }: ApiResponse<unknown>,
): void {
  report('response', check.response(call.operation, status, data), check, call, hooks);
}

function report(
  of: 'request' | 'response',
  findings: readonly ContractFinding[],
  { mode }: ContractCheck,
  call: LogicalCall,
  hooks: ClientHooks,
): void {
  if (findings.length === 0) return;
  if (mode === 'throw') throw contractError(of, findings, call.facts());
  hooks.onFindings?.({ ...call.info(), of, findings });
}
