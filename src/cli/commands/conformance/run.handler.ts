import { resolve } from 'node:path';
import { conformanceErrors } from '../../../conformance/errors.ts';
import type { CheckResult, Report, Verdict } from '../../../conformance/report/report.ts';
import { writeReport } from '../../../conformance/report/write-report.ts';
import { findProfile, selectRequirements } from '../../../conformance/requirements/profiles.ts';
import { runProfile } from '../../../conformance/run-profile.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { type ExitCode, exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import type { RunInput } from './run.command.ts';

export async function run({ options }: RunInput, context: CommandContext): Promise<CommandResult> {
  const { driver, mode, only, out } = options;
  if (mode === 'certify') throw conformanceErrors.create('conformance-certify-unavailable', {});
  const profile = findProfile(options.profile);
  const requirements = selectRequirements(profile, only);
  const { clock, cwd, env, language, signal } = context;
  const progress = await context.progress.start({ ru: 'Проверка', en: 'Checking' });
  try {
    const finished = await runProfile({
      profile: profile.id,
      requirements,
      mode,
      driver,
      cwd,
      env,
      clock,
      signal,
      onProgress: progress.update,
    });
    const folder = out === undefined ? undefined : resolve(cwd, out);
    if (folder !== undefined) await writeReport(finished, folder, language);
    const { report } = finished;
    return {
      data: { ...report, out: folder ?? null },
      text: (view) => reportText(report, folder, view),
      exitCode: exitCodeOf(report),
    };
  } finally {
    progress.stop();
  }
}

function exitCodeOf({ summary }: Report): ExitCode {
  if (summary.error > 0) return exitCodes.failed;
  return summary.passed ? exitCodes.ok : exitCodes.invalid;
}

function reportText({ checks, summary }: Report, folder: string | undefined, view: View): string {
  const tested = checks.filter(({ verdict }) => verdict !== 'skip');
  const counted = {
    ru: 'Пройдено: {pass}, не пройдено: {fail}, ошибок: {error}, ещё не проверяется: {skip}',
    en: 'Passed: {pass}, failed: {fail}, errors: {error}, not tested yet: {skip}',
  };
  const { pass, fail, error, skip } = summary;
  return [
    ...tested.flatMap((check) => checkLines(check, view)),
    '',
    view.text(counted, { pass, fail, error, skip }),
    ...(folder === undefined ? [] : [view.text({ ru: 'Отчёт: {folder}', en: 'Report: {folder}' }, { folder })]),
  ].join('\n');
}

function checkLines({ id, title, verdict, reasons }: CheckResult, view: View): readonly string[] {
  return [`${mark(verdict, view)} ${id}  ${view.text(title)}`, ...reasons.map((reason) => `    ${view.text(reason)}`)];
}

function mark(verdict: Verdict, { style, text }: View): string {
  switch (verdict) {
    case 'pass':
      return style.green('✓');
    case 'fail':
      return style.red('✗');
    case 'error':
      return style.red(text({ ru: 'ошибка', en: 'error' }));
    default:
      return style.dim('–');
  }
}
