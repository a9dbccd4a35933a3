import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import { faultsResult } from './faults-result.ts';
import type { SandboxFaultsListInput } from './list.command.ts';

export function run({ options }: SandboxFaultsListInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    faultsResult(await control.listFaults({ signal: context.signal })),
  );
}
