import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { SandboxInvariantsInput } from './invariants.command.ts';
import { withSandbox } from './with-sandbox.ts';

export function run({ options }: SandboxInvariantsInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) => {
    const data = await control.checkInvariants({ signal: context.signal });
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
  });
}
