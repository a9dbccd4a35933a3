import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { readDuration } from '../read-time.ts';
import { withSandbox } from '../with-sandbox.ts';
import type { SandboxClockAdvanceInput } from './advance.command.ts';
import { clockResult } from './clock-result.ts';

export function run({ args, options }: SandboxClockAdvanceInput, context: CommandContext): Promise<CommandResult> {
  const advanceMs = readDuration(args.duration);
  return withSandbox(options, context, async (control) =>
    clockResult(await control.setClock({ advanceMs }, { signal: context.signal })),
  );
}
