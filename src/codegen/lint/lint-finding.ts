import type { ContractFile } from '../../contracts/model.ts';

/** Something in a contract that breaks a rule of the house. */
export interface LintFinding {
  /** `loyalty.yaml` */
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
  /** Stable name of the rule: `styk/…` for ours, redocly's own name otherwise. */
  readonly rule: string;
  readonly message: string;
}

/** Looks at all contracts at once, for some rules hold across files. References have been found to resolve. */
export type LintRule = (files: ReadonlyMap<string, ContractFile>) => LintFinding[];

/** A finding at an address of the contracts' model: `loyalty.yaml#/paths/…`. */
export function findingAt(address: string, rule: string, message: string): LintFinding {
  const hash = address.indexOf('#');
  return { file: address.slice(0, hash), pointer: address.slice(hash + 1), rule: `styk/${rule}`, message };
}
