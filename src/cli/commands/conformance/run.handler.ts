import { join, resolve } from 'node:path';
import { conformanceErrors } from '../../../conformance/errors.ts';
import type { CheckResult, Report, Verdict } from '../../../conformance/report/report.ts';
import { prepareReport, writeReport } from '../../../conformance/report/write-report.ts';
import { findProfile, selectRequirements } from '../../../conformance/requirements/profiles.ts';
import type { Requirement } from '../../../conformance/requirements/requirement.ts';
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
  const folder = out === undefined ? undefined : resolve(cwd, out);
  // Before the run, so that nobody waits for a report that cannot be written.
  if (folder !== undefined) await prepareReport(folder);
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
    if (folder !== undefined) await writeReport(finished, folder, language);
    const { report } = finished;
    return {
      data: { ...report, out: folder ?? null },
      text: (view) => reportText(report, requirements, folder, view),
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

function reportText(
  { checks, summary }: Report,
  requirements: readonly Requirement[],
  folder: string | undefined,
  view: View,
): string {
  const tested = checks.filter(({ verdict }) => verdict !== 'skip');
  const counted = {
    ru: 'Пройдено: {pass}, не пройдено: {fail}, ошибок: {error}, ещё не проверяется: {skip}',
    en: 'Passed: {pass}, failed: {fail}, errors: {error}, not tested yet: {skip}',
  };
  const { pass, fail, error, skip } = summary;
  return [
    ...tested.flatMap((check) => {
      const requirement = requirements.find(({ id }) => id === check.id);
      return checkLines(check, requirement, folder, view);
    }),
    '',
    view.text(counted, { pass, fail, error, skip }),
    ...(folder === undefined ? hintOf(summary, view) : [view.text(reportIn, { folder })]),
  ].join('\n');
}

const reportIn = { ru: 'Отчёт: {folder}', en: 'Report: {folder}' };

function hintOf({ fail, error }: Report['summary'], view: View): readonly string[] {
  const hint = {
    ru: 'С --out <папка> будут записаны все запросы и ответы каждой проверки',
    en: 'With --out <dir> all requests and answers of every check are written down',
  };
  return fail + error > 0 ? [view.style.dim(view.text(hint))] : [];
}

/** One line for what is right; for anything else what is required, what is wrong, what was done and where to look. */
function checkLines(
  { id, title, verdict, reasons, sequence, evidence }: CheckResult,
  requirement: Requirement | undefined,
  folder: string | undefined,
  view: View,
): readonly string[] {
  const { style, text } = view;
  const heading = `${mark(verdict, view)} ${id}  ${text(title)}`;
  if (verdict === 'pass') return [heading];
  const wanted = requirement === undefined ? [] : [text(requirement.text)];
  const done = sequence.length === 0 ? [] : [style.dim(sequence.join(' → '))];
  const place = folder === undefined || evidence === null ? [] : [style.dim(join(folder, evidence.file))];
  return [
    heading,
    ...[...wanted, ...reasons.map((reason) => text(reason)), ...done, ...place].map((line) => `    ${line}`),
  ];
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
