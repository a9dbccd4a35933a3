import type { CommandContext } from '../../../context/command-context.ts';
import type { CommandResult } from '../../../output/result.ts';
import { withSandbox } from '../with-sandbox.ts';
import type { SandboxRestoreInput } from './restore.command.ts';
import { snapshotResult } from './snapshots-result.ts';

export function run({ args, options }: SandboxRestoreInput, context: CommandContext): Promise<CommandResult> {
  return withSandbox(options, context, async (control) =>
    snapshotResult(await control.restoreSnapshot(args.name, { signal: context.signal }), {
      ru: 'Возвращено: {name} ({at})',
      en: 'Returned to: {name} ({at})',
    }),
  );
}
