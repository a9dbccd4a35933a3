import type { InvariantReport } from '@styk/sdk/api/sandbox';
import { checkData } from '../../../sandbox/check-data.ts';
import { readState } from '../../../sandbox/state-file.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import { dataFolder } from './data-folder.ts';
import { sandboxCommandErrors } from './errors.ts';
import type { SandboxInvariantsInput } from './invariants.command.ts';
import { withSandbox } from './with-sandbox.ts';

/** Of a sandbox that runs, or of the data it has left: with those nobody else can be working meanwhile. */
export async function run({ options }: SandboxInvariantsInput, context: CommandContext): Promise<CommandResult> {
  const folder = dataFolder(options, context);
  if (readState(folder) !== undefined) {
    return withSandbox(options, context, async (control) =>
      invariantsResult(await control.checkInvariants({ signal: context.signal })),
    );
  }
  const report = checkData(folder, context.clock);
  if (report === undefined) throw sandboxCommandErrors.create('sandbox-not-running', { data: folder });
  return invariantsResult(report);
}

function invariantsResult(data: InvariantReport): CommandResult {
  const counts = { checked: data.checked.length, broken: data.violations.length };
  return {
    data,
    text: (view) =>
      [
        view.text(
          {
            ru: 'Инвариантов проверено: {checked}, нарушений: {broken}',
            en: 'Invariants checked: {checked}, violations: {broken}',
          },
          counts,
        ),
        ...data.violations.map(({ id, detail }) => `${view.style.red('✗')} ${id} ${detail}`),
      ].join('\n'),
    exitCode: data.ok ? exitCodes.ok : exitCodes.invalid,
  };
}
