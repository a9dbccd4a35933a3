import type { ApiContract } from '../api/api-operation.ts';
import { type Findings, findingWords } from '../read/findings.ts';
import { MARK } from './foreign-layout.ts';

/** What a run has made, in numbers. */
export interface SdkCounts {
  readonly modules: number;
  readonly operations: number;
  readonly lists: number;
  readonly types: number;
  readonly findings: number;
}

export function countSdk(contract: ApiContract, findings: Findings): SdkCounts {
  const operations = contract.modules.flatMap((module) => module.operations);
  return {
    modules: contract.modules.length,
    operations: operations.length,
    lists: operations.filter(({ list }) => list !== undefined).length,
    types: Object.keys(contract.types).length,
    findings: findings.all().length + findings.beyond(),
  };
}

/** `report.json`: everything that the generated code does not say the way the contract does. */
export function printReport(contract: ApiContract, entries: readonly string[], findings: Findings): string {
  const { title, version } = contract;
  const report = {
    generator: MARK,
    contract: { title, version, files: entries },
    counts: countSdk(contract, findings),
    findings: findings.all().map((finding) => ({ ...finding, ...findingWords(finding, 'en') })),
    omitted: findings.beyond(),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
