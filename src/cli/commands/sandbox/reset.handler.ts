import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { SandboxResetInput } from './reset.command.ts';
import { withSandbox } from './with-sandbox.ts';

export function run({ options }: SandboxResetInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control, { data }) => {
    await control.resetSandbox({ signal: context.signal });
    return {
      data: { reset: true, data },
      text: (view) => view.text({ ru: 'Данные сброшены', en: 'Data were dropped' }),
    };
  });
}
