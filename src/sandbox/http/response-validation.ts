import type { ContractOperation, ContractResponse } from '../../contracts/model.ts';
import type { SchemaCompiler } from '../../contracts/schemas.ts';
import type { OperationResult } from '../operation.ts';
import { commonProblems } from './common-problems.ts';
import { speaksOAuth } from './oauth-error.ts';
import { readViolations } from './violation.ts';

/** Where an answer of ours breaks the contract: a defect of the sandbox, never of the caller. */
export interface ContractBreach {
  readonly pointer: string;
  readonly detail: string;
}

/** Thrown inside the transaction, so that nothing is kept of a call that could not be answered properly. */
export class ContractDefect extends Error {
  readonly breaches: readonly ContractBreach[];

  constructor(operation: ContractOperation, breaches: readonly ContractBreach[]) {
    super(`${operation.operationId}: ${breaches.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`);
    this.name = 'ContractDefect';
    this.breaches = breaches;
  }
}

export interface ResponseValidator {
  /** Checks what a handler returns and gives the media type to send it in; throws `ContractDefect`. */
  check(result: OperationResult): string;
  /** Checks that the operation may refuse with this status and code; throws `ContractDefect`. */
  checkProblem(status: number, code: string): void;
}

/**
 * What the frame itself may refuse any call with. A thing that is not there is no matter of the frame: its operation has
 * to say that it may be missing.
 */
const FRAME_CODES: ReadonlySet<string> = new Set(
  Object.keys(commonProblems.definitions).filter((code) => code !== 'not-found'),
);

export function createResponseValidator(schemas: SchemaCompiler, operation: ContractOperation): ResponseValidator {
  const breach = (pointer: string, detail: string) => new ContractDefect(operation, [{ pointer, detail }]);
  const declared = (status: number): ContractResponse => {
    const response = findResponse(operation, status);
    if (response === undefined) throw breach('', `status ${status} is not in the contract`);
    return response;
  };
  return {
    check(result) {
      const [content] = declared(result.status).contents;
      if (result.bytes !== undefined) return result.headers?.['content-type'] ?? content?.mediaType ?? '';
      if (content === undefined) {
        if (result.body !== undefined) throw breach('', `status ${result.status} has no body in the contract`);
        return '';
      }
      const validate = schemas.validator(content.schema);
      if (validate(result.body)) return content.mediaType;
      const breaches = readViolations(validate.errors).map(({ pointer, detail }) => ({ pointer, detail: detail.en }));
      throw new ContractDefect(operation, breaches);
    },
    checkProblem(status, code) {
      declared(status);
      // RFC 6749 has its own list of codes.
      if (speaksOAuth(operation)) return;
      if (FRAME_CODES.has(code) || operation.problems[status]?.includes(code) === true) return;
      throw breach('/code', `the contract does not list the problem ${code} for ${status}`);
    },
  };
}

function findResponse(operation: ContractOperation, status: number): ContractResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return (
    operation.responses.find((response) => response.status === String(status)) ??
    operation.responses.find((response) => response.status.toUpperCase() === range)
  );
}
