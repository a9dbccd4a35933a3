import type { Program } from '@styk/sdk/api/loyalty';
import { found } from '../../../found.ts';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { LoyaltyRoom } from '../dependencies.ts';

/** The name under which every environment knows its programme. */
const ALIAS = 'default';

export function getProgram(
  { rules }: LoyaltyRoom,
  call: OperationCall<{ readonly programId: string }>,
): OperationResult<Program> {
  const { program } = rules;
  const { programId } = call.params;
  return { status: 200, body: found([ALIAS, program.programId].includes(programId) ? program : undefined, programId) };
}
