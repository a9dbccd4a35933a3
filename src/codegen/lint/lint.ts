import { resolve } from 'node:path';
import { lintContracts } from './lint-contracts.ts';

const findings = await lintContracts(resolve(import.meta.dirname, '../../../openapi'));
for (const { file, pointer, rule, message } of findings) {
  process.stdout.write(`${file}#${pointer}\n  ${rule}: ${message}\n`);
}
process.stderr.write(findings.length === 0 ? 'contracts: no findings\n' : `contracts: ${findings.length} findings\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
