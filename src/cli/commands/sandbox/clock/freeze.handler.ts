import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import { clockResult } from './clock-result.ts';
import type { SandboxClockFreezeInput } from './freeze.command.ts';

export function run({ options }: SandboxClockFreezeInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    clockResult(await control.setClock({ frozen: !options.off }, { signal: context.signal })),
  );
}
