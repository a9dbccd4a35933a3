import type { ReferenceContract, ReferenceOperation, StatusCodes } from './model.ts';
import { operationsOf } from './read-contract.ts';

/** One code by which an operation, or a line of a batch, may be refused. */
export interface Problem {
  readonly code: string;
  /** Sorted; empty for a code that only lines have. */
  readonly statuses: readonly string[];
  /** Operations that list it as their own, in the order of the contracts. */
  readonly uses: readonly ProblemUse[];
  /** Any operation may answer it. */
  readonly common: boolean;
}

export interface ProblemUse {
  readonly contract: ReferenceContract;
  readonly operation: ReferenceOperation;
  /** Of a line of its batch rather than of the call. */
  readonly ofLine: boolean;
}

interface Gathered {
  readonly statuses: Set<string>;
  readonly uses: ProblemUse[];
  common: boolean;
}

/** All codes of all contracts by name, sorted. */
export function indexProblems(contracts: readonly ReferenceContract[]): Problem[] {
  const found = new Map<string, Gathered>();
  const of = (code: string): Gathered => {
    const known = found.get(code) ?? { statuses: new Set(), uses: [], common: false };
    found.set(code, known);
    return known;
  };
  const add = (list: readonly StatusCodes[], note: (gathered: Gathered) => void) => {
    for (const { status, codes } of list) {
      for (const code of codes) {
        of(code).statuses.add(status);
        note(of(code));
      }
    }
  };
  for (const contract of contracts) {
    for (const operation of operationsOf(contract)) {
      add(operation.problems, ({ uses }) => uses.push({ contract, operation, ofLine: false }));
      add(operation.commonProblems, (gathered) => {
        gathered.common = true;
      });
      for (const code of operation.lineCodes) of(code).uses.push({ contract, operation, ofLine: true });
    }
  }
  return [...found]
    .map(([code, { statuses, uses, common }]) => ({ code, statuses: [...statuses].sort(), uses, common }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
