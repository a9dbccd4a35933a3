import type { CheckResult, Verdict } from '@styk/sdk/signing';
import type { ExitCode } from '../output/exit-code.ts';
import type { Style } from '../output/style.ts';

/** Words for a verdict in its colour. */
export function colouredVerdict(words: string, verdict: Verdict, style: Style): string {
  if (verdict === 'passed') return style.green(words);
  return verdict === 'failed' ? style.red(words) : style.yellow(words);
}

/** What stands before a check in a list of them. */
export function checkMark(result: CheckResult, style: Style): string {
  switch (result) {
    case 'ok':
      return style.green('✓');
    case 'warning':
      return style.yellow('!');
    case 'error':
      return style.red('✗');
    case 'not-checked':
      return style.dim('–');
  }
}

/** One that is refused decides; otherwise one that could not be judged, and so does none at all. */
export function exitCodeOfVerdicts(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.includes('failed')) return 1;
  return verdicts.includes('indeterminate') || verdicts.length === 0 ? 3 : 0;
}
