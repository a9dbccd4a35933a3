import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import { clockResult } from './clock-result.ts';
import type { SandboxClockGetInput } from './get.command.ts';

export function run({ options }: SandboxClockGetInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    clockResult(await control.getClock({ signal: context.signal })),
  );
}
