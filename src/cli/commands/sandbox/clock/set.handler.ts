import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { readTime } from '../read-time.ts';
import { withSandbox } from '../with-sandbox.ts';
import { clockResult } from './clock-result.ts';
import type { SandboxClockSetInput } from './set.command.ts';

export function run({ args, options }: SandboxClockSetInput, context: CommandContext): Promise<CommandResult> {
  const set = new Date(readTime(args.time)).toISOString();
  return withSandbox(options, context, async (control) =>
    clockResult(await control.setClock({ set }, { signal: context.signal })),
  );
}
