import type { BatchResult, LineOutcome } from '@styk/sdk/api/catalog';
import type { ContractOperation, Contracts } from '../../contracts/model.ts';
import { resolveReference } from '../../contracts/references.ts';
import type { Fault } from '../faults.ts';
import type { OperationCall, OperationHandler } from '../operation.ts';

const BATCH = 'common.yaml#/components/schemas/BatchResult';

/** Whether what an operation answers is a judgement of every line of a batch, so that lines of it can be refused. */
export function judgesLines({ files }: Contracts, schema: string | undefined): boolean {
  if (schema === undefined) return false;
  const byName = new Map(files.map((file) => [file.name, file]));
  return resolveReference(byName, { value: { $ref: schema }, address: schema }).address === BATCH;
}

/** The schema of what an operation answers when all is well. */
export function successSchema({ responses }: ContractOperation): string | undefined {
  return responses.find(({ status }) => status.startsWith('2'))?.contents[0]?.schema;
}

/** The handler without the last lines of the batch, which it never sees and which are answered as refused. */
export function withRejectedLines(handler: OperationHandler, fault: Fault): OperationHandler<unknown, unknown> {
  const run = handler as OperationHandler<unknown, unknown, BatchResult>;
  return (call: OperationCall) => {
    const [name, lines] = linesOf(call.body) ?? ['', []];
    const kept = lines.slice(0, Math.max(0, lines.length - (fault.lines ?? 1)));
    const answer = run({ ...call, body: { ...(call.body as object), [name]: kept } });
    if (answer.body === undefined) return answer;
    const refused = lines.slice(kept.length).map(
      (_, index): LineOutcome => ({
        line: kept.length + index,
        outcome: 'rejected',
        code: fault.code ?? 'injected-fault',
      }),
    );
    const { results, rejected } = answer.body;
    return {
      ...answer,
      body: { ...answer.body, rejected: rejected + refused.length, results: [...results, ...refused] },
    };
  };
}

/** The one list in the body of a batch, with its name. */
function linesOf(body: unknown): [string, readonly unknown[]] | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]));
}
