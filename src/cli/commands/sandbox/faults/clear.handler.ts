import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import type { SandboxFaultsClearInput } from './clear.command.ts';
import { faultsResult } from './faults-result.ts';

export function run({ options }: SandboxFaultsClearInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    faultsResult(await control.setFaults({ rules: [] }, { signal: context.signal })),
  );
}
