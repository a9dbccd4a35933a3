import { join, resolve } from 'node:path';
import { lintContracts } from '../../../codegen/lint/lint-contracts.ts';
import type { LintFinding } from '../../../codegen/lint/lint-finding.ts';
import { ruleText } from '../../../codegen/lint/rule-texts.ts';
import { readContractFiles } from '../../../contracts/load.ts';
import { createTextPositions } from '../../../contracts/text-positions.ts';
import { packageRoot, packageVersion } from '../../../installation/package-root.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { type SarifFinding, sarifLog } from '../../output/sarif.ts';
import type { View } from '../../output/view.ts';
import { contractsCommandErrors } from './errors.ts';
import type { ContractsLintInput } from './lint.command.ts';

/** A finding and its line in the file. */
interface PlacedFinding extends LintFinding {
  readonly line?: number;
  readonly column?: number;
}

export async function run({ args, options }: ContractsLintInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, language } = context;
  const folder = args.folder === undefined ? join(packageRoot(), 'openapi') : resolve(cwd, args.folder);
  const { size } = readContractFiles(folder);
  if (size === 0) throw contractsCommandErrors.create('cli-contracts-none', { folder });
  const findings = placed(folder, await lintContracts(folder));
  const exitCode = findings.length === 0 ? exitCodes.ok : exitCodes.invalid;
  if (options.format === 'sarif') {
    const describe = (rule: string) => ruleText(rule)[language];
    const tool = { name: 'styk contracts lint', version: packageVersion(), describe };
    const log = sarifLog(
      tool,
      findings.map((finding) => sarifFinding(folder, finding)),
      cwd,
    );
    return { data: log, text: () => JSON.stringify(log, null, 2), exitCode };
  }
  return { data: { folder, contracts: size, findings }, text: (view) => lintText(findings, size, view), exitCode };
}

function placed(folder: string, findings: readonly LintFinding[]): PlacedFinding[] {
  const positionOf = createTextPositions();
  return findings.map((finding) => ({ ...finding, ...positionOf(join(folder, finding.file), finding.pointer) }));
}

function sarifFinding(folder: string, { file, pointer, rule, message, line, column }: PlacedFinding): SarifFinding {
  const position = line === undefined || column === undefined ? undefined : { line, column };
  return { rule, level: 'error', message, file: join(folder, file), position, logicalNames: [`${file}#${pointer}`] };
}

function lintText(findings: readonly PlacedFinding[], contracts: number, view: View): string {
  const { style } = view;
  const counted = view.count(contracts, { ru: ['контракт', 'контракта', 'контрактов'], en: ['contract', 'contracts'] });
  if (findings.length === 0)
    return view.text({ ru: '{counted}, замечаний нет', en: '{counted}, no findings' }, { counted });
  const found = view.count(findings.length, {
    ru: ['замечание', 'замечания', 'замечаний'],
    en: ['finding', 'findings'],
  });
  const byFile = [...Map.groupBy(findings, ({ file }) => file)];
  return [
    ...byFile.flatMap(([file, own]) => [
      style.bold(file),
      ...own.flatMap(({ pointer, rule, message, line, column }) => [
        `  ${style.red('✗')} ${line === undefined ? '' : `${line}:${column}  `}${message}`,
        `      ${style.dim(`${view.text(ruleText(rule))} [${rule}]`)}`,
        `      ${style.dim(pointer)}`,
      ]),
      '',
    ]),
    `${counted}, ${found}`,
  ].join('\n');
}
