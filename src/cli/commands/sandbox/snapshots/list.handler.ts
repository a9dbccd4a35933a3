import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import type { SandboxSnapshotsInput } from './list.command.ts';
import { snapshotsResult } from './snapshots-result.ts';

export function run({ options }: SandboxSnapshotsInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    snapshotsResult((await control.listSnapshots({ signal: context.signal })).items),
  );
}
