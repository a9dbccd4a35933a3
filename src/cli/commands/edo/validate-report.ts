import type { CommandContext } from '../../context/command-context.ts';
import type { ExitCode } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { codeClimateIssues } from './report-codeclimate.ts';
import { junitReport } from './report-junit.ts';
import { sarifReport } from './report-sarif.ts';
import type { ValidatedFile } from './validated-file.ts';

/** The findings in the form that another program reads. */
export function reportOf(
  format: 'sarif' | 'junit' | 'codeclimate',
  files: readonly ValidatedFile[],
  { language, cwd }: CommandContext,
  exitCode: ExitCode,
): CommandResult {
  if (format === 'junit') {
    const xml = junitReport(files, language);
    return { data: { junit: xml }, text: () => xml.trimEnd(), exitCode };
  }
  const data = format === 'sarif' ? sarifReport(files, language, cwd) : codeClimateIssues(files, language, cwd);
  return { data, text: () => JSON.stringify(data, undefined, 2), exitCode };
}
