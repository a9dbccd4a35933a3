import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import { clockResult } from './clock-result.ts';
import type { SandboxClockResetInput } from './reset.command.ts';

export function run({ options }: SandboxClockResetInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    clockResult(await control.setClock({ reset: true }, { signal: context.signal })),
  );
}
